"""drop_claimed: a number or a date states one field; of two fields that claim it, the doubtful one yields.

The finders read one place each for itself: a rate that a sentence gives after its price may be read as the
concession, too. When every place of a doubtful reading surely states another field of the note, it is that field's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal

from extractor.fusing.weighing.evidence import ReadingOf
from extractor.ground.candidate import Status

# A reading so likely claims its place, and needs none of its own: a first call is a par call's date, too.
_SURE = 0.9
_NAMED = 0.99  # how like a spelling of its field a label is that names it

Weighed = list[tuple[float, ReadingOf]]  # readings of a field with their probabilities, the likeliest first
_Place = tuple[int, Decimal | dt.date]


def drop_claimed(fields: Mapping[str, Weighed], threshold: float) -> dict[str, Weighed]:
    """Return the weighed readings of a record without the doubtful ones whose places all surely state other fields.

    What lies under ``threshold`` is not given out, so it may stay.
    """
    if not any(threshold <= weighed[0][0] < _SURE for weighed in fields.values()):
        return dict(fields)  # as mostly: nothing is in doubt
    claimed = {place for weighed in fields.values() if weighed[0][0] >= _SURE for place in _places(weighed[0][1])}
    return {name: _unclaimed(weighed, claimed, threshold) for name, weighed in fields.items()}


def _unclaimed(weighed: Weighed, claimed: AbstractSet[_Place], threshold: float) -> Weighed:
    """Drop the first readings that a sure one claims; a sure field's own are led by the one that claims."""
    left = list(weighed)
    while left and threshold <= left[0][0] < _SURE and _is_claimed(left[0][1], claimed):
        left.pop(0)
    return left


def _is_claimed(reading: ReadingOf, claimed: AbstractSet[_Place]) -> bool:
    """Tell whether another field has all places of a reading; what its own field's label names is its own."""
    if reading.evidence.get("label is known", 0.0) >= _NAMED:
        return False
    places = _places(reading)
    return bool(places) and places <= claimed


def _places(reading: ReadingOf) -> set[_Place]:
    """Return where a number or a date begins that was read; its sign may or may not be part of a reading."""
    return {
        (c.span.start, c.value)
        for c in reading.candidates
        if c.status is Status.FOUND and isinstance(c.value, (Decimal, dt.date))
    }
