"""Finders: the three independent finders together, and the memory that mends what they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.finding.alignment.finder import AlignmentFinder
from extractor.finding.asides import without_asides
from extractor.finding.floating_period import without_floating_period
from extractor.finding.later_steps import without_later_steps
from extractor.finding.notice import without_longer_notice
from extractor.finding.other_papers import without_other_papers
from extractor.finding.other_questions import without_other_questions
from extractor.finding.others import without_other_securities
from extractor.finding.paid import without_amounts_paid
from extractor.finding.participants import without_long_numbers
from extractor.finding.payoffs import without_payoffs
from extractor.finding.quiet_periods import without_quiet_periods
from extractor.finding.rules.finder import RulesFinder
from extractor.finding.settled import settled_grids
from extractor.finding.suppositions import without_suppositions
from extractor.finding.tokens.finder import TokensFinder
from extractor.finding.torn_ends import without_torn_ends
from extractor.finding.torn_numbers import without_torn_numbers
from extractor.finding.underlyings import without_underlyings
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

    def candidates(self, batch: Sequence[tuple[Document, Sequence[Grid]]]) -> list[list[Candidate]]:
        """Propose candidates for each document of the batch.

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
        found = [_without_others(*pair, have) for pair, have in zip(batch, found, strict=True)]
        if self.memory is None:
            return found
        return [self.memory.candidates(*pair, have) for pair, have in zip(batch, found, strict=True)]


def _without_others(document: Document, grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without what the page says of other periods, other tables and other securities."""
    left = without_torn_ends(without_long_numbers(without_longer_notice(without_later_steps(candidates))))
    left = without_torn_numbers(document, without_other_questions(document, left))
    left = without_amounts_paid(document, without_floating_period(document, left))
    left = without_underlyings(grids, without_asides(grids, without_other_securities(document, left)))
    left = without_suppositions(document, grids, without_other_papers(document, left))
    return without_quiet_periods(document, without_payoffs(document, left))
