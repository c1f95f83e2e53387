"""page_to_sheets: one page's words and ruling lines, in the frame where they stand upright."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from extractor.ground.places import Box
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

    def box_of(self, word: PageWord) -> Box:
        """Return the word's box on the page as it is shown."""
        if self.frame.upright:
            return Box(self.number, word.x0, word.top, word.x1, word.bottom)
        return Box(self.number, *self.frame.to_page(word.x0, word.top, word.x1, word.bottom))


def page_to_sheets(page: Any, text_page: Any, number: int) -> list[Sheet]:
    """Read an open PDFium page; text that runs in another direction than most gets a sheet of its own."""
    sheets: list[Sheet] = []
    for frame, glyphs in page_to_glyphs(page, text_page):
        words = glyphs_to_words(glyphs)
        sheets.append(Sheet(number, frame, words, page_to_rules(page, frame)))
    return sheets
