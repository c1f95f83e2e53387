"""Rates, frequencies and spreads of benchmarks and yields."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.finding.refusals.by_sentences.benchmarks import without_benchmarks
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


def said(text, field, raw):
    value = Decimal(raw.rstrip("%")) if raw[0].isdigit() else raw
    return printed(text, field, raw, value)


def kept(text, field, raw, *others):
    return said(text, field, raw) in without_benchmarks(read(text.encode()), [said(text, field, raw), *others])


@pytest.mark.parametrize(
    "text",
    [
        "Coupon: 5.25%\nTreasury rate: 2.35% semi-annual\n",
        "Coupon: 5.25%\nTreasury rate:\n2.35% semi-annual\nPrice: 99%\n",
        "Coupon: 5.25%\nUS Treasury\t2.35% semi-annual\n",
        "Re-offer rate: 2.35% semi-annual\nCoupon: 5.25%\n",
        "Re-offer yield 2.35% (semi-annual)\n",
        "The notes bear interest at 5.25%. The Treasury rate that day was 2.35% semi-annual.\n",
        "Mid-swap rate: 2.35% semi-annual\n",
    ],
)
def test_what_a_benchmark_bears_is_no_coupon(text):
    assert not kept(text, "coupon_rate", "2.35%")
    assert not kept(text, "coupon_frequency", "semi-annual")


@pytest.mark.parametrize(
    "text",
    [
        "Treasury rate: 2.35%\nCoupon: 5.25% semi-annual\n",
        "Benchmark: 10-year Treasury\n5.25% semi-annual\n",
        "Yield: 5.28%\tInterest Rate: 5.25%\tsemi-annual\n",
        "Priced at 158 bp over the Treasury rate, with a coupon of 5.25%, paid semi-annual\n",
        "Treasury benchmark 2.35%: 10-year   Rate: 5.25%   Cycle: semi-annual\n",
        "Yield 5.25% semi-annual coupon\n",
        "Rate/Yield: 5.25% semi-annual\n",
        "12345AAA4\tUST 5yr\t5.25%\tsemi-annual\t03/15/2024\n",
        "12345AAA4 yield 5.25% rate 5.25% semi-annual\n",
    ],
)
def test_what_the_notes_pay_stays(text):
    assert kept(text, "coupon_frequency", "semi-annual")


@pytest.mark.parametrize("field", ["spread", "gross_concession"])
def test_a_spread_over_a_benchmark_is_none_over_an_index_and_no_concession(field):
    for text in ("Spread to Treasury: 1.58%\n", "Reoffer spread\t1.58%\n", "Spread over the 10-year Treasury: 1.58%\n"):
        assert not kept(text, field, "1.58%")
    assert kept("Spread to LIBOR: 1.58%\nGross spread\n", field, "1.58%")


def test_a_floating_note_has_a_spread_over_its_treasury():
    text = "Interest Rate Basis: Treasury Rate\nSpread over Treasury Rate: 0.50%\n"
    index = Candidate(
        "rate_index", None, Span(21, 34), "Treasury Rate", "Treasury Rate", Status.FOUND, 0.9, Method.RULES
    )
    assert kept(text, "spread", "0.50%", index)


def test_a_yield_is_the_notes_own_unless_it_is_anothers():
    assert not kept("Comparable Government of Canada yield: 2.90%\n", "yield_to_maturity", "2.90%")
    assert not kept("Benchmark Treasury yield | 2.90%\n", "yield_to_maturity", "2.90%")
    assert kept("Benchmark: Treasury\nYield to maturity: 2.90%\n", "yield_to_maturity", "2.90%")


def test_a_yield_to_a_call_is_none_to_maturity():
    text = "Yield to Call\n6.12%\n"
    to_call = replace(said(text, "yield_to_maturity", "6.12%"), label="Yield to Call")
    assert without_benchmarks(read(text.encode()), [to_call]) == []
    assert without_benchmarks(read(text.encode()), [replace(to_call, label="Yield to Maturity")]) != []


def test_where_an_index_once_stood_is_no_coupon():
    text = "Historic levels: LIBOR stood at 0.15% on May 3, 2021, and at 5.26% on May 8, 2019.\nRate: 4.10%\n"
    assert not kept(text, "coupon_rate", "5.26%")
    assert kept(text, "coupon_rate", "4.10%")
