"""Flow: a document's text as one single-spaced run, with the way back to where it stands.

Sentences and labels are torn over lines, cells and pipes. Patterns read the flow, where each run
of white space, pipes, asterisks, trademark or zero-width signs is one blank; candidates carry the places in
the document itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from extractor.grids.regions import text_to_regions
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

_WORD = r"[^\s|*\\\u200b\ufeff\u00ae\u2122]+"
_TOKEN = re.compile(_WORD)
# Words with one blank between them stay together: the fewer pieces, the faster.
_PIECE = re.compile(rf"{_WORD}(?: {_WORD})*")
# Typographic signs become the plain ones of the same length, so that patterns know one spelling.
_PLAIN = str.maketrans("\u2018\u2019\u201c\u201d\u2010\u2011\u2012\u2013\u2014\u2212", "''\"\"------")
_UPPER = str.maketrans({chr(c): chr(c + 32) for c in range(ord("A"), ord("Z") + 1)})


@dataclass(frozen=True, slots=True)
class Flow:
    """``text`` is the run, ``low`` the same in lower case; offsets of both are equal."""

    text: str
    low: str
    source: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, position: int) -> int:
        """Return where the character at ``position`` of the run stands in the document."""
        token = max(bisect_right(self.starts, position) - 1, 0)
        return self.origins[token] + position - self.starts[token]

    def span(self, start: int, end: int) -> Span:
        """Return the place of ``text[start:end]`` (not empty) in the document."""
        return Span(self.origin(start), self.origin(end - 1) + 1)

    def printed(self, start: int, end: int) -> str:
        """Return ``text[start:end]`` with the document's own signs and single blanks."""
        return " ".join(_TOKEN.findall(self.span(start, end).of(self.source))).replace(" ,", ",")

    def matches(
        self, pattern: re.Pattern[str], *triggers: str, before: int = 0, after: int = 200
    ) -> Iterator[re.Match[str]]:
        """Search the lower run, but only around ``triggers`` (plain text, lower case).

        Finding literals first costs a hundredth of running the pattern over the whole text.
        """
        for start, end in self._windows(triggers, before, after):
            yield from pattern.finditer(self.low, start, end)

    def _windows(self, triggers: tuple[str, ...], before: int, after: int) -> list[tuple[int, int]]:
        hits: list[int] = []
        for trigger in triggers:
            at = self.low.find(trigger)
            while at >= 0:
                hits.append(at)
                at = self.low.find(trigger, at + 1)
        windows: list[tuple[int, int]] = []
        for at in sorted(hits):
            start, end = max(at - before, 0), min(at + after, len(self.low))
            if windows and start <= windows[-1][1]:
                windows[-1] = (windows[-1][0], end)
            else:
                windows.append((start, end))
        return windows


def _lower(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else text.translate(_UPPER)


@lru_cache(maxsize=8)
def text_to_flow(source: str) -> Flow:
    """Build the run of ``source`` (of a long one: its regions); the last few are kept, as each family reads it."""
    regions = text_to_regions(source, retail_note())
    pieces = [found for r in regions for found in _PIECE.finditer(source, r.start, r.end)]
    words = [found.group() for found in pieces]
    text = " ".join(words).translate(_PLAIN)
    starts = tuple(accumulate((len(word) + 1 for word in words[:-1]), initial=0))
    return Flow(text, _lower(text), source, starts, tuple(found.start() for found in pieces))
