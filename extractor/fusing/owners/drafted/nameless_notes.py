"""draft_without_identifier, attach_tables: notes and tables that no identifier names."""

from __future__ import annotations

import re

from extractor.fusing.owners.drafted.drafting import LOOSE, Drafting
from extractor.fusing.owners.drafted.halves import parts_to_rounds
from extractor.fusing.owners.drafted.row_keys import key_before, keyed_order, keys_at
from extractor.fusing.owners.drafts import Draft, heads, line_start
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

# A word that is no month's: a day alone, or when a note falls due, is no note.
_NAMES_PAPER = regex(
    r"(?<![a-z])(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?![a-z])|due(?![a-z]))[a-z]{3,}",
    re.IGNORECASE,
)
_DAY = regex(r"(?<=due )(?:on )?[a-z]{3,9}\.? \d{1,2}, (?=(?:19|20)\d\d\Z)")
_PRICES = regex(r"\s*(?:per|each)\s[^$%\d]{0,40}?(?:\d{4}\s)?(?:notes?|bonds?|debentures?|securit)", re.IGNORECASE)


def draft_without_identifier(drafting: Drafting, unattached: list[tuple[int, list[int]]]) -> None:
    """Without any identifier: rows that state enough are notes; else the headings; else one note at most.

    Rows of prices, one for each heading, are what the headings' notes cost, in their order.
    """
    titles, priced = _titles(drafting), list[tuple[int, int]]()
    for g, rows in _rounds(drafting, unattached):
        own = [r for r in rows if drafting.is_core(drafting.by_row[r], len(rows))]
        prices = len(own) == len(titles) > 1 and not priced and all(_prices_one(drafting, g, r) for r in own)
        priced += [(g, r) for r in own if prices]
        for r in rows:
            if r in own and not prices:
                drafting.drafts.append(Draft(None, r, list(drafting.by_row[r]), {g}, {r}))
            elif r not in own:
                drafting.loose += drafting.by_row[r]
    if drafting.drafts:
        drafting.loose += [c for _, r in priced for c in drafting.by_row[r]]
        return
    if len(titles) > 1 and (priced or drafting.is_core(drafting.loose, 1)):
        drafting.drafts = [Draft(None, line_start(drafting.text, c), [c], {-1}) for c in titles]
        for draft, (g, r) in zip(drafting.drafts, priced, strict=False):
            draft.candidates += drafting.by_row[r]
            draft.grids.add(g)
            draft.rows.add(r)
    elif drafting.is_core(drafting.loose, 1):
        first = min((c.span.start for c in drafting.loose), default=0)
        drafting.drafts.append(Draft(None, first, [], {-1}))


def _titles(drafting: Drafting) -> list[Candidate]:
    """Return the headings that name a paper each, in order; one printed again, its day left out, is the same."""
    titles: dict[str, Candidate] = {}
    for c in sorted(drafting.loose, key=lambda c: c.span):
        if heads(drafting.schema, c) and c.score >= LOOSE and _NAMES_PAPER.search(str(c.value)):
            titles.setdefault(_DAY.sub("", " ".join(str(c.value).casefold().split())), c)
    return list(titles.values())


def _prices_one(drafting: Drafting, g: int, row: int) -> bool:
    """Tell whether a row says what one note of a kind costs: ``Per Floating Rate Note``."""
    cells = next(r.cells for r in drafting.grids[g].rows if r.span.start == row)
    first = next((cell.text for cell in cells if cell is not None), "")
    return _PRICES.match(first) is not None


def attach_tables(drafting: Drafting, unattached: list[tuple[int, list[int]]]) -> None:
    """Bring in tables without an identifier that nothing above claims.

    As many rows as notes: they are the notes' own (the identifiers stand in the heading). Else rows that state
    enough are notes themselves, and an identifier of which nothing else is known was no note's. What is
    left is read by place, like prose.
    """
    for g, rows in unattached:
        own = [r for r in rows if drafting.is_core(drafting.by_row[r], len(rows))]
        bare = [d for d in drafting.drafts if d.grids == {-1}]
        if own and len(bare) == len(drafting.drafts) == len(rows):
            drafts = sorted(drafting.drafts, key=lambda d: d.start)
            order = keyed_order([key_before(drafting.text, d.start) for d in drafts], keys_at(drafting.keys, rows))
            for draft, row in zip(drafts, [rows[k] for k in order], strict=True):
                draft.candidates += drafting.by_row[row]
                draft.rows.add(row)
                draft.grids.add(g)
        elif own and len(bare) == len(drafting.drafts):
            drafting.drafts = [Draft(None, r, list(drafting.by_row[r]), {g}, {r}) for r in own]
        else:
            drafting.loose += [c for r in rows for c in drafting.by_row[r]]


def _rounds(drafting: Drafting, unattached: list[tuple[int, list[int]]]) -> list[tuple[int, list[int]]]:
    """Draft the notes whose parts stand in several tables; return the tables that are no part of any."""
    parted: set[int] = set()
    for parts in parts_to_rounds([drafting.part(g) for g, _ in unattached]):
        parted |= {part.grid for part in parts}
        for k, place in enumerate(parts[0].rows):
            drafting.drafts.append(Draft(None, place))
            for part in parts:
                drafting.join(drafting.drafts[-1], part, k)
    return [(g, rows) for g, rows in unattached if g not in parted]
