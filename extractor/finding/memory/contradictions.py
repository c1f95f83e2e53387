"""contradicted: headings that stand over one field in a row of a document and over another in the next.

The values are right, for a person said so; so it is the headings that are not where they seem: a row short of
cells has moved under its neighbours' headings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.finding.memory.places import FREE
from extractor.finding.memory.printed import Printed
from extractor.grids.astray import SPELLED
from extractor.ground.candidate import Status
from extractor.ground.places import Span
from extractor.ground.schema import Schema
from extractor.values.reading import read_value


@dataclass(frozen=True, slots=True)
class Stated:
    """A heading's key, the field that a person knows to stand under it, and the cell."""

    key: str
    field: str
    cell: Span


def contradicted(stated: Sequence[Stated], printed: Printed, schema: Schema) -> set[tuple[str, str]]:
    """Return each (heading, field) that too many of the cells under the heading speak against.

    A cell speaks against a field where it is known to state another one, and yet would be read for this one: a
    concession under the price's heading does, a zero coupon under the rate's does not. At least two thirds of such
    cells and the field's own have to be its own. Fields whose values are words are left alone: a sentence on redemption
    states several fields, and not each of them in every note.
    """
    cells: defaultdict[str, defaultdict[str, set[Span]]] = defaultdict(lambda: defaultdict(set))
    for s in stated:
        cells[s.key][s.field].add(s.cell)
    out: set[tuple[str, str]] = set()
    for key, fields in cells.items():
        for field, own in fields.items():
            if schema.by_name[field].type in SPELLED | FREE:
                continue
            others = set().union(*(held for name, held in fields.items() if name != field)) - own
            rivals = sum(_reads(field, cell, printed, schema) for cell in others)
            if len(own) < 2 * rivals:
                out.add((key, field))
    return out


def _reads(field: str, cell: Span, printed: Printed, schema: Schema) -> bool:
    reading = read_value(schema.by_name[field], cell.of(printed.text), base=printed.base)
    return reading.status is Status.FOUND
