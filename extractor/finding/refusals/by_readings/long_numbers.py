"""without_long_numbers: a participant of the clearing house has a short number, and nothing else is its number.

An EDGAR submission opens with its accession number and its file number, under labels much like that of a participant
at DTC: what is longer is another's. So is what opens with letters, as the number of a trust's funding agreement does
("FA-R1215") behind no more than "Number". A cell that goes on to name the participant ("0235 via Example Bank") is no
rival of the number that is read in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Status
from extractor.ground.regex import regex

_FIELD = "dtc_number"
_NUMBER = regex(r"[\W_]*\d+")
_LETTERED = regex(r"\W*(?!DTC)[A-Z]{1,4}-[A-Z]{0,2}\d")
_MOST = 5  # digits: DTC's numbers have four, and hardly ever one more


def without_long_numbers(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without numbers that are too long, or hold more than the number, in the same order."""
    numbers = [c for c in candidates if c.field == _FIELD and c.status is Status.FOUND]
    alone = [c for c in numbers if _NUMBER.fullmatch(str(c.value))]

    def is_wide(c: Candidate) -> bool:
        return c.field == _FIELD and c in numbers and c not in alone and any(c.span.holds(n.span) for n in alone)

    return [c for c in candidates if not (_is_anothers(c) or is_wide(c))]


def _is_anothers(candidate: Candidate) -> bool:
    value = str(candidate.value)
    return (
        candidate.field == _FIELD
        and candidate.status is Status.FOUND
        and (sum(map(str.isdigit, value)) > _MOST or _LETTERED.match(value) is not None)
    )
