"""Finders: the three independent finders together, and the memory that mends what they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.finding.alignment.finder import AlignmentFinder
from extractor.finding.refusals.refuse import refuse
from extractor.finding.rules.finder import RulesFinder
from extractor.finding.settled import settled_grids
from extractor.finding.tokens.finder import TokensFinder
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema

if TYPE_CHECKING:  # where nothing was taught, it is not loaded
    from extractor.finding.memory.memory import Memory


@dataclass(frozen=True, slots=True)
class Finders:
    """The three independent finders; without a trained model the rules stand alone.

    ``memory``, when there is one, mends what they find by what corrections taught.
    """

    rules: RulesFinder | None = None
    alignment: AlignmentFinder | None = None
    tokens: TokensFinder | None = None
    memory: Memory | None = None

    @classmethod
    def load(cls, folder: Path, schema: Schema, memory: Memory | None = None) -> Finders:
        """Return the rules, and the models that training wrote to a folder. Raises ModelError."""
        alignment = AlignmentFinder.load(folder, schema)
        return cls(RulesFinder(schema), alignment, TokensFinder.load(folder / "tokens", schema), memory)

    def taught(self, memory: Memory) -> Finders:
        """Return the same finders, with the memory and its spellings in place of what they had."""
        return Finders(
            None if self.rules is None else RulesFinder(memory.schema),
            None if self.alignment is None else AlignmentFinder(memory.schema, self.alignment.model),
            None if self.tokens is None else self.tokens.with_schema(memory.schema),
            memory,
        )

    def grids(self, document: Document, schema: Schema) -> list[Grid]:
        """Recover a document's grids; ``schema`` is the one in use, memory's own where there is a memory."""
        if self.memory is None:
            return document_to_grids(document, schema)
        return self.memory.grids(document)

    def candidates(self, batch: Sequence[tuple[Document, Sequence[Grid]]], schema: Schema) -> list[list[Candidate]]:
        """Propose candidates for each document of the batch; ``schema`` is the one in use.

        The token model reads what no grid holds, and gives a second opinion where alignment was in doubt.
        """
        found = [[] if self.rules is None else list(self.rules.find(*pair)) for pair in batch]
        open_grids = list(batch)
        if self.alignment is not None:
            aligned = self.alignment.find_batch(batch)
            open_grids = [(d, settled_grids(grids, a)) for (d, grids), a in zip(batch, aligned, strict=True)]
            found = [[*have, *more] for have, more in zip(found, aligned, strict=True)]
        if self.tokens is not None:
            read = self.tokens.find_batch(open_grids)
            found = [[*have, *more] for have, more in zip(found, read, strict=True)]
        found = [refuse(*pair, have, schema) for pair, have in zip(batch, found, strict=True)]
        if self.memory is None:
            return found
        return [self.memory.candidates(*pair, have) for pair, have in zip(batch, found, strict=True)]
