"""spread_header: a header that lost its widths, over rows whose signs and spacers have cells of their own.

``<td colspan=3>Selling Price</td>`` stands over ``$``, a figure and ``%``; a converter that drops the attribute leaves
the labels side by side, each over what is another's. Where every row has as many values as there are labels, and some
label cannot head what now stands below it, each is the next value's, if what stands there suits it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.labels.fits import WRONG, fit
from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.tables.kinds import is_data
from extractor.grids.text.rows import RawRow
from extractor.ground.grid import Repair
from extractor.ground.places import Span
from extractor.ground.schema import Schema

_FEWEST = 4  # labels
_ODD = 6  # labels, of which one may stand over what does not look like its values


def spread_header(
    header: Sequence[RawRow], data: Sequence[RawRow], lexicon: Lexicon, schema: Schema, repairs: list[Repair]
) -> Sequence[RawRow]:
    """Return the header with its cells over the values in order; as it stands where counting does not tell."""
    labels = header[-1] if header else ()
    if len(labels) < _FEWEST or labels[-1].last >= data[0][-1].last or len(data[0]) != len(labels):
        return header  # as most tables, at once
    rows = [row for row in data if is_data(row, lexicon)]
    if any(len(row) != len(labels) for row in rows):
        return header
    matches = [lexicon.match(label.text) for label in labels]
    wrong = {k for row in rows for k, c in enumerate(row) if fit(schema, matches[k], c.text) <= WRONG}
    astray = any(
        label.reaches(cell) and fit(schema, match, cell.text) <= WRONG
        for row in rows
        for label, match in zip(labels, matches, strict=True)
        for cell in row
    )
    if len(wrong) > len(labels) // _ODD or not astray:
        return header
    places = {
        label.first: (min(row[k].first for row in rows), max(row[k].last for row in rows))
        for k, label in enumerate(labels)
    }
    repairs.append(Repair("spread_header", Span.around(c.span for c in labels), f"{len(labels)} labels"))
    return [
        tuple(c._replace(first=p[0], last=p[1]) if (p := places.get(c.first)) else c for c in row) for row in header
    ]
