"""page_to_glyphs: PDFium's characters with their places, sorted by the direction in which they run."""

from __future__ import annotations

import ctypes
import math
import sys
import unicodedata
from dataclasses import replace
from typing import Any, NamedTuple

from extractor.reading.pdf.frame import Frame

_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\uffff")
_SPELLED = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "\xad": "-",  # a soft hyphen that is drawn is a hyphen
}

_HYPHENS = frozenset("\x02\ufffe")  # PDFium's signs for a hyphen that ends a line
_UNKNOWN = "\ufffd"

# Above and below the baseline, as shares of the size, where a font's own measures are not at hand.
_ASCENT, _DESCENT = 0.75, 0.25
_LEAST_SIZE = 0.1  # points; what is smaller cannot be seen


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
    left, high = frame.left, frame.top
    by_turn: dict[int, list[Glyph]] = {0: []}
    upright = current = by_turn[0]
    loose, origin = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    rect, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    rect_at, x_at, y_at = ctypes.byref(rect), ctypes.byref(x), ctypes.byref(y)
    foot = size = base = 0.0
    turn = 0
    for index, char in enumerate(_characters(text_page)):
        if char.isspace():
            current.append(BLANK)
            continue
        if char in _INVISIBLE:
            continue
        loose(text_page, index, rect_at)
        if rect.bottom != foot or rect.top - foot != size:
            # Another font, line or direction. The box reaches down by the font's descent, so the
            # origin alone tells the baseline.
            foot, size = rect.bottom, rect.top - rect.bottom
            origin(text_page, index, x_at, y_at)
            base = high - y.value
            turn = _turn_of(text_page, index)
        text = char if char.isascii() and char.isprintable() else _spelled(char, text_page, index)
        if text == " ":
            current.append(BLANK)
            continue
        if turn == 0 and size > _LEAST_SIZE:
            current = upright
            under = high - foot
            current.append(Glyph(text, rect.left - left, under - size, rect.right - left, under, base, size))
        else:
            current = by_turn.setdefault(turn, [])
            current.append(_turned_glyph(replace(frame, turn=turn), text_page, index, text))
    ordered = sorted(by_turn.items(), key=lambda item: -len(item[1]))
    return [(replace(frame, turn=turn), found) for turn, found in ordered if any(g.size for g in found)]


def _characters(text_page: Any) -> str:
    """Return the page's characters, one for each of PDFium's indices."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFText_CountChars(text_page)
    units = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(text_page, 0, count, units) == count + 1:
        return "".join(map(chr, units[:count]))
    # The text leaves some characters out, or splits rare ones in two: ask for each by its index.
    codes = (pdfium.FPDFText_GetUnicode(text_page, k) for k in range(count))
    return "".join([chr(code) if code <= sys.maxunicode else "\ufffd" for code in codes])


def _spelled(char: str, text_page: Any, index: int) -> str:
    """Return what a special character shows.

    A glyph for which the font names no character is U+FFFD: left out, it would leave a number behind
    that is not printed there. Without ink it is a blank.
    """
    import pypdfium2.raw as pdfium

    if char in _SPELLED or char.isprintable():
        return _SPELLED.get(char, char)
    if unicodedata.category(char) == "Co":
        return char  # a symbol font's own: a box, a bullet
    if char in _HYPHENS and pdfium.FPDFText_IsHyphen(text_page, index) == 1:
        return "-"
    left, top, right, bottom = (ctypes.c_double() for _ in range(4))
    edges = map(ctypes.byref, (left, right, bottom, top))
    pdfium.FPDFText_GetCharBox(text_page, index, *edges)
    return _UNKNOWN if right.value > left.value and top.value > bottom.value else " "


def _turn_of(text_page: Any, index: int) -> int:
    """Return the direction in which a character runs: 0, 90, 180 or 270 degrees, counter-clockwise."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(text_page, index, ctypes.byref(matrix)):
        return 0
    return round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360


def _turned_glyph(frame: Frame, text_page: Any, index: int, text: str) -> Glyph:
    """Return a character that doesn't stand upright in the file, as it stands in its own frame."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, ctypes.byref(matrix))
    scale = math.hypot(matrix.a, matrix.b)
    size = max(pdfium.FPDFText_GetFontSize(text_page, index) * scale, _LEAST_SIZE)
    rect = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(rect))
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text_page, index, ctypes.byref(x), ctypes.byref(y))
    x0, _, x1, _ = frame.box(rect.left, rect.bottom, rect.right, rect.top)
    _, base = frame.point(x.value, y.value)
    return Glyph(text, x0, base - _ASCENT * size, x1, base + _DESCENT * size, base, size)
