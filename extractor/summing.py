"""sum_up: a document's status and confidence, from its fields."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Status
from extractor.ground.errors import ExtractorError
from extractor.ground.record import DocumentStatus, Extraction, Failure, Record
from extractor.ground.schema import Schema


def sum_up(offering: Record, notes: Sequence[Record], review_threshold: float) -> tuple[DocumentStatus, float]:
    """Return the status, and the mean confidence of all that is stated: the share expected to be right."""
    records = (offering, *notes)
    stated = [f.confidence for r in records for f in r.values() if f.status is not Status.ABSENT]
    mean = sum(stated) / len(stated) if stated else 0.0
    if not notes:
        return "empty", mean
    low = not stated or any(c < review_threshold for c in stated)
    unread = any(f.status is Status.UNREADABLE for r in records for f in r.values())
    return ("review" if low or unread else "ok"), mean


def failed_extraction(source: str, error: Exception, schema: Schema, model: str, sha256: str = "") -> Extraction:
    """Return the line of output of a document that could not be read, or whose extraction broke."""
    message = " ".join(str(error).split()) or "no message"
    if not isinstance(error, ExtractorError):
        message = f"{source}: extraction broke ({message}); please report it with this document"
    return Extraction(source, sha256, schema.id, model, "failed", 0.0, error=Failure(type(error).__name__, message))
