"""The rules finder: every family of patterns, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractor.finding.rules.calls import form as call_form
from extractor.finding.rules.calls import redemption
from extractor.finding.rules.calls.columns import grids_to_calls
from extractor.finding.rules.calls.make_whole_columns import grids_to_make_wholes
from extractor.finding.rules.coupons import (
    coded_rates,
    column_days,
    column_lists,
    coupons,
    first_payments,
    floating,
    formulas,
    intervals,
    linked,
    opening_years,
)
from extractor.finding.rules.coupons.column_lists import grids_to_wrapped_days
from extractor.finding.rules.coupons.rate_cells import grids_to_rate_kinds
from extractor.finding.rules.lists import data_sheets, keyed_terms, label_lines, labelled_runs
from extractor.finding.rules.names import agents, issuer, program
from extractor.finding.rules.notes import currency, identity, listed_terms, ratings, survivors, titles
from extractor.finding.rules.notes.heads import grids_to_headings
from extractor.finding.rules.notes.option_signs import grids_to_option_signs
from extractor.finding.rules.offering import dates, denominations, filing, offering_period
from extractor.finding.rules.prices import far_prices, price_table, prices, sentences, shared_sentences, yields
from extractor.finding.rules.prices.net_columns import grids_to_net_columns
from extractor.finding.rules.prices.note_prices import grids_to_note_prices
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema

# One line a family.
FAMILIES: tuple[Callable[[Document], list[Candidate]], ...] = (
    filing.find,
    issuer.find,
    program.find,
    agents.find,
    offering_period.find,
    dates.find,
    denominations.find,
    identity.find,
    titles.find,
    listed_terms.find,
    coupons.find,
    coded_rates.find,
    column_days.find,
    column_lists.find,
    first_payments.find,
    opening_years.find,
    intervals.find,
    floating.find,
    formulas.find,
    redemption.find,
    call_form.find,
    ratings.find,
    prices.find,
    sentences.find,
    far_prices.find,
    shared_sentences.find,
    price_table.find,
    yields.find,
    linked.find,
    currency.find,
    survivors.find,
    data_sheets.find,
)


@dataclass(frozen=True, slots=True)
class RulesFinder:
    """Proposes what patterns and labels in the running text say."""

    schema: Schema

    def find(self, document: Document, grids: Sequence[Grid]) -> list[Candidate]:
        """Return the candidates of all families; of the grids only what no label says, the rest is the alignment's."""
        schema = self.schema
        found = [c for family in FAMILIES for c in family(document)]
        found += keyed_terms.find(document, schema)
        found += labelled_runs.find(document, schema)
        found += label_lines.find(document, schema)
        found += grids_to_headings(document, grids)
        found += grids_to_note_prices(grids, schema)
        found += grids_to_net_columns(grids, schema)
        found += grids_to_make_wholes(document, grids, schema)
        found += grids_to_option_signs(document, grids, schema)
        found += grids_to_rate_kinds(grids, schema)
        found += grids_to_wrapped_days(document, grids)
        found += grids_to_calls(document, grids, schema)
        return [c for c in found if c.field in schema.by_name]
