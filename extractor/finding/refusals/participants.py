"""without_long_numbers: a participant of the clearing house has a short number; what is longer is another's.

An EDGAR submission opens with its accession number and its file number, under labels much like that of a participant
at DTC.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Status

_MOST = 5  # digits: DTC's numbers have four, and hardly ever one more


def without_long_numbers(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the numbers that are too long for a participant's, in the same order."""
    return [c for c in candidates if not _is_long(c)]


def _is_long(candidate: Candidate) -> bool:
    return (
        candidate.field == "dtc_number"
        and candidate.status is Status.FOUND
        and sum(map(str.isdigit, str(candidate.value))) > _MOST
    )
