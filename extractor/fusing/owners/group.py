"""group: which note each candidate speaks of.

Notes are told apart by their identifier, row by row, column by column, sheet by sheet. A table whose
second half stands below its first is zipped back together; a sheet or row without an identifier is a
note of its own only where it repeats what other notes state. What no table holds is given out by
place: to the note above it, or to all notes when it is said once for all.
"""

from __future__ import annotations

from extractor.fusing.owners.drafted.beginnings import open_blocks, take_headings
from extractor.fusing.owners.drafted.drafting import LOOSE, Drafting
from extractor.fusing.owners.drafted.nameless_notes import attach_tables, draft_without_identifier
from extractor.fusing.owners.drafted.own_codes import own_codes
from extractor.fusing.owners.drafted.sheet_notes import draft_sheets
from extractor.fusing.owners.drafted.table_notes import draft_rows, set_apart
from extractor.fusing.owners.drafts import Draft
from extractor.fusing.owners.giving import Giver
from extractor.fusing.owners.lifetimes import drop_calls_past_maturity


def group(drafting: Drafting) -> list[Draft]:
    """Return the notes in the order in which they begin, each with all that is said of it."""
    unattached = draft_rows(drafting)
    draft_sheets(drafting)
    _draft_loose_identifiers(drafting)
    set_apart(drafting)
    if not drafting.drafts:
        draft_without_identifier(drafting, unattached)
    else:
        attach_tables(drafting, unattached)
    take_headings(drafting)
    drafting.drafts.sort(key=lambda d: d.start)
    end = open_blocks(drafting)
    Giver(drafting.text, drafting.grids, drafting.drafts, drafting.schema, end).give(drafting.loose)
    drop_calls_past_maturity(drafting.text, drafting.drafts)
    return drafting.drafts


def _draft_loose_identifiers(drafting: Drafting) -> None:
    """Draft identifiers that stand outside of tables and sheets."""
    known = {d.identifier for d in drafting.drafts if d.identifier is not None}
    named = [c for c in drafting.loose if drafting.names(c) and c.score >= LOOSE]
    for c in own_codes(named, known, drafting.grids, drafting.by_row, drafting.schema, text=drafting.text):
        if str(c.value) not in known:
            known.add(str(c.value))
            drafting.drafts.append(Draft(str(c.value), c.span.start, [c], {-1}))
        else:
            next(d for d in drafting.drafts if d.identifier == str(c.value)).candidates.append(c)
    drafting.loose = [c for c in drafting.loose if c.field != drafting.schema.identifier]
