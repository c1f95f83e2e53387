"""drop_claimed: a number or a date states one field; of two fields that claim it, the doubtful one yields.

The finders read one place each for itself: a rate that a sentence gives after its price may be read as the
concession, too. When every place of a doubtful reading states a surer field of the same note, it is that field's.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from extractor.fusing.evidence import ReadingOf
from extractor.ground.candidate import Status

_SURE = 0.9  # a reading so likely needs no place of its own: a first call is a par call's date, too

Weighed = list[tuple[float, ReadingOf]]  # readings of a field with their probabilities, the likeliest first
_Place = tuple[int, Decimal | dt.date]


def drop_claimed(fields: Mapping[str, Weighed], threshold: float) -> dict[str, Weighed]:
    """Return the weighed readings of a record without those whose places all state a likelier field.

    Below ``threshold`` a field states nothing, so it claims nothing.
    """
    claims: defaultdict[_Place, list[tuple[float, str]]] = defaultdict(list)
    for name, weighed in fields.items():
        probability, reading = weighed[0]
        if probability >= threshold:
            for place in _places(reading):
                claims[place].append((probability, name))
    return {name: _unclaimed(name, weighed, claims, threshold) for name, weighed in fields.items()}


def _unclaimed(
    name: str, weighed: Weighed, claims: Mapping[_Place, Sequence[tuple[float, str]]], threshold: float
) -> Weighed:
    left = list(weighed)
    while left and threshold <= left[0][0] < _SURE:
        probability, reading = left[0]
        places = _places(reading)
        if not places or not all(any(p > probability and of != name for p, of in claims[at]) for at in places):
            break
        left.pop(0)
    return left


def _places(reading: ReadingOf) -> set[_Place]:
    """Return where a number or a date begins that was read; its sign may or may not be part of a reading."""
    return {
        (c.span.start, c.value)
        for c in reading.candidates
        if c.status is Status.FOUND and isinstance(c.value, (Decimal, dt.date))
    }
