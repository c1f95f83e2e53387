"""glyphs_to_words: characters become words by their geometry, whatever order the file draws them in.

Raised footnote digits become raised characters (``100.00%¹``), so that they are never taken for
digits of the number before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.ground.regex import regex
from extractor.reading.pdf.glyphs import Glyph

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = regex(r"[0-9]{1,2}(?:,[0-9]{1,2})*\Z")
_BARS = ("/", "⁄")

# Shares of the font's size. Kerning moves letters by less than 0.1; a blank is 0.2 to 0.35 wide.
_GAP = 0.2
_GAP_AT_BLANK = 0.05  # sizes, as all below: a gap parts words already where a blank is printed
_BACKWARDS = 0.6  # a glyph that stands so far back begins another word
_RAISED_BY = 0.12  # over the base line: a mark
_RAISED_AT_MOST = 0.8  # over the base line: another line
_SMALLER = 0.87  # of the word's size: a mark's


@dataclass(slots=True)
class PageWord:
    """A word in its frame: points, x to the right, y downwards; ``base`` is its baseline."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float


def glyphs_to_words(glyphs: Sequence[Glyph]) -> list[PageWord]:
    """Return the words in the order in which the file draws them."""
    return [word for run in _runs(glyphs) for word in _run_to_words(run)]


def _runs(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Yield characters that stand side by side without a blank, raised ones included."""
    run: list[Glyph] = []
    blank = False
    end = base = size = 0.0
    for glyph in glyphs:
        if not glyph.size:
            blank = True
            continue
        if run:
            gap = glyph.x0 - end
            wide = gap > (_GAP_AT_BLANK if blank else _GAP) * size
            # The letters of a ligature share one box.
            back = gap < -_BACKWARDS * size and glyph.x0 != run[-1].x0
            if wide or back or abs(glyph.base - base) > _RAISED_AT_MOST * size:
                yield run
                run = []
        if not run or glyph.size > size or abs(glyph.base - base) < _RAISED_BY * size:
            base, size = glyph.base, max(glyph.size, size if run else 0.0)
        run.append(glyph)
        end = glyph.x1
        blank = False
    if run:
        yield run


def _run_to_words(run: list[Glyph]) -> list[PageWord]:
    """Cut a run where raised characters begin or end; digits that mark what they follow stay with it."""
    first = run[0]
    if all(g.size == first.size and g.base == first.base for g in run):
        return [_word(run)]
    size = max(g.size for g in run)
    base = max(g.base for g in run if g.size >= size * _SMALLER)
    parts: list[tuple[bool, list[Glyph]]] = []
    for glyph in run:
        raised = glyph.size < size * _SMALLER and base - glyph.base > _RAISED_BY * size
        if parts and parts[-1][0] == raised:
            parts[-1][1].append(glyph)
        else:
            parts.append((raised, [glyph]))
    words: list[PageWord] = []
    for at, (raised, glyphs) in enumerate(parts):
        word = _word(glyphs)
        following = parts[at + 1][1][0].text if at + 1 < len(parts) else ""
        if raised and words and _MARK.match(word.text) and following not in _BARS:
            _join(words[-1], word, word.text.translate(_RAISED))
        elif words and not raised and word.text.startswith(_BARS) and parts[at - 1][0]:
            _join(words[-1], word, word.text)  # a fraction: 5 3/8
        elif words and (raised or not parts[at - 1][0]) and not _MARK.match(word.text):
            _join(words[-1], word, word.text)  # a raised letter or sign: 1st, Notes*
        elif words and at > 1 and not raised:
            _join(words[-1], word, word.text)  # what goes on behind a mark: 100%¹,
        else:
            words.append(word)
    return words


def _word(glyphs: Sequence[Glyph]) -> PageWord:
    first = glyphs[0]
    return PageWord(
        "".join([g.text for g in glyphs]),
        first.x0,
        min([g.top for g in glyphs]),
        max([g.x1 for g in glyphs]),
        max([g.bottom for g in glyphs]),
        first.base,
        first.size,
    )


def _join(word: PageWord, other: PageWord, text: str) -> None:
    word.text += text
    word.top, word.bottom = min(word.top, other.top), max(word.bottom, other.bottom)
    word.x1 = max(word.x1, other.x1)
