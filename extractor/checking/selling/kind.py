"""Kind: a kind of document that offers no notes, by the words that tell it."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple


class Kind(NamedTuple):
    """Another kind of document: how it speaks, how many such words tell it, how much that weighs.

    Cues are looked for in lower-case, single-spaced text. Plain words are a hundred times faster to
    find than patterns.
    """

    name: str
    cues: tuple[str, ...]
    least: int
    weight: float
    shared: frozenset[str] = frozenset()
    """Cues that a description of offered notes holds as well: they tell the kind only beside another one."""
    sold: float | None = None
    """What it weighs beside a note that is priced for the public; an offer may tell of such things besides."""
    new: float | None = None
    """And on a page that calls its notes a new issue, and does not price them."""

    def cues_in(self, text: str, absent: AbstractSet[str] = frozenset()) -> list[str]:
        """Return the cues that ``text`` holds, each in words of its own: of two that overlap the longer one counts.

        ``absent`` are cues that are known not to stand there.
        """
        held = [cue for cue in self.cues if cue not in absent and cue in text]
        if len(held) < self.least:  # as mostly
            return held
        for cue in sorted(held, key=len, reverse=True):
            if cue in text:
                text = text.replace(cue, "\0")
            else:
                held.remove(cue)
        return held

    def is_told(self, cues: Sequence[str]) -> bool:
        """Tell whether these of its cues, found in a document, are enough."""
        return len(cues) >= self.least and not self.shared.issuperset(cues)
