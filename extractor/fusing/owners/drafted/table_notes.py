"""draft_rows: the rows of tables that have an identifier are notes, with what other parts of the table say of them."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.fusing.owners.drafted.apart import any_differ, is_apart, repeats, without_apart
from extractor.fusing.owners.drafted.drafting import OWN_ROW, Drafting
from extractor.fusing.owners.drafted.halves import Part, parts_to_uppers
from extractor.fusing.owners.drafted.ladders import text_to_ladders
from extractor.fusing.owners.drafted.row_keys import keyed_order, keys_at
from extractor.fusing.owners.drafts import Draft
from extractor.ground.candidate import Status


def draft_rows(drafting: Drafting) -> list[tuple[int, list[int]]]:
    """Draft the rows that have an identifier; return (grid, rows) of the tables without one."""
    unattached: list[tuple[int, list[int]]] = []
    parts = _parts(drafting)
    uppers = parts_to_uppers(parts)
    above = {upper.grid for upper in uppers.values()}
    for g, rows, _, named in parts:
        if not named:
            if rows and g not in above and not _zip_to_above(drafting, g, rows):
                unattached.append((g, list(rows)))
            continue
        order = keyed_order(keys_at(drafting.keys, rows), keys_at(drafting.keys, uppers[g].rows)) if g in uppers else []
        for k, r in enumerate(rows):
            identifier = drafting.identifier(drafting.by_row[r])
            if identifier is not None:
                draft = drafting.draft_for(identifier, r, g)
            elif len({c.field for c in drafting.by_row[r] if c.status is Status.FOUND}) >= OWN_ROW:
                draft = Draft(None, r, grids={g}, rows={r})
                drafting.drafts.append(draft)
            else:
                continue
            draft.candidates += drafting.by_row[r]
            if g in uppers:
                drafting.join(draft, uppers[g], order[k])
    return unattached


def set_apart(drafting: Drafting) -> None:
    """Read the tables apart by place, like prose, or not at all."""
    drafting.loose += [c for rows in drafting.apart.values() for r in rows for c in drafting.by_row[r]]
    tables = [drafting.grids[g].span for g in drafting.apart]
    if len(drafting.drafts) > 1:
        tables += text_to_ladders(drafting.text, (c.span.start for c in drafting.loose))
    drafting.loose = without_apart(drafting.loose, tables, [d.start for d in drafting.drafts])


def _parts(drafting: Drafting) -> list[Part]:
    """Return the tables as parts of notes, all but those that are set apart."""
    parts = [drafting.part(g) for g, grid in enumerate(drafting.grids) if not grid.is_sheet]
    for part in parts:
        if part.named or len(part.rows) < 2:
            continue
        told = is_apart(drafting.grids[part.grid], [drafting.by_row[r] for r in part.rows])
        if told or text_to_ladders(drafting.text, part.rows):
            drafting.apart[part.grid] = part.rows
    return [part for part in parts if part.grid not in drafting.apart]


def _zip_to_above(drafting: Drafting, g: int, rows: Sequence[int]) -> bool:
    """Give the rows of a lower table half to the notes of the half above it."""
    above = [d for d in drafting.drafts if d.start < rows[0]]
    if not above:
        return False
    newest = max(max(d.grids) for d in above)
    same = [d for d in above if newest in d.grids]
    targets = same if len(same) == len(rows) else above if len(above) == len(rows) else []
    if not targets and len(rows) == 1:
        targets = above[-1:]
    own = [next((key for r in sorted(d.rows) if (key := drafting.keys.get(r))), "") for d in targets]
    rows = [rows[k] for k in keyed_order(own, keys_at(drafting.keys, rows))] if len(own) == len(rows) else rows
    halves = [(draft, drafting.by_row[row]) for draft, row in zip(targets, rows, strict=False)]
    if len(rows) > 1 and any_differ((draft.candidates, row) for draft, row in halves):
        drafting.apart[g] = rows
        return True
    if any(repeats(draft.candidates, row) for draft, row in halves):
        return False  # it repeats what the notes above state: another table, not their other half
    for (draft, said), row in zip(halves, rows, strict=False):
        draft.candidates += said
        draft.grids.add(g)
        draft.rows.add(row)
    return bool(targets)
