"""page_to_glyphs: PDFium's characters with their places, sorted by the direction in which they run."""

from __future__ import annotations

import ctypes
import math
from typing import Any, NamedTuple

from extractor.reading.pdf_frame import Frame

_INVISIBLE = frozenset("\0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffe\uffff")
_SPELLED = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "\x02": "-",  # PDFium's sign for a hyphen that ends a line
    "\xad": "-",  # a soft hyphen that is drawn is a hyphen
}

# Above and below the baseline, as shares of the size, where a font's own measures are not at hand.
_ASCENT, _DESCENT = 0.75, 0.25
_LEAST_SIZE = 0.1


class Glyph(NamedTuple):
    """A character in its frame, in points, y downwards; a blank or a line's end has the size 0."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float


BLANK = Glyph(" ", 0, 0, 0, 0, 0, 0)


def page_to_glyphs(page: Any, text_page: Any) -> list[tuple[Frame, list[Glyph]]]:
    """Return the visible characters of an open PDFium page by direction, the commonest first."""
    import pypdfium2.raw as pdfium

    frame = Frame.of(page)
    left, top = frame.left, frame.top
    glyphs: list[Glyph] = []
    turned: dict[int, list[Glyph]] = {}
    current = glyphs
    unicode, loose, origin = (
        pdfium.FPDFText_GetUnicode,
        pdfium.FPDFText_GetLooseCharBox,
        pdfium.FPDFText_GetCharOrigin,
    )
    rect, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    rect_at, x_at, y_at = ctypes.byref(rect), ctypes.byref(x), ctypes.byref(y)
    known: tuple[float, float] = (0.0, 0.0)
    base = 0.0
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        char = chr(unicode(text_page, index) & 0xFFFF)
        if char.isspace():
            current.append(BLANK)
            continue
        if char in _INVISIBLE:
            continue
        char = _SPELLED.get(char, char)
        loose(text_page, index, rect_at)
        bottom, size, x0, x1 = rect.bottom, rect.top - rect.bottom, rect.left, rect.right
        if size > _LEAST_SIZE and x1 > x0:
            if known != (bottom, size):
                # The box reaches down by the font's descent; only the origin tells the baseline.
                origin(text_page, index, x_at, y_at)
                known, base = (bottom, size), top - y.value
            current = glyphs
            glyphs.append(Glyph(char, x0 - left, top - bottom - size, x1 - left, top - bottom, base, size))
        else:
            turn, glyph = _turned(page, text_page, index, char)
            current = turned.setdefault(turn, []) if turn else glyphs
            current.append(glyph)
    by_turn = {0: glyphs} | turned
    ordered = sorted(by_turn.items(), key=lambda item: -len(item[1]))
    return [(Frame.of(page, turn), found) for turn, found in ordered if found]


def _turned(page: Any, text_page: Any, index: int, char: str) -> tuple[int, Glyph]:
    """Return a character that doesn't stand upright in the file: its direction, and its place there."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, ctypes.byref(matrix))
    turn = round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360
    scale = math.hypot(matrix.a, matrix.b)
    size = max(pdfium.FPDFText_GetFontSize(text_page, index) * scale, _LEAST_SIZE)
    edges = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text_page, index, *map(ctypes.byref, edges))
    left, right, bottom, top = (edge.value for edge in edges)
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text_page, index, ctypes.byref(x), ctypes.byref(y))
    frame = Frame.of(page, turn)
    x0, _, x1, _ = frame.box(left, bottom, right, top)
    _, base = frame.point(x.value, y.value)
    return turn, Glyph(char, x0, base - _ASCENT * size, x1, base + _DESCENT * size, base, size)
