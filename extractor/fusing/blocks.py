"""find_blocks: where each note's block begins when its identifier is not the first thing said of it.

Terms in sentences name the CUSIP first, last or in between. The document's own repetition tells which: a fact
stated once a note opens each block, and with the right one as the opening every block holds as many of each
repeated fact as the others do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.ground.candidate import Candidate, Status

_SAID = 0.4  # score under which a reading is no sign of how the document repeats itself
_ENDS = re.compile(r"[.;]\)?\s+(?=[A-Z($0-9])|\n")
_LONGEST = 300  # characters of a sentence up to the fact that opens a block

Starts = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Blocks:
    """Where the notes' blocks begin, and where the last fact stands that every block states; offsets into the text.

    The end is -1 where the notes stand in no blocks.
    """

    starts: Starts
    end: int


def find_blocks(text: str, loose: Sequence[Candidate], identifiers: Sequence[int], starts: Sequence[int]) -> Blocks:
    """Return the blocks of notes that stand in no table; they begin at ``starts`` where nothing divides better.

    ``identifiers`` are the places of the notes' identifiers, in order; ``starts`` is what is assumed so far. A block
    always holds its identifier.
    """
    told = _repeated(loose, len(identifiers))
    best, fewest = tuple(starts), _misfits(told.values(), starts)
    for places in told.values():
        for opening in _choices(places, identifiers):
            misfits = _misfits(told.values(), opening)
            if misfits < fewest or (misfits == fewest and best != tuple(starts) and opening < best):
                best, fewest = opening, misfits
    floors = (-1, *identifiers)
    whole = tuple(_sentence_start(text, start, floor) for start, floor in zip(best, floors, strict=False))
    if _misfits(told.values(), whole) < fewest:
        best = whole
    fitting = [places for places in told.values() if not _misfits([places], best)]
    if len(fitting) * 2 <= len(told):
        together = [p for p in told.values() if bisect_right(best, p[0]) == bisect_right(best, p[-1])]
        # Fact by fact, each for all notes: none of them begins before its identifier.
        return Blocks(tuple(identifiers if len(together) * 2 > len(told) else starts), -1)
    return Blocks(best, max(places[-1] for places in fitting))


def _repeated(loose: Sequence[Candidate], notes: int) -> dict[str, list[int]]:
    """Return the places of the facts that are stated equally often for each of so many notes, in order."""
    spans: defaultdict[str, list[Candidate]] = defaultdict(list)
    for c in sorted(loose, key=lambda c: c.span):
        if c.status is Status.FOUND and c.score >= _SAID:
            said = spans[c.field]
            if not said or not said[-1].span.overlaps(c.span):
                said.append(c)
    return {field: [c.span.start for c in said] for field, said in spans.items() if said and not len(said) % notes}


def _sentence_start(text: str, at: int, floor: int) -> int:
    """Return where the sentence around ``at`` begins, if after ``floor``: what it says before is the note's, too."""
    low = max(at - _LONGEST, floor + 1)
    return max((m.end() for m in _ENDS.finditer(text, low, at)), default=at)


def _misfits(told: Iterable[Sequence[int]], starts: Sequence[int]) -> int:
    """Count the facts that some block states more often than others, when blocks begin at ``starts``."""
    out = 0
    for places in told:
        held = [0] * (len(starts) + 1)
        for place in places:
            held[bisect_right(starts, place)] += 1
        out += held[0] > 0 or len(set(held[1:])) > 1
    return out


def _choices(places: Sequence[int], identifiers: Sequence[int]) -> Iterator[Starts]:
    """Yield the first, then the last of ``places`` before each identifier; nothing where one has none."""
    gaps = [[p for p in places if low < p <= high] for low, high in pairwise((-1, *identifiers))]
    if all(gaps):
        yield tuple(gap[0] for gap in gaps)
        yield tuple(gap[-1] for gap in gaps)
