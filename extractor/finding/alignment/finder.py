"""AlignmentFinder: grids to candidates by the header-alignment model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.finding.alignment.assign import columns_to_fields, without_claims, without_spacer_claims
from extractor.finding.alignment.calls import column_to_call_terms
from extractor.finding.alignment.cells import AssignedColumn
from extractor.finding.alignment.features import Featurizer, Part
from extractor.finding.alignment.kinds import column_to_kinds
from extractor.finding.alignment.model import AlignmentModel, logits_to_probabilities
from extractor.finding.alignment.steps import grid_to_steps, step_columns
from extractor.grids.labels.lexicon import label_key, lexicon_of
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.schema import FieldSpec, Schema
from extractor.values.abroad import text_to_habits
from extractor.values.dates import base_date

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PARTS_KEPT = 8_192  # of some 600 bytes each
_CALL, _PAR_CALL = "first_call_date", "par_call_date"
LEAST = 0.30  # a column whose best field is less likely proposes nothing


class AlignmentFinder:
    """Proposes a candidate for each cell of each column that the model gives a field."""

    def __init__(self, schema: Schema, model: AlignmentModel) -> None:
        """Hold the schema and the trained model."""
        self.schema, self.model = schema, model
        self.featurizer = Featurizer(schema, lexicon_of(schema))
        # Columns of one layout share most of their parts; the cache's size bounds its memory.
        self._logits: Callable[[Part], NDArray[np.float32]] = lru_cache(PARTS_KEPT)(self._part_to_logits)

    @classmethod
    def load(cls, folder: Path, schema: Schema) -> AlignmentFinder:
        """Load the model from a model folder."""
        return cls(schema, AlignmentModel.load(folder))

    def find(self, document: Document, grids: Sequence[Grid]) -> list[Candidate]:
        """Propose candidates for one document."""
        return self.find_batch([(document, grids)])[0]

    def find_batch(self, batch: Sequence[tuple[Document, Sequence[Grid]]]) -> list[list[Candidate]]:
        """Propose candidates for many documents, their columns through the model in one go."""
        bases = [base_date(document.text) for document, _ in batch]
        habits = [text_to_habits(document.text) for document, _ in batch]
        jobs = [(k, grid) for k, (_, grids) in enumerate(batch) for grid in grids]
        probabilities = self._probabilities(
            [c for k, grid in jobs for c in self.featurizer.grid_to_parts(grid, bases[k])]
        )
        out: list[list[Candidate]] = [[] for _ in batch]
        at = 0
        for k, grid in jobs:
            part = probabilities[at : at + len(grid.columns)]
            at += len(grid.columns)
            filled = _filled(grid)
            steps = step_columns(grid)
            claims = without_spacer_claims(part, self.model.none, _spacers(grid, filled))
            claims = without_claims(claims, self.model.none, steps)
            chosen = columns_to_fields(claims, self.model.none, _groups(grid), filled)
            if steps:
                out[k] += grid_to_steps(batch[k][0].text, grid, steps)
            for c, field in enumerate(chosen):
                score = float(part[c, field])
                if field != self.model.none and score >= LEAST:
                    spec = self._spec(self.model.fields[field], grid.columns[c].header)
                    column = AssignedColumn(batch[k][0].text, grid, c, spec, score, bases[k], habits[k])
                    out[k] += column.candidates()
                    out[k] += column_to_call_terms(column, self.schema.by_name)
                    out[k] += column_to_kinds(column, self.schema.by_name)
        return out

    def _spec(self, field: str, header: str) -> FieldSpec:
        """Return the field's spec; a call date under a par call's own name is that of the par call."""
        par = field == _CALL and _PAR_CALL in self.schema.by_name and label_key(header).startswith("par call")
        return self.schema.by_name[_PAR_CALL if par else field]

    def _probabilities(self, columns: Sequence[Sequence[Part]]) -> NDArray[np.float32]:
        """Return (columns, fields) probabilities of columns given by their features' parts."""
        import numpy as np

        logits = np.zeros((len(columns), len(self.model.fields)), dtype=np.float32)
        for alike in zip(*columns, strict=True):  # the columns' headers, then their cells, and so on
            logits += np.concatenate([self._logits(part) for part in alike]).reshape(logits.shape)
        return logits_to_probabilities(logits)

    def _part_to_logits(self, part: Part) -> NDArray[np.float32]:
        return self.model.features_to_logits(self.featurizer.part_to_features(part))


def _groups(grid: Grid) -> list[int]:
    """Give each column a number; a label that a sheet prints again gets the number it had."""
    if not grid.is_sheet:
        return list(range(len(grid.columns)))
    first: dict[str, int] = {}
    return [first.setdefault(label_key(c.header), k) for k, c in enumerate(grid.columns)]


def _filled(grid: Grid) -> list[bool]:
    """Tell which columns hold anything: of a label printed several times, the filled ones decide."""
    return [any(row.cells[k] is not None for row in grid.rows) for k in range(len(grid.columns))]


def _spacers(grid: Grid, filled: Sequence[bool]) -> list[int]:
    """Return the empty columns under a header whose right neighbours hold values under none."""
    if grid.kind != "table":
        return []
    heads = [bool(column.header) for column in grid.columns]
    return [k for k in range(len(heads) - 1) if heads[k] and not filled[k] and filled[k + 1] and not heads[k + 1]]
