"""The rules finder: every family of patterns, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
from extractor.finding.rules.text.flat import flatten
from extractor.finding.rules.text.flow import Flow, text_to_flow
from extractor.finding.rules.text.view import View
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema

# One line a family. These read names, which the source's own facts and tables may tell,
OF_THE_NAMES: tuple[Callable[[Document], list[Candidate]], ...] = (
    issuer.find,
    program.find,
    agents.find,
)
# these what the first pages and the end say of the offering,
OF_THE_OFFERING: tuple[Callable[[View], list[Candidate]], ...] = (
    filing.find,
    offering_period.find,
    dates.find,
    denominations.find,
)
# these what the words say of the notes,
OF_THE_NOTES: tuple[Callable[[Flow], Iterable[Candidate]], ...] = (
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
)
# and these what stands behind the schema's own labels.
OF_LABELS: tuple[Callable[[Document, Schema], list[Candidate]], ...] = (
    keyed_terms.find,
    labelled_runs.find,
    label_lines.find,
)


@dataclass(frozen=True, slots=True)
class RulesFinder:
    """Proposes what patterns and labels in the running text say."""

    schema: Schema

    def find(self, document: Document, grids: Sequence[Grid]) -> list[Candidate]:
        """Return the candidates of all families; of the grids only what no label says, the rest is the alignment's."""
        schema = self.schema
        flat, flow = flatten(document.text), text_to_flow(document.text)
        found = [c for family in OF_THE_NAMES for c in family(document)]
        found += [c for family in OF_THE_OFFERING for c in family(flat)]
        found += [c for family in OF_THE_NOTES for c in family(flow)]
        found += data_sheets.find(flat)
        found += [c for family in OF_LABELS for c in family(document, schema)]
        found += grids_to_headings(document, grids)
        found += grids_to_note_prices(grids, schema)
        found += grids_to_net_columns(grids, schema)
        found += grids_to_make_wholes(document, grids, schema)
        found += grids_to_option_signs(document, grids, schema)
        found += grids_to_rate_kinds(grids, schema)
        found += grids_to_wrapped_days(document, grids)
        found += grids_to_calls(document, grids, schema)
        return [c for c in found if c.field in schema.by_name]
