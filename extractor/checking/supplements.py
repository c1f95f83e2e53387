"""Preliminary against final: what changed between two supplements of one note, across documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from extractor.checking.stated import STATED, stated_date, stated_text
from extractor.ground.errors import UsageError
from extractor.ground.fields import plain
from extractor.ground.record import Extraction, Finding, Record

# What a preliminary supplement fixes already; amounts, proceeds and often the rate are filled in by the final one
# where the preliminary left them open, which is no contradiction.
TERMS = (
    "coupon_type", "coupon_rate", "coupon_frequency", "maturity_date", "first_coupon_date", "first_coupon_amount",
    "selling_price", "gross_concession", "callable", "call_price", "first_call_date", "call_frequency",
    "survivors_option", "principal_amount",
)  # fmt: skip
_PRELIMINARY, _FINAL = "preliminary", "final"


def compare_supplements(results: Iterable[Extraction]) -> list[tuple[Extraction, Finding]]:
    """Compare each final supplement with the preliminary ones of the same CUSIP, in any order of documents.

    Returns findings with the result that each belongs to: the final document's, its ``note`` an index there.
    Documents without a status, a CUSIP or stated terms say nothing. Raises UsageError for a result alone.
    """
    if isinstance(results, Extraction):
        raise UsageError("compare_supplements takes many results: put this one into a list")
    early: defaultdict[str, list[tuple[Extraction, Record]]] = defaultdict(list)
    late: list[tuple[Extraction, int, Record]] = []
    for result in results:
        status = stated_text(result.offering, "supplement_status") if result.offering else None
        for index, note in enumerate(result.notes):
            cusip = stated_text(note, "cusip")
            if cusip is not None and status == _PRELIMINARY:
                early[cusip].append((result, note))
            elif cusip is not None and status == _FINAL:
                late.append((result, index, note))
    return [
        (result, finding)
        for result, index, note in late
        for before, earlier in early[str(note["cusip"].value)]
        for finding in [*_compare(before, earlier, note, index), *_order(before, result, index)]
    ]


def _compare(before: Extraction, earlier: Record, note: Record, index: int) -> list[Finding]:
    findings = []
    for name in TERMS:
        first, last = earlier.get(name), note.get(name)
        if first is None or last is None or not {first.status, last.status} <= STATED:
            continue
        if first.value != last.value:
            told = f"{plain(first.value)} in the preliminary supplement ({before.source}), {plain(last.value)} here"
            findings.append(Finding("changed_since_preliminary", "info", f"{name}: {told}", index, name))
    return findings


def _order(before: Extraction, result: Extraction, index: int) -> list[Finding]:
    """Find a final supplement that is dated before its preliminary one."""
    first, last = (stated_date(r.offering, "supplement_date") for r in (before, result))
    if first is None or last is None or first <= last:
        return []
    message = f"the final supplement is dated {last}, before the preliminary one of {first} ({before.source})"
    return [Finding("final_before_preliminary", "warning", message, index, "supplement_date")]
