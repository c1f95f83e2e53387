"""The rules finder: every family of patterns, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractor.finding.rules.calls import form as call_form
from extractor.finding.rules.calls import redemption
from extractor.finding.rules.calls.columns import grids_to_calls
from extractor.finding.rules.calls.make_whole_columns import grids_to_make_wholes
from extractor.finding.rules.coupons import column_days, coupons, floating, formulas, intervals, linked, opening_years
from extractor.finding.rules.lists import data_sheets, keyed_terms, labelled_runs
from extractor.finding.rules.names import agents, issuer, program
from extractor.finding.rules.notes import currency, identity, ratings, survivors, titles
from extractor.finding.rules.notes.heads import grids_to_headings
from extractor.finding.rules.notes.option_signs import grids_to_option_signs
from extractor.finding.rules.offering import dates, denominations, filing, offering_period
from extractor.finding.rules.prices import price_table, prices, sentences, yields
from extractor.finding.rules.prices.net_columns import grids_to_net_columns
from extractor.finding.rules.prices.note_prices import grids_to_note_prices
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema

Family = Callable[[Document, Schema], list[Candidate]]

# One line a family.
FAMILIES: tuple[tuple[str, Family], ...] = (
    ("filing", filing.find),
    ("issuer", issuer.find),
    ("program", program.find),
    ("agents", agents.find),
    ("offering_period", offering_period.find),
    ("dates", dates.find),
    ("denominations", denominations.find),
    ("identity", identity.find),
    ("titles", titles.find),
    ("coupons", coupons.find),
    ("column_days", column_days.find),
    ("opening_years", opening_years.find),
    ("intervals", intervals.find),
    ("floating", floating.find),
    ("formulas", formulas.find),
    ("redemption", redemption.find),
    ("call_form", call_form.find),
    ("ratings", ratings.find),
    ("prices", prices.find),
    ("sentences", sentences.find),
    ("price_table", price_table.find),
    ("yields", yields.find),
    ("linked", linked.find),
    ("currency", currency.find),
    ("survivors", survivors.find),
    ("data_sheets", data_sheets.find),
    ("keyed_terms", keyed_terms.find),
    ("labelled_runs", labelled_runs.find),
)


@dataclass(frozen=True, slots=True)
class RulesFinder:
    """Proposes what patterns and labels in the running text say."""

    schema: Schema

    def find(self, document: Document, grids: Sequence[Grid]) -> list[Candidate]:
        """Return the candidates of all families; of the grids only what no label says, the rest is the alignment's."""
        found = [c for _, family in FAMILIES for c in family(document, self.schema)]
        found += (c for c in grids_to_headings(document, grids) if c.field in self.schema.by_name)
        found += grids_to_note_prices(grids, self.schema)
        found += grids_to_net_columns(grids, self.schema)
        found += grids_to_make_wholes(document, grids, self.schema)
        found += grids_to_option_signs(document, grids, self.schema)
        return [*found, *grids_to_calls(document, grids, self.schema)]
