"""Tables: a report for the eye."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from extractor.measuring.ablation import Variant
from extractor.measuring.evaluate import Report
from extractor.measuring.figure_table import figure_table, print_table
from extractor.measuring.tally import Fields, Tally

if TYPE_CHECKING:
    from rich.console import Console

_SHARES = ("F1", "precision", "recall")


def print_report(console: Console, report: Report, *, fields: bool, layouts: bool, wrong: int) -> None:
    """Print the totals, then what was asked for."""
    console.print(Text(report.model, style="bold"))
    rows = {"all documents": report.tally}
    for name in ("newness", "collection"):
        groups = report.by(name)
        if len(groups) > 1 or name == "newness":
            rows |= groups
    print_table(console, tallies_to_table("documents", rows))
    console.print(Text(trust_to_line(report)))
    if report.ablation:
        print_table(console, ablation_to_table(report.ablation))
    if fields:
        print_table(console, fields_to_table(report.fields))
    if layouts:
        for name in ("layout", "serialization", "issuer"):
            print_table(console, tallies_to_table(name, report.by(name)))
    faults = report.faults()
    for fault in faults[:wrong]:
        console.print(Text(" | ".join(str(part) for part in fault.values())), soft_wrap=True)
    if wrong and len(faults) > wrong:
        console.print(Text(f"… and {len(faults) - wrong} more faults"))


def trust_to_line(report: Report) -> str:
    """Say in one line how far the confidences can be believed."""
    trust = report.trust
    accepted = trust.accepted
    reach = "none"
    if accepted is not None:
        reach = f"{accepted.coverage:.1%} of values (from {accepted.threshold:.4f} up)"
    return (
        f"calibration error {trust.ece:.4f}, Brier {trust.brier:.4f}; accepted at 99.9 % precision: {reach}; "
        f"wrong at confidence 0.99 or more: {trust.silent_errors} of {trust.sure}"
    )


def tallies_to_table(title: str, rows: Mapping[str, Tally]) -> Table:
    """Return a table of documents, notes and field scores by group."""
    counts = ("docs", "docs\nexact", "notes", "notes\nfound", "notes\nexact", "notes\ninvented")
    table = figure_table(title, (*counts, *_SHARES))
    for name, t in rows.items():
        cells = (t.documents, t.documents_exact, t.notes, t.notes_found, t.notes_exact, t.notes_invented)
        _add(table, name, (*map(str, cells), *_shares(t.fields)))
    return table


def fields_to_table(rows: Mapping[str, Fields]) -> Table:
    """Return a table of outcomes by field."""
    table = figure_table("field", ("right", "wrong", "missed", "extra", *_SHARES))
    for name, f in rows.items():
        _add(table, name, (*map(str, (f.right, f.wrong, f.missed, f.extra)), *_shares(f)))
    return table


def ablation_to_table(variants: Iterable[Variant]) -> Table:
    """Return a table of the finders alone and together."""
    table = figure_table("finders", ("weights", "notes\nexact", "invented", *_SHARES, "ECE", "silent"))
    for v in variants:
        t = v.tally
        trust = v.trust
        counts = (v.weights, f"{t.notes_exact}/{t.notes}", str(t.notes_invented))
        _add(table, v.name, (*counts, *_shares(t.fields), f"{trust.ece:.4f}", str(trust.silent_errors)))
    return table


def _shares(fields: Fields) -> tuple[str, str, str]:
    return (f"{fields.f1:.4f}", f"{fields.precision:.4f}", f"{fields.recall:.4f}")


def _add(table: Table, name: str, cells: Iterable[str]) -> None:
    table.add_row(Text(name), *map(Text, cells))
