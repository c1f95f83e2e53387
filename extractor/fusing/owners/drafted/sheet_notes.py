"""draft_sheets: each sheet of labels and values that names a note, or repeats what another states, is one."""

from __future__ import annotations

from extractor.fusing.owners.drafted.beside import codes_by_grid, find_beside, give_beside
from extractor.fusing.owners.drafted.drafting import OWN_ROW, Drafting
from extractor.fusing.owners.drafts import Draft
from extractor.ground.candidate import Status


def draft_sheets(drafting: Drafting) -> None:
    """Draft the label/value sheets; what one states that is no note's goes to the loose ones."""
    sheets = [(g, grid.rows[0].span.start) for g, grid in enumerate(drafting.grids) if grid.is_sheet]
    beside = find_beside(
        drafting.text, [(g, drafting.grids[g].span) for g, _ in sheets], list(filter(drafting.names, drafting.loose))
    )
    headed = codes_by_grid(beside)
    own = {c.span: row for _, row in sheets for c in drafting.by_row[row] if drafting.names(c)}
    undecided: list[tuple[int, int]] = []
    end: int | None = 0
    for g, row in sheets:
        span = drafting.grids[g].span
        values = drafting.identifiers(
            c
            for c in (*drafting.by_row[row], *drafting.loose)
            if c.note == row or (span.holds(c.span) and own.get(c.span, row) == row)  # not the sheet's beside it
        )
        if not values and g in headed:
            values = {str(headed[g].value): headed[g]}
        elif not values and end is not None:  # it stands as a heading between two sheets
            values = drafting.identifiers(c for c in drafting.loose if end <= c.span.start < span.start)
        end = span.end if values else None
        if len(values) == 1 and len(sheets) > 1:
            draft = drafting.draft_for(next(iter(values.values())), row, g)
            draft.start = min(draft.start, row)
            draft.candidates += drafting.by_row[row]
        else:
            undecided.append((g, row))
    told = {str(d.identifier): d.candidates for d in drafting.drafts}
    drafting.loose = give_beside(drafting.text, beside, drafting.loose, told)
    for g, row in undecided:
        if not _is_twin(drafting, row, g):
            drafting.loose += drafting.by_row[row]


def _is_twin(drafting: Drafting, row: int, g: int) -> bool:
    """Draft a sheet without an identifier that states what the sheet before it states, with other values."""
    mine = {c.field: c.value for c in drafting.by_row[row] if c.status is Status.FOUND}
    for draft in list(drafting.drafts):
        if g in draft.grids or not any(drafting.grids[k].is_sheet for k in draft.grids):
            continue
        theirs = {c.field: c.value for c in draft.candidates if c.status is Status.FOUND}
        shared = mine.keys() & theirs.keys() & drafting.schema.core
        if len(shared) >= OWN_ROW and any(mine[f] != theirs[f] for f in shared):
            drafting.drafts.append(Draft(None, row, list(drafting.by_row[row]), {g}))
            return True
    return False
