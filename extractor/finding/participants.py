"""without_long_numbers: a participant of the clearing house has a short number; what is longer is another's.

An EDGAR submission opens with its accession number, under a label much like that of a participant at DTC.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Status
from extractor.ground.regex import regex

_LONG = regex(r"\D{0,8}[0-9]{6}")  # DTC's numbers have four digits, and hardly ever one more


def without_long_numbers(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the numbers that are too long for a participant's, in the same order."""
    return [c for c in candidates if not _is_long(c)]


def _is_long(candidate: Candidate) -> bool:
    return (
        candidate.field == "dtc_number"
        and candidate.status is Status.FOUND
        and _LONG.match(str(candidate.value)) is not None
    )
