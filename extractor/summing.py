"""sum_up: a document's status and confidence, from its fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.ground.candidate import Status
from extractor.ground.errors import ExtractorError
from extractor.ground.record import DocumentStatus, Extraction, Failure, Finding, Record
from extractor.ground.schema import Schema

_ARITHMETIC = frozenset({"coupon_arithmetic", "proceeds_arithmetic"})
# Documents do print figures that don't add up, read rightly at 0.85 and more. Where a less sure one takes part, the
# reading may well be to blame, and a person should look.
_SURE_AGAINST_ARITHMETIC = 0.8


def sum_up(
    offering: Record,
    notes: Sequence[Record],
    review_threshold: float,
    findings: Sequence[Finding] = (),
    schema: Schema | None = None,
) -> tuple[DocumentStatus, float]:
    """Return the status, and the mean confidence of all that is stated: the share expected to be right.

    With the document's ``findings``, and the ``schema`` that says which figures belong together, a doubtful
    figure in arithmetic that fails sends the document to review, too.
    """
    records = (offering, *notes)
    stated = [f.confidence for r in records for f in r.values() if f.status is not Status.ABSENT]
    mean = sum(stated) / len(stated) if stated else 0.0
    if not notes:
        return "empty", mean
    low = not stated or any(c < review_threshold for c in stated)
    unread = any(f.status is Status.UNREADABLE for r in records for f in r.values())
    if not (low or unread) and schema is not None:
        low = any(c < _SURE_AGAINST_ARITHMETIC for f in findings for c in _taking_part(f, offering, notes, schema))
    return ("review" if low or unread else "ok"), mean


def _taking_part(finding: Finding, offering: Record, notes: Sequence[Record], schema: Schema) -> Iterator[float]:
    """Yield the confidence of each figure in the arithmetic that a finding says fails."""
    if finding.code not in _ARITHMETIC or finding.note is None:
        return
    members = {name for r in schema.relations if finding.field in r.fields for name in r.fields}
    for record in (offering, notes[finding.note]):
        yield from (f.confidence for name, f in record.items() if name in members and f.value is not None)


def failed_extraction(source: str, error: Exception, schema: Schema, model: str, sha256: str = "") -> Extraction:
    """Return the line of output of a document that could not be read, or whose extraction broke."""
    message = " ".join(str(error).split()) or "no message"
    if not isinstance(error, ExtractorError):
        message = f"{source}: extraction broke ({message}); please report it with this document"
    return Extraction(source, sha256, schema.id, model, "failed", 0.0, error=Failure(type(error).__name__, message))
