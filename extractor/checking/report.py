"""All checks of one document, in one call."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.checking.amounts import check_amounts
from extractor.checking.arithmetic import check_arithmetic
from extractor.checking.calendar import check_calendar
from extractor.checking.identity import check_identity
from extractor.checking.titles import check_titles
from extractor.ground.record import Finding, Record


def check(offering: Record, notes: Sequence[Record], text: str) -> list[Finding]:
    """Return what a desk should know about these records; ``text`` is the document's own.

    Findings of the offering come first, then those of the notes in order. Nothing is changed.
    """
    findings = [
        *check_identity(notes),
        *check_arithmetic(offering, notes),
        *check_calendar(offering, notes, text),
        *check_amounts(offering, notes),
        *check_titles(notes),
    ]
    return sorted(findings, key=lambda f: -1 if f.note is None else f.note)
