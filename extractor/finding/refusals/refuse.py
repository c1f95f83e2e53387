"""refuse: what the page says of other periods, other papers and other securities leaves the candidates.

Each refusal knows one hazard and reads the words or cells around a place; none adds or changes a candidate, so that
what is left is what a finder proposed. Some judge a candidate by the others that are left: their order is part of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.finding.refusals.by_readings.amounts_of_each import without_amounts_of_each
from extractor.finding.refusals.by_readings.answered_calls import without_answered_calls
from extractor.finding.refusals.by_readings.bare_names import without_bare_names
from extractor.finding.refusals.by_readings.cells_of_indices import without_cells_of_indices
from extractor.finding.refusals.by_readings.coupons_of_zeros import without_coupons_of_zeros
from extractor.finding.refusals.by_readings.cut_lists import without_cut_lists
from extractor.finding.refusals.by_readings.dated_indices import without_dated_indices
from extractor.finding.refusals.by_readings.days_of_issue import without_days_of_issue
from extractor.finding.refusals.by_readings.later_steps import without_later_steps
from extractor.finding.refusals.by_readings.listed_names import without_listed_names
from extractor.finding.refusals.by_readings.lone_denominations import without_lone_denominations
from extractor.finding.refusals.by_readings.long_numbers import without_long_numbers
from extractor.finding.refusals.by_readings.longer_notice import without_longer_notice
from extractor.finding.refusals.by_readings.mispaired_days import without_mispaired_days
from extractor.finding.refusals.by_readings.par_days import without_par_days
from extractor.finding.refusals.by_readings.run_on_names import without_run_on_names
from extractor.finding.refusals.by_readings.shared_grades import without_shared_grades
from extractor.finding.refusals.by_readings.torn_ends import without_torn_ends
from extractor.finding.refusals.by_readings.unscaled import without_unscaled
from extractor.finding.refusals.by_sentences.benchmarks import without_benchmarks
from extractor.finding.refusals.by_sentences.deferred_terms import without_deferred_terms
from extractor.finding.refusals.by_sentences.last_weeks import without_last_weeks
from extractor.finding.refusals.by_sentences.led_lists import without_led_lists
from extractor.finding.refusals.by_sentences.made_up import without_made_up
from extractor.finding.refusals.by_sentences.older_notes import without_older_notes
from extractor.finding.refusals.by_sentences.other_notes import without_other_notes
from extractor.finding.refusals.by_sentences.payoffs import without_payoffs
from extractor.finding.refusals.by_sentences.programme_kinds import without_programme_kinds
from extractor.finding.refusals.by_sentences.special_calls import without_special_calls
from extractor.finding.refusals.by_sentences.suppositions import without_suppositions
from extractor.finding.refusals.by_tables.allotments import without_allotments
from extractor.finding.refusals.by_tables.asides import without_asides
from extractor.finding.refusals.by_tables.balances import without_balances
from extractor.finding.refusals.by_tables.company_tables import without_company_tables
from extractor.finding.refusals.by_tables.counted_rows import without_counted_rows
from extractor.finding.refusals.by_tables.differing_days import without_differing_days
from extractor.finding.refusals.by_tables.headed_calls import without_headed_calls
from extractor.finding.refusals.by_tables.headed_otherwise import without_headed_otherwise
from extractor.finding.refusals.by_tables.misleading_columns import without_misleading_columns
from extractor.finding.refusals.by_tables.other_lists import without_other_lists
from extractor.finding.refusals.by_tables.other_maturities import without_other_maturities
from extractor.finding.refusals.by_tables.payment_schedules import without_payment_schedules
from extractor.finding.refusals.by_tables.torn_cells import without_torn_cells
from extractor.finding.refusals.by_tables.unconfirmed_codes import without_unconfirmed_codes
from extractor.finding.refusals.by_tables.underlyings import without_underlyings
from extractor.finding.refusals.by_words.amounts_paid import without_amounts_paid
from extractor.finding.refusals.by_words.conformed_names import without_conformed_names
from extractor.finding.refusals.by_words.floating_period import without_floating_period
from extractor.finding.refusals.by_words.foreign_money import without_foreign_money
from extractor.finding.refusals.by_words.histories import without_histories
from extractor.finding.refusals.by_words.joint_amounts import without_joint_amounts
from extractor.finding.refusals.by_words.later_prices import without_later_prices
from extractor.finding.refusals.by_words.legends import without_legends
from extractor.finding.refusals.by_words.lone_amounts import without_lone_amounts
from extractor.finding.refusals.by_words.other_agencies import without_other_agencies
from extractor.finding.refusals.by_words.other_codes import without_other_codes
from extractor.finding.refusals.by_words.other_meanings import without_other_meanings
from extractor.finding.refusals.by_words.other_securities import without_other_securities
from extractor.finding.refusals.by_words.torn_numbers import without_torn_numbers
from extractor.finding.refusals.by_words.torn_words import without_torn_words
from extractor.finding.refusals.by_words.unticked import without_unticked
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema


def refuse(
    document: Document, grids: Sequence[Grid], candidates: Sequence[Candidate], schema: Schema
) -> list[Candidate]:
    """Return the candidates that nothing on the page speaks against, in the same order."""
    left = _by_readings(candidates)
    left = _by_words(document, left, schema)
    left = _by_tables(document, grids, left, schema)
    return _by_sentences(document, grids, left)


def _by_readings(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Refuse what another reading shows to be a part, a copy or a rival of it."""
    left = without_later_steps(candidates)
    left = without_answered_calls(left)
    left = without_cells_of_indices(left)
    left = without_coupons_of_zeros(left)
    left = without_longer_notice(left)
    left = without_mispaired_days(left)
    left = without_days_of_issue(left)
    left = without_long_numbers(left)
    left = without_unscaled(left)
    left = without_bare_names(left)
    left = without_amounts_of_each(left)
    left = without_par_days(left)
    left = without_dated_indices(left)
    left = without_shared_grades(left)
    left = without_lone_denominations(left)
    left = without_listed_names(left)
    left = without_cut_lists(left)
    left = without_run_on_names(left)
    return without_torn_ends(left)


