"""own_codes: the identifiers outside of tables and sheets that name notes of this offer.

Pages also print the codes of underlyings and of notes offered before: those of other issuers, and those that stand in a
row whose own identifier is left open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema

_RIVAL = 0.8  # share of the best support at which a second base is an offering's own too


def own_codes(
    named: Sequence[Candidate],
    known: Iterable[str],
    grids: Sequence[Grid],
    rows: Mapping[int, Sequence[Candidate]],
    schema: Schema,
) -> list[Candidate]:
    """Return those of the identifiers ``named`` that are this offering's, in their order on the page.

    ``known`` are the identifiers of its tables, ``rows`` what is said in each row, by its place.
    """
    others = {c.value for c in named if _is_beside_open(c, grids, rows, schema.identifier)}
    left = [c for c in named if c.value not in others]
    bases = _own_bases(left, known, schema.identifier_base)
    return sorted((c for c in left if str(c.value)[: schema.identifier_base] in bases), key=lambda c: c.span)


def _is_beside_open(
    c: Candidate, grids: Sequence[Grid], rows: Mapping[int, Sequence[Candidate]], identifier: str
) -> bool:
    """Tell whether an identifier stands in a row whose own identifier is left open: an underlying's, then."""
    return any(
        row.span.holds(c.span)
        and any(r.field == identifier and r.status is Status.PLACEHOLDER for r in rows.get(row.span.start, ()))
        for grid in grids
        if not grid.is_sheet
        for row in grid.rows
    )


def _own_bases(named: Sequence[Candidate], known: Iterable[str], size: int) -> set[str]:
    """Return the identifier bases that are this offering's: those of its tables, else the best supported one."""
    if tables := {code[:size] for code in known}:
        return tables
    support: defaultdict[str, float] = defaultdict(float)
    for c in named:
        support[str(c.value)[:size]] += c.score
    best = max(support.values(), default=0.0)
    return {base for base, total in support.items() if total == best or total > _RIVAL * best}
