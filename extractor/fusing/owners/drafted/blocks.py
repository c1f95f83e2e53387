"""find_blocks: where each note's block begins when its identifier is not the first thing said of it.

Terms in sentences name the CUSIP first, last or in between. The document's own repetition tells which: a fact
stated once a note opens each block, and with the right one as the opening every block holds as many of each
repeated fact as the others do. Where nothing repeats, what the sentence of an identifier says is its note's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.fusing.weighing.groups import value_key
from extractor.ground.candidate import Candidate, Status
from extractor.ground.regex import regex

_SAID = 0.4  # score under which a reading is no sign of how the document repeats itself
_ENDS = r"(?:;|(?<![A-Z])\.)\)?\s+(?=[A-Z($0-9])|\n"
_FULL_STOP = r"(?<![A-Z])\.\)?(?=\s+[A-Z($0-9*]|\s*\Z)|(?<![,;])\n(?! *[a-z])|\t|\|"
# Two blanks are all that is left of a line's end in a page on one line; in justified prose they tell nothing.
_BEGINS, _STOPS = ((regex(p + "| {2,}"), regex(p + "| {3,}")) for p in (_ENDS, _FULL_STOP))
_JUSTIFIED = 6  # so many blanks or fewer for one double one
_BREAK = 8  # characters from a sentence's end to the next one's beginning
_LONGEST = 300  # characters of a sentence up to the fact that opens a block, and after the last one

Starts = tuple[int, ...]
Told = list[tuple[int, str]]  # places of one field with what is said there, in order


class Blocks(NamedTuple):
    """Where the notes' blocks begin, and where the last one ends as far as is known; offsets into the text.

    The end is -1 where the notes stand in no blocks.
    """

    starts: Starts
    end: int


def find_blocks(text: str, loose: Sequence[Candidate], identifiers: Sequence[int], starts: Sequence[int]) -> Blocks:
    """Return the blocks of notes that stand in no table; they begin at ``starts`` where nothing divides better.

    ``identifiers`` are the places of the notes' identifiers, in order; ``starts`` is what is assumed so far. A block
    always holds its identifier.
    """
    told = _told(loose)
    repeated = [said for said in told if _turns(said) > 1]
    best = _best(text, repeated, identifiers, starts)
    fitting = [said for said in told if len(said) >= len(best) and not _unevenness(said, best)]
    against = [said for said in repeated if not _turns(said) % len(best) and _unevenness(said, best)]
    if len(fitting) < len(against):
        together = [said for said in against if bisect_right(best, said[0][0]) == bisect_right(best, said[-1][0])]
        # Fact by fact, each for all notes: none of them begins before its identifier.
        return Blocks(tuple(identifiers if len(together) * 2 > len(fitting) + len(against) else starts), -1)
    if _in_prose(text, best):
        return Blocks(best, _sentence_end(text, max([identifiers[-1], *(said[-1][0] for said in fitting)])))
    return Blocks(best, max(said[-1][0] for said in fitting)) if fitting else Blocks(tuple(starts), -1)


def _best(text: str, told: Sequence[Told], identifiers: Sequence[int], starts: Sequence[int]) -> Starts:
    """Return the opening that divides what is told most evenly; of equal ones the sentences of the identifiers."""
    floors = (-1, *identifiers)
    assumed = tuple(_opening(text, *places) for places in zip(starts, identifiers, floors, strict=False))
    best, fewest = tuple(starts), _misfits(told, starts)
    if (misfits := _misfits(told, assumed)) <= fewest:
        best, fewest = assumed, misfits
    assumed = best
    for said in told:
        for opening in _choices([at for at, _ in said], identifiers):
            misfits = _misfits(told, opening)
            if misfits < fewest or (misfits == fewest and best != assumed and opening < best):
                best, fewest = opening, misfits
    whole = tuple(sentence_start(text, start, floor) for start, floor in zip(best, floors, strict=False))
    return whole if _misfits(told, whole) <= fewest else best


def _told(loose: Sequence[Candidate]) -> list[Told]:
    """Return what is said of each field; two readings of one place are said once."""
    out: defaultdict[str, Told] = defaultdict(list)
    ends: dict[str, int] = {}
    for c in sorted(loose, key=lambda c: c.span):
        if c.status is Status.FOUND and c.score >= _SAID and c.span.start >= ends.get(c.field, 0):
            ends[c.field] = c.span.end
            out[c.field].append((c.span.start, value_key(c.value)))
    return list(out.values())


def _turns(said: Told) -> int:
    """Count how often something else is said; a rate in a title and again below it is one."""
    return 1 + sum(a != b for (_, a), (_, b) in pairwise(said))


def sentence_start(text: str, at: int, floor: int) -> int:
    """Return where the sentence around ``at`` begins, if after ``floor``: what it says before is the note's, too."""
    low = max(at - _LONGEST, floor + 1)
    return max((m.end() for m in _of_page(text, _BEGINS).finditer(text, low, at)), default=at)


def _of_page(text: str, patterns: tuple[re.Pattern[str], re.Pattern[str]]) -> re.Pattern[str]:
    return patterns[text.count("  ") * _JUSTIFIED >= text.count(" ")]


def _opening(text: str, start: int, at: int, floor: int) -> int:
    """Return where the sentence of the identifier ``at`` begins; ``start`` where that is on a line above it."""
    begin = sentence_start(text, at, floor)
    return start if begin == at or "\n" in text[start:at] else begin


def _in_prose(text: str, starts: Starts) -> bool:
    """Tell whether every block but the first, which may stand under anything, begins with a sentence."""
    ends = _of_page(text, _BEGINS)
    return all(any(m.end() == at for m in ends.finditer(text, max(at - _BREAK, 0), at + 1)) for at in starts[1:])


def _sentence_end(text: str, at: int) -> int:
    """Return where the sentence around ``at`` ends; ``at`` itself where it goes on for long."""
    end = _of_page(text, _STOPS).search(text, at, at + _LONGEST)
    return end.start() if end else at


def _misfits(told: Iterable[Told], starts: Sequence[int]) -> int:
    """Count the facts that are not spread over the blocks as evenly as they could be."""
    return sum(_unevenness(said, starts) > (_turns(said) % len(starts) > 0) for said in told)


def _unevenness(said: Told, starts: Sequence[int]) -> int:
    """Return how many things more one block says than another; all of them where some stand before the first."""
    held: list[set[str]] = [set() for _ in range(len(starts) + 1)]
    for at, value in said:
        held[bisect_right(starts, at)].add(value)
    counts = [len(values) for values in held[1:]]
    return len(said) if held[0] else max(counts) - min(counts)


def _choices(places: Sequence[int], identifiers: Sequence[int]) -> Iterator[Starts]:
    """Yield the first, then the last of ``places`` before each identifier; nothing where one has none."""
    gaps = [[p for p in places if low < p <= high] for low, high in pairwise((-1, *identifiers))]
    if all(gaps):
        yield tuple(gap[0] for gap in gaps)
        yield tuple(gap[-1] for gap in gaps)
