"""The period of a day count."""

import pytest

from extractor.finding.refusals.by_sentences.counted_periods import without_counted_periods
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, field="offering_start", raw="October 24, 2000"):
    at = text.index(raw)
    found = Candidate(field, None, Span(at, at + len(raw)), raw, raw, Status.FOUND, 0.9, Method.TOKENS)
    return bool(without_counted_periods(read(text.encode()), [found]))


@pytest.mark.parametrize("count", ["30/360", "Actual/365", "Act/Act", "30 / 360"])
def test_a_day_counts_period_is_no_offerings(count):
    assert not kept(f"[X] {count} for the period from October 24, 2000 to October 24, 2015")
    assert not kept(f"[X] {count} for the period from May 1, 2000 to October 24, 2000", "offering_end")


def test_other_periods_stay():
    assert kept("Day count: 30/360\nOffered for the period from October 24, 2000 to October 31, 2000")
    assert kept("For the period: October 24, 2000 to October 31, 2000")


def test_a_rates_period_is_no_offerings():
    assert not kept("Initial Rate: 5.02% (for the period to October 24, 2000)")
    assert not kept("5.02% per annum for the first interest period to October 24, 2000", "offering_end")
    assert kept("Sold at 100.00% during the offering period October 24, 2000 to October 31, 2000")
    assert kept("Fee: 1.00%. Offered in the period from October 24, 2000 to October 31, 2000")
