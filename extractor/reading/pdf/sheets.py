"""page_to_sheets: one page's words and ruling lines, in the frame where they stand upright."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.ground.placed import Corners
from extractor.reading.pdf.frame import Frame
from extractor.reading.pdf.glyphs import page_to_glyphs
from extractor.reading.pdf.lines import TextLine
from extractor.reading.pdf.rules import Rules, page_to_rules
from extractor.reading.pdf.words import PageWord, glyphs_to_words


@dataclass(slots=True)
class Sheet:
    """What a page says in one direction; ``head`` and ``foot`` are lines that other pages repeat."""

    number: int
    frame: Frame
    words: list[PageWord]
    rules: Rules
    head: list[TextLine] = field(default_factory=list)
    foot: list[TextLine] = field(default_factory=list)

    def corners_of(self, words: Sequence[PageWord]) -> list[Corners]:
        """Return where each word stands on the page as it is shown."""
        number = self.number
        if self.frame.upright:
            return [(number, w.x0, w.top, w.x1, w.bottom) for w in words]
        return [(number, *self.frame.to_page(w.x0, w.top, w.x1, w.bottom)) for w in words]


def page_to_sheets(page: Any, text_page: Any, number: int) -> list[Sheet]:
    """Read an open PDFium page; text that runs in another direction than most gets a sheet of its own."""
    sheets: list[Sheet] = []
    for frame, glyphs in page_to_glyphs(page, text_page):
        words = glyphs_to_words(glyphs)
        sheets.append(Sheet(number, frame, words, page_to_rules(page, frame)))
    return sheets