def _by_words(document: Document, candidates: Sequence[Candidate], schema: Schema) -> list[Candidate]:
    """Refuse what the letters, the label or the box beside it make part of something else."""
    left = without_other_meanings(document, candidates)
    left = without_conformed_names(document, left)
    left = without_torn_numbers(document, left)
    left = without_torn_words(document, left)
    left = without_floating_period(document, left)
    left = without_amounts_paid(document, left)
    left = without_legends(document, left)
    left = without_joint_amounts(document, left)
    left = without_lone_amounts(document, left)
    left = without_histories(document, left)
    left = without_other_codes(document, left)
    left = without_foreign_money(document, left, schema)
    left = without_other_agencies(document, left)
    left = without_other_securities(document, left)
    left = without_later_prices(document, left)
    return without_unticked(document, left)


def _by_tables(
    document: Document, grids: Sequence[Grid], candidates: Sequence[Candidate], schema: Schema
) -> list[Candidate]:
    """Refuse what stands in a table of other things, or in a cell that is no answer for the offering."""
    left = without_allotments(grids, candidates)
    left = without_torn_cells(document, grids, left)
    left = without_counted_rows(grids, left)
    left = without_misleading_columns(grids, left)
    left = without_headed_calls(grids, left, schema)
    left = without_headed_otherwise(grids, left, schema)
    left = without_other_lists(document, grids, left)
    left = without_other_maturities(grids, left)
    left = without_payment_schedules(grids, left)
    left = without_unconfirmed_codes(grids, left)
    left = without_asides(document, grids, left)
    left = without_underlyings(grids, left)
    left = without_company_tables(document, grids, left)
    left = without_balances(document, left)
    return without_differing_days(grids, left)


def _by_sentences(document: Document, grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Refuse what the sentence around it says of other notes and rates, or only supposes."""
    left = without_older_notes(document, candidates)
    left = without_last_weeks(document, left)
    left = without_made_up(document, left)
    left = without_led_lists(document, left)
    left = without_suppositions(document, grids, left)
    left = without_benchmarks(document, left)
    left = without_payoffs(document, left)
    left = without_special_calls(document, left)
    left = without_other_notes(document, left)
    left = without_deferred_terms(document, left)
    return without_programme_kinds(document, left)
