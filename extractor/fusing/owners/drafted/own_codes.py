"""own_codes: the identifiers outside of tables and sheets that name notes of this offer.

Pages also print the codes of underlyings and of notes offered before: those of other issuers, and those that stand in a
row whose own identifier is left open. An issuer that has used up the codes of one base goes on with the next: where
lines tell note after note in the same words, one is no other issuer's for its base alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.dates import MONTHS

_LONGEST, _BEHIND = 200, 120  # characters of a line before a code, and behind it
_ALIKE = 40  # of what is behind it, without its figures: what is told last may differ
_FEWEST = 3  # figures of such a line: a rate, a day, an amount
_MONTH = regex(rf"\b(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?", re.IGNORECASE)
_FIGURE = regex(r"[0-9][0-9,./]*")
_RIVAL = 0.8  # share of the best support at which a second base is an offering's own too


def own_codes(
    named: Sequence[Candidate],
    known: Iterable[str],
    grids: Sequence[Grid],
    rows: Mapping[int, Sequence[Candidate]],
    schema: Schema,
    *,
    text: str = "",
) -> list[Candidate]:
    """Return those of the identifiers ``named`` that are this offering's, in their order on the page.

    ``known`` are the identifiers of its tables, ``rows`` what is said in each row, by its place; ``text`` is the page.
    """
    others = {c.value for c in named if _is_beside_open(c, grids, rows, schema.identifier)}
    left = [c for c in named if c.value not in others]
    bases = _own_bases(left, known, schema.identifier_base)
    own = [c for c in left if str(c.value)[: schema.identifier_base] in bases]
    if len(own) < len(left):
        own = [c for run in _runs(text, left) if any(c in own for c in run) for c in run]
    return sorted(own, key=lambda c: c.span)


def _runs(text: str, codes: Sequence[Candidate]) -> list[list[Candidate]]:
    """Return the codes in runs: those whose lines are of one make and right below each other, and any other alone."""
    runs: list[list[Candidate]] = []
    for c in sorted(codes, key=lambda c: c.span):
        last = runs[-1][-1] if runs else None
        between = text[last.span.end : c.span.start].split("\n")[1:-1] if last else []
        make = _line_make(text, c)
        if last is not None and make and make == _line_make(text, last) and not any(map(str.strip, between)):
            runs[-1].append(c)
        else:
            runs.append([c])
    return runs


def _line_make(text: str, c: Candidate) -> str:
    """Return the words around a code on its line, without its figures; nothing where few figures tell of a note."""
    begin, end = text.rfind("\n", 0, c.span.start) + 1, text.find("\n", c.span.end)
    end = len(text) if end < 0 else end
    if c.span.start - begin > _LONGEST:
        return ""
    before, behind = text[begin : c.span.start], text[c.span.end : min(end, c.span.end + _BEHIND)]
    figures = 0
    for pattern in (_MONTH, _FIGURE):
        (before, ahead), (behind, after) = pattern.subn("0", before), pattern.subn("0", behind)
        figures += ahead + after
    return f"{' '.join(before.split())}#{' '.join(behind.split())[:_ALIKE]}" if figures >= _FEWEST else ""


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
