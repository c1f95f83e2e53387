"""glyphs_to_words: characters become words by their geometry, whatever order the file draws them in.

Raised footnote digits become raised characters (``100.00%¹``), so that they are never taken for
digits of the number before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.ground.regex import regex
from extractor.reading.pdf.glyphs import NOWHERE, Stretch

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


def glyphs_to_words(stretches: Sequence[Stretch]) -> list[PageWord]:
    """Return the words in the order in which the file draws them."""
    return [word for run in _runs(stretches) for word in _run_to_words(run)]


def _runs(stretches: Sequence[Stretch]) -> Iterator[list[PageWord]]:
    """Yield characters that stand side by side without a blank, raised ones included: of each stretch one part."""
    run: list[PageWord] = []
    blank = False
    start = end = base = size = 0.0
    for stretch in stretches:
        begin = -1  # where the stretch's part of the run begins
        for at, (x0, x1) in enumerate(zip(stretch.lefts, stretch.rights, strict=True)):
            if x0 == NOWHERE:
                blank = True
                continue
            gap = x0 - end
            if begin < 0:
                if run and (
                    _parts(gap, size, x0 == start, blank=blank) or abs(stretch.base - base) > _RAISED_AT_MOST * size
                ):
                    yield run
                    run = []
                if not run or stretch.size > size or abs(stretch.base - base) < _RAISED_BY * size:
                    base, size = stretch.base, max(stretch.size, size if run else 0.0)
                begin = at
            elif not -_BACKWARDS * size <= gap <= _GAP_AT_BLANK * size and _parts(gap, size, x0 == start, blank=blank):
                yield [*run, _part(stretch, begin, at)]
                run = []
                base, size, begin = stretch.base, stretch.size, at
            start, end, blank = x0, x1, False
        if begin >= 0:
            run.append(_part(stretch, begin, len(stretch.texts)))
    if run:
        yield run


def _parts(gap: float, size: float, is_ligature: bool, *, blank: bool) -> bool:
    """Tell whether a character that stands so far behind another begins a new run."""
    return gap > (_GAP_AT_BLANK if blank else _GAP) * size or (gap < -_BACKWARDS * size and not is_ligature)


def _part(stretch: Stretch, begin: int, end: int) -> PageWord:
    text = "".join(stretch.texts[begin:end])
    x0, x1 = stretch.lefts[begin], max(stretch.rights[begin:end])
    return PageWord(text, x0, stretch.top, x1, stretch.bottom, stretch.base, stretch.size)


def _run_to_words(run: list[PageWord]) -> list[PageWord]:
    """Cut a run where raised characters begin or end; digits that mark what they follow stay with it."""
    if len(run) == 1:  # as mostly
        return run
    first = run[0]
    if all(g.size == first.size and g.base == first.base for g in run):
        return [_word(run)]
    size = max(g.size for g in run)
    base = max(g.base for g in run if g.size >= size * _SMALLER)
    parts: list[tuple[bool, list[PageWord]]] = []
    for part in run:
        raised = part.size < size * _SMALLER and base - part.base > _RAISED_BY * size
        if parts and parts[-1][0] == raised:
            parts[-1][1].append(part)
        else:
            parts.append((raised, [part]))
    words: list[PageWord] = []
    for at, (raised, held) in enumerate(parts):
        word = _word(held)
        following = parts[at + 1][1][0].text if at + 1 < len(parts) else ""
        if raised and words and _MARK.match(word.text) and not following.startswith(_BARS):
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


def _word(parts: Sequence[PageWord]) -> PageWord:
    first = parts[0]
    return PageWord(
        "".join([p.text for p in parts]),
        first.x0,
        min([p.top for p in parts]),
        max([p.x1 for p in parts]),
        max([p.bottom for p in parts]),
        first.base,
        first.size,
    )


def _join(word: PageWord, other: PageWord, text: str) -> None:
    word.text += text
    word.top, word.bottom = min(word.top, other.top), max(word.bottom, other.bottom)
    word.x1 = max(word.x1, other.x1)
