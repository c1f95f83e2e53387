"""Queue: which document next. The least certain first, grouped by layout, filtered as asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.corpus.corrections import OF_FIELD, Correction
from extractor.service.desk import Desk
from extractor.service.results.summary import Summary

UNKNOWN = "not yet known"
_WITHIN = 0.0001  # rounding of the confidences in the results


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show: ``below`` is the confidence aimed at, ``layout`` a layout's name, ``find`` part of a name."""

    below: float
    findings: bool = False
    doubtful: bool = False
    done: bool = False
    layout: str = ""
    find: str = ""

    def query(self) -> dict[str, str]:
        """Return the filter as a URL's query holds it."""
        out = {"below": f"{self.below:g}"}
        out |= {k: "1" for k in ("findings", "doubtful", "done") if getattr(self, k)}
        return out | {k: v for k in ("layout", "find") if (v := getattr(self, k))}


@dataclass(frozen=True, slots=True)
class Row:
    """A document in the queue: how much of it is open (below the target and not decided), and its weakest field."""

    summary: Summary
    layout: str
    open: int
    decided: int
    weakest: float
    weakest_field: str
    weakest_note: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one layout; ``documents`` counts all documents of it, whatever the filter says."""

    layout: str
    documents: int
    rows: tuple[Row, ...]


def desk_to_rows(desk: Desk, wanted: Filter) -> list[Row]:
    """Return the rows that the filter asks for, the least certain first."""
    decided = desk.decided()
    rows = [_row(s, desk, decided.get(s.sha256, ()), wanted.below) for s in desk.summaries()]
    kept = [r for r in rows if _wanted(r, wanted)]
    return sorted(kept, key=lambda r: (r.open == 0, r.weakest, r.summary.number))


def _row(summary: Summary, desk: Desk, said: Sequence[Correction], below: float) -> Row:
    told = {c.subject for c in said if c.said.kind in OF_FIELD}
    gone = {c.said.note for c in said if c.said.kind == "delete_note"}
    left = [d for d in summary.doubts if (d.note, d.field) not in told and d.note not in gone]
    weakest = left[0] if left else None
    return Row(
        summary=summary,
        layout=desk.layouts.name(summary.number) or "",
        open=sum(d.confidence < below - _WITHIN for d in left),
        decided=len(said),
        weakest=1.0 if weakest is None else weakest.confidence,
        weakest_field="" if weakest is None else weakest.field,
        weakest_note=None if weakest is None else weakest.note,
    )


def _wanted(row: Row, wanted: Filter) -> bool:
    summary = row.summary
    if wanted.findings and not summary.findings:
        return False
    if (wanted.doubtful or not wanted.done) and not row.open and summary.status not in {"failed", "empty"}:
        return bool(wanted.findings and not wanted.doubtful)
    if wanted.doubtful and not row.open:
        return False
    if wanted.layout and row.layout != wanted.layout:
        return False
    return wanted.find.casefold() in summary.source.casefold()


def rows_to_groups(rows: Sequence[Row], desk: Desk) -> list[Group]:
    """Return the rows by layout, the layout of the least certain document first."""
    by_layout: dict[str, list[Row]] = {}
    for row in rows:
        by_layout.setdefault(row.layout, []).append(row)
    sizes = {row.layout: len(desk.layouts.members(row.summary.number)) for row in rows}
    return [Group(name, sizes[name] or len(group), tuple(group)) for name, group in by_layout.items()]


def next_number(rows: Sequence[Row], number: int, busy: Mapping[int, str]) -> int | None:
    """Return the document to open after ``number``: the least certain that is open and not with someone else."""
    free = [r.summary.number for r in rows if r.summary.number != number and r.summary.number not in busy]
    order = [r.summary.number for r in rows]
    if number in order:
        later = [n for n in order[order.index(number) + 1 :] if n in free]
        return later[0] if later else next(iter(free), None)
    return next(iter(free), None)
