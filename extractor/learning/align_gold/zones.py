"""Zones: which note a place belongs to, told from where the notes' codes stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from extractor.ground.places import Span

# A text's own values agree with the right reading almost always, with the wrong one by chance only.
AGREEMENT = 0.7


class Zones:
    """The stretches of a text that belong to one note each: from its code on, or up to its code."""

    def __init__(self, starts: Sequence[int], notes: Sequence[int | None], tail: int | None = None) -> None:
        """Let the stretch from ``starts[i]`` on belong to ``notes[i]``; from ``tail`` on only rather so."""
        self._tail = tail
        self._starts = list(starts)
        self._notes = list(notes)

    def note(self, place: Span) -> int | None:
        """Return the note that ``place`` belongs to, ``None`` where it may belong to any."""
        k = bisect_right(self._starts, place.start)
        return self._notes[k - 1] if k else None

    def stating(self, place: Span, notes: frozenset[int]) -> frozenset[int]:
        """Return those of ``notes`` that may be meant at ``place``."""
        zone = self.note(place)
        if zone is None:
            return notes
        loose = self._tail is not None and place.start >= self._tail
        return notes & {zone} or (notes if loose else frozenset())


def codes_to_zones(codes: Mapping[Span, int], known: Iterable[tuple[Span, frozenset[int]]], notes: int) -> Zones:
    """Choose the reading of the codes' places (code first, or code last) that ``known`` values agree with.

    ``codes`` gives each printed code its note, ``known`` places of values with the notes that state
    them. Without agreement no place belongs to one note alone.
    """
    if notes == 1:
        return Zones([0], [0])
    marks = sorted(codes.items())
    if not marks:
        return Zones([], [])
    first = Zones([span.start for span, _ in marks], [note for _, note in marks])
    ends = [0, *(span.end for span, _ in marks)]
    uncoded = sorted(set(range(notes)) - set(codes.values()))
    last = Zones(ends, [*(note for _, note in marks), uncoded[0] if len(uncoded) == 1 else None], ends[-1])
    places = list(known)
    best, share = first, -1.0
    for zones in (first, last):
        told = [(zones.note(place), stating) for place, stating in places]
        told = [(note, stating) for note, stating in told if note is not None]
        agreed = sum(note in stating for note, stating in told) / len(told) if told else 0.0
        if agreed > share:
            best, share = zones, agreed
    return best if share >= AGREEMENT else Zones([], [])
