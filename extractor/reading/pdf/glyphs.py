"""page_to_glyphs: PDFium's characters with their places, sorted by the direction in which they run."""

from __future__ import annotations

import ctypes
import math
import sys
import unicodedata
from array import array
from dataclasses import dataclass, field, replace
from typing import Any

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
_FILL = ctypes.PYFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_UTF16 = f"utf-16-{sys.byteorder[0]}e"
_BOX = 16  # bytes of an FS_RECTF: four floats


NOWHERE = -math.inf
"""Where a blank stands: what room it takes the characters around it tell."""


@dataclass(slots=True)
class Stretch:
    """Characters drawn one after the other in one size on one baseline: in their frame, in points, y downwards.

    A blank or a line's end among them is the text "", nowhere; so are all of a stretch of the size 0.
    """

    top: float
    bottom: float
    base: float
    size: float
    texts: list[str] = field(default_factory=list)
    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)

    def add(self, text: str, left: float, right: float) -> None:
        """Put a character behind the others."""
        self.texts.append(text)
        self.lefts.append(left)
        self.rights.append(right)

    def add_blank(self) -> None:
        """Put a blank behind the others."""
        self.add("", NOWHERE, NOWHERE)


def page_to_glyphs(page: Any, text_page: Any) -> list[tuple[Frame, list[Stretch]]]:
    """Return the visible characters of an open PDFium page by direction, the commonest first."""
    frame = Frame.of(page)
    edge, high = frame.left, frame.top
    current = Stretch(0, 0, 0, 0)
    upright = [current]
    by_turn = {0: upright}
    foot = size = 0.0
    turn, is_new = 0, True
    chars = _characters(text_page)
    edges = iter(_boxes(text_page, len(chars)))  # four of each character
    for index, (char, left, head, right, low) in enumerate(zip(chars, edges, edges, edges, edges, strict=False)):
        plain = "!" <= char <= "~"
        if not plain and char.isspace():
            current.add_blank()
            continue
        if not plain and char in _INVISIBLE:
            continue
        if low != foot or head - low != size:
            # Another font, line or direction. The box reaches down by the font's descent, so the
            # origin alone tells the baseline.
            foot, size, is_new = low, head - low, True
            turn = _turn_of(text_page, index)
        text = char if plain else _spelled(char, text_page, index)
        if text == " ":
            current.add_blank()
        elif turn == 0 and size > _LEAST_SIZE:
            if is_new:
                under = high - foot
                current = Stretch(under - size, under, high - _origin(text_page, index)[1], size)
                upright.append(current)
                is_new = False
            current.texts.append(text)  # as add does, which a page would call thousands of times
            current.lefts.append(left - edge)
            current.rights.append(right - edge)
        else:
            current = _turned_stretch(replace(frame, turn=turn), text_page, index, text)
            by_turn.setdefault(turn, []).append(current)
    ordered = sorted(by_turn.items(), key=lambda item: -sum(len(s.texts) for s in item[1]))
    return [(replace(frame, turn=turn), found) for turn, found in ordered if any(s.size for s in found)]


def _boxes(text_page: Any, count: int) -> array[float]:
    """Return the left, top, right and bottom edge of each character's box, which reaches over the font's whole height.

    PDFium is handed plain addresses, and other threads wait meanwhile: to check and convert typed pointers, or to let
    the threads go on for each character, takes longer than its own work.
    """
    import pypdfium2.raw as pdfium

    edges = array("f", bytes(count * _BOX))
    fill = ctypes.cast(pdfium.FPDFText_GetLooseCharBox, _FILL)
    page, at = ctypes.cast(text_page.raw, ctypes.c_void_p).value, edges.buffer_info()[0]
    for index, place in enumerate(range(at, at + count * _BOX, _BOX)):
        fill(page, index, place)
    return edges


def _characters(text_page: Any) -> str:
    """Return the page's characters, one for each of PDFium's indices."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFText_CountChars(text_page)
    units = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(text_page, 0, count, units) == count + 1:
        chars = bytes(units)[: 2 * count].decode(_UTF16, "surrogatepass")
        if len(chars) == count:
            return chars
    # The text leaves some characters out, or writes rare ones in two units: ask for each by its index.
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
    if not matrix.b and matrix.a > 0:  # as mostly
        return 0
    return round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360


def _origin(text_page: Any, index: int) -> tuple[float, float]:
    """Return where on its baseline a character begins, in the file's coordinates."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text_page, index, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _turned_stretch(frame: Frame, text_page: Any, index: int, text: str) -> Stretch:
    """Return a character that doesn't stand upright in the file, as it stands in its own frame."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, ctypes.byref(matrix))
    scale = math.hypot(matrix.a, matrix.b)
    size = max(pdfium.FPDFText_GetFontSize(text_page, index) * scale, _LEAST_SIZE)
    rect = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(rect))
    x0, _, x1, _ = frame.box(rect.left, rect.bottom, rect.right, rect.top)
    _, base = frame.point(*_origin(text_page, index))
    return Stretch(base - _ASCENT * size, base + _DESCENT * size, base, size, [text], [x0], [x1])
