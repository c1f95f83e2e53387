"""samples_to_columns: labelled samples become training examples of the header-alignment model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractor.corpus.samples import Label
from extractor.finding.alignment.features import Featurizer
from extractor.finding.alignment.model import NONE
from extractor.grids.labels.lexicon import lexicon_of
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema
from extractor.learning.opened import Opened
from extractor.values.dates import base_date


@dataclass(frozen=True, slots=True)
class ColumnExample:
    """One column: its features, its field (or ``NONE``), and whose document it is from."""

    features: tuple[str, ...]
    field: str
    issuer: str
    weight: float


def samples_to_columns(samples: Iterable[Opened], schema: Schema, real_weight: float = 4.0) -> Iterator[ColumnExample]:
    """Yield the columns of every grid of every sample.

    A real document weighs more than a composed one, for there are few of them. In real documents a column
    that gold says nothing of, but whose header names a field, teaches nothing: the label may have been missed.
    Nor does a column without a filled cell: there is nothing to label in it, and its header is what it was.
    """
    featurizer = Featurizer(schema, lexicon_of(schema))
    for opened in samples:
        sample, labels = opened.sample, sorted(opened.labels, key=lambda label: label.span)
        base = base_date(opened.document.text)
        certain = bool(sample.labels)
        for grid in opened.grids:
            features = featurizer.grid_to_features(grid, base)
            for k, field in enumerate(_column_fields(grid, labels, schema)):
                if field == NONE and sample.told is not None:
                    continue  # nobody said that this column states nothing
                known = lexicon_of(schema).exact(grid.columns[k].header)
                doubtful = field == NONE and not certain and known is not None and bool(known.fields)
                blank = all(row.cells[k] is None for row in grid.rows)
                if not doubtful and not blank:
                    weight = 1.0 if sample.origin == "synthetic" else real_weight
                    yield ColumnExample(tuple(features[k]), field, sample.issuer, weight)


def _column_fields(grid: Grid, labels: Sequence[Label], schema: Schema) -> list[str]:
    """Return each column's field by the labels that stand in its cells."""
    inside = [label for label in labels if grid.span.overlaps(label.span)]
    lexicon = lexicon_of(schema)
    out: list[str] = []
    for k, column in enumerate(grid.columns):
        votes: Counter[str] = Counter()
        for row in grid.rows:
            cell = row.cells[k]
            if cell is None:
                continue
            hits = [label for label in inside if cell.span.overlaps(label.span)]
            if hits:
                named = lexicon.match(column.header).fields
                votes[next((h.field for h in hits if h.field in named), hits[0].field)] += 1
        out.append(votes.most_common(1)[0][0] if votes else NONE)
    return out
