"""settle_turned: labels that run upwards in a ruled table's cells are words of these cells.

Narrow columns have headers that stand on their end. Their direction is another than the page's; without its labels a
table's cells are mere numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.reading.pdf.lines import words_to_lines
from extractor.reading.pdf.ruled import rules_to_areas
from extractor.reading.pdf.sheets import Sheet
from extractor.reading.pdf.words import PageWord

_UPWARDS = 90  # degrees, counter-clockwise
_PARTED = 1.5  # of the size: labels one over the other


def settle_turned(sheets: list[Sheet]) -> list[Sheet]:
    """Return a page's sheets with the upward lines of its ruled tables as words of the upright sheet."""
    if len(sheets) < 2 or sheets[0].frame.turn or sheets[0].frame.rotation:
        return sheets
    upright, *others = sheets
    turned = [sheet for sheet in others if sheet.frame.turn == _UPWARDS]
    areas = rules_to_areas(upright.rules) if turned else []
    if not areas:
        return sheets
    for sheet in turned:
        left: list[PageWord] = []
        for line in words_to_lines(sheet.words):
            for words in line.segments(_PARTED):
                label = _label(words, sheet)
                if _is_within(label, areas):
                    upright.words.append(label)
                else:
                    left += words
        sheet.words = left
    return [upright, *(sheet for sheet in others if sheet.words)]


def _label(words: Sequence[PageWord], sheet: Sheet) -> PageWord:
    """Return words that run upwards as one, in the upright frame: there nothing else keeps them in order."""
    x0, top, x1, bottom = sheet.frame.to_page(
        words[0].x0, min(w.top for w in words), words[-1].x1, max(w.bottom for w in words)
    )
    return PageWord(" ".join(w.text for w in words), x0, top, x1, bottom, bottom, words[0].size)


def _is_within(word: PageWord, areas: Sequence[tuple[float, float, float, float]]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in areas)
