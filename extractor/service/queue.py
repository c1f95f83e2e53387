"""Queue: which document next. The least certain first, or what teaches most; grouped by layout, filtered as asked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.corpus.corrections import OF_FIELD, Correction
from extractor.learning.active import Need, rank_needs
from extractor.service.desk import Desk
from extractor.service.results.summary import Doubt, Summary

TEACHES = "teaches"
_WITHIN = 0.0001  # rounding of the confidences in the results


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show: ``below`` is the confidence aimed at, ``layout`` a layout's name, ``find`` part of a name.

    ``order`` is empty for the least certain first, or ``TEACHES``.
    """

    below: float
    findings: bool = False
    doubtful: bool = False
    done: bool = False
    layout: str = ""
    find: str = ""
    order: str = ""

    def query(self) -> dict[str, str]:
        """Return the filter as a URL's query holds it."""
        out = {"below": f"{self.below:g}"}
        out |= {k: "1" for k in ("findings", "doubtful", "done") if getattr(self, k)}
        return out | {k: v for k in ("layout", "find", "order") if (v := getattr(self, k))}


@dataclass(frozen=True, slots=True)
class Row:
    """A document in the queue: how much of it is open (below the target and not decided), and its weakest field.

    ``left`` are its open fields.
    """

    summary: Summary
    layout: str
    open: int
    decided: int
    weakest: float
    weakest_field: str
    left: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one layout; ``documents`` counts all documents of it, whatever the filter says."""

    layout: str
    documents: int
    rows: tuple[Row, ...]


def desk_to_rows(desk: Desk, wanted: Filter) -> list[Row]:
    """Return the rows that the filter asks for, the least certain or what teaches most first."""
    decided = desk.decided()
    rows = [_row(s, desk, decided.get(s.sha256, ()), wanted.below) for s in desk.summaries()]
    kept = [r for r in rows if _wanted(r, wanted)]
    if wanted.order == TEACHES:
        return _by_worth(kept, desk, decided)
    return sorted(kept, key=lambda r: (r.open == 0, r.weakest, r.summary.number))


def _by_worth(rows: Sequence[Row], desk: Desk, decided: Mapping[str, Sequence[Correction]]) -> list[Row]:
    """Order rows by what a decision teaches: disputes, doubts, new layouts, and how many documents share them.

    Layouts take turns: what one document of a layout teaches, its others need not. Those with nothing open,
    and those that could not be read, come last.
    """
    known = {desk.layouts.name(s.number) for s in desk.summaries() if s.sha256 in decided}
    needs = [
        Need(
            number=row.summary.number,
            layout=row.layout or row.summary.number,
            disputed=sum(d.disputed for d in row.left),
            doubted=sum(1.0 - d.confidence for d in row.left),
            stated=row.summary.stated,
            novelty=0.0 if row.layout in known else 1.0,
            like=max(1, len(desk.layouts.members(row.summary.number))),
        )
        for row in rows
        if row.open
    ]
    place = {need.number: k for k, need in enumerate(rank_needs(needs))}
    return sorted(rows, key=lambda r: (place.get(r.summary.number, len(place)), r.summary.number))


def _row(summary: Summary, desk: Desk, said: Sequence[Correction], below: float) -> Row:
    left = summary.doubts
    if said:  # of most documents of a long queue nothing is, and every page goes through all of them
        told = {c.subject for c in said if c.said.kind in OF_FIELD}
        gone = {c.said.note for c in said if c.said.kind == "delete_note"}
        left = tuple(d for d in left if (d.note, d.field) not in told and d.note not in gone)
    weakest = left[0] if left else None
    below_target = left[: bisect_left(left, below - _WITHIN, key=lambda d: d.confidence)]  # the least certain is first
    return Row(
        summary=summary,
        layout=desk.layouts.name(summary.number) or "",
        open=len(below_target),
        decided=len(said),
        weakest=1.0 if weakest is None else weakest.confidence,
        weakest_field="" if weakest is None else weakest.field,
        left=below_target,
    )


def _wanted(row: Row, wanted: Filter) -> bool:
    summary = row.summary
    if wanted.findings and not summary.findings:
        return False
    idle = not row.open and summary.status not in {"failed", "empty"}
    if idle and not (wanted.done or wanted.findings):
        return False
    if wanted.doubtful and not row.open:
        return False
    if wanted.layout and row.layout != wanted.layout:
        return False
    return wanted.find.casefold() in summary.source.casefold()


def rows_to_groups(rows: Sequence[Row], desk: Desk) -> list[Group]:
    """Return the rows by layout, in the order in which each layout first comes."""
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
