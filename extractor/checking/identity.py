"""Whether the codes are sound: check digits, ISIN around CUSIP, no CUSIP twice."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.checking.stated import stated_text
from extractor.ground.record import Finding, Record
from extractor.values.codes import cusip_checks, isin_checks


def check_codes(note: Record, index: int) -> list[Finding]:
    """Check one note's CUSIP and ISIN, each alone and against the other."""
    findings = []
    cusip, isin = stated_text(note, "cusip"), stated_text(note, "isin")
    if cusip is not None and not cusip_checks(cusip):
        message = f"CUSIP {cusip} fails its check digit"
        findings.append(Finding("cusip_check_digit", "error", message, index, "cusip"))
    if isin is not None and not isin_checks(isin):
        findings.append(Finding("isin_check_digit", "error", f"ISIN {isin} fails its check digit", index, "isin"))
    # Only the ISINs of the United States and Canada are built around a CUSIP.
    if cusip is not None and isin is not None and isin[:2] in ("US", "CA") and isin[2:11] != cusip:
        message = f"ISIN {isin} holds {isin[2:11]}, but the CUSIP is {cusip}"
        findings.append(Finding("isin_without_cusip", "error", message, index, "isin"))
    return findings


def check_duplicates(notes: Sequence[Record]) -> list[Finding]:
    """Find a CUSIP that names more than one note of the document (a reopening may do so)."""
    first: dict[str, int] = {}
    findings = []
    for index, note in enumerate(notes):
        cusip = stated_text(note, "cusip")
        if cusip is None:
            continue
        if cusip in first:
            message = f"CUSIP {cusip} is also that of note {first[cusip]}"
            findings.append(Finding("duplicate_cusip", "warning", message, index, "cusip"))
        first.setdefault(cusip, index)
    return findings


def check_identity(notes: Sequence[Record]) -> list[Finding]:
    """Run all checks of codes."""
    return [f for i, note in enumerate(notes) for f in check_codes(note, i)] + check_duplicates(notes)
