"""Whatever text comes: no family stumbles, and each candidate stands where it says."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.finding.rules.calls import redemption
from extractor.finding.rules.coupons import coupons, floating
from extractor.finding.rules.notes import identity, ratings, titles
from extractor.finding.rules.prices import prices
from extractor.finding.rules.text.flow import text_to_flow
from extractor.ground.candidate import Status
from extractor.ground.schema import retail_note

FAMILIES = (identity, redemption, coupons, titles, floating, ratings, prices)
WORDS = [
    "CUSIP",
    "No.",
    ":",
    "637432NC5",
    "US637432NC57",
    "ISIN",
    "Callable",
    "callable",
    "at",
    "100%",
    "on",
    "11/15/2020",
    "and",
    "monthly",
    "thereafter",
    "with",
    "30\nto",
    "60",
    "days",
    "notice",
    "non-callable",
    "redeemed",
    "redemption",
    "the",
    "greater",
    "of",
    "Treasury",
    "Rate",
    "plus",
    "25",
    "basis",
    "points",
    "T+",
    "par",
    "call",
    "from\nincluding",
    "excluding",
    "but",
    "step:",
    "through",
    "Years",
    "1-5:",
    "6",
    "2.25%",
    "5",
    "3/8%",
    "5",
    "9/8",
    "1/3",
    "%",
    "per",
    "annum",
    "interest",
    "payment",
    "dates",
    "each",
    "March",
    "15\nSeptember",
    "31,",
    "2019",
    "February",
    "30,",
    "2021",
    "commencing",
    "July",
    "__,",
    "2021",
    "[x]",
    "[",
    "]",
    "/x/",
    "/",
    "/",
    "o",
    "x",
    "Yes",
    "No",
    "Fixed",
    "Rate",
    "Floating",
    "Notes",
    "due",
    "2020\nSenior",
    "Unsecured",
    "$",
    "$10,000,000",
    "of",
    "A2",
    "/",
    "A-",
    "(Moody's",
    "S&P",
    "Fitch)",
    "(",
    ")",
    "Rating",
    "LIBOR",
    "minus",
    "-0.10%",
    "spread",
    "index",
    "maturity:",
    "three\nmonths",
    "total",
    "price",
    "to",
    "public",
    "99.5",
    "%",
    "proceeds",
    "to",
    "13/15,",
    "19/15",
    "Actual/360",
    "|",
    "\u200b",
    "\n\n",
    "*",
    "’",
    "İ",
    "",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_order_of_the_words_is_survived(text):
    for family in FAMILIES:
        for c in family.find(text_to_flow(text)):
            assert c.span.of(text) == c.raw
            assert c.raw.strip()
            assert c.note is None
            assert (c.value is None) == (c.status is Status.PLACEHOLDER)
            assert c.field in {f.name for f in retail_note().note_fields}


@pytest.mark.parametrize("family", FAMILIES)
def test_long_runs_of_one_word_take_linear_time(family):
    began = time.process_time()
    for word in (
        "callable ",
        "3/15, ",
        "interest at ",
        "A1 / ",
        "$10 of ",
        "march 1 and ",
        "notes ",
        "0 ",
        "(",
    ):
        list(family.find(text_to_flow(word * 5_000)))
    # Some 300 kB in all; quadratic time would be minutes.
    assert time.process_time() - began < 10
