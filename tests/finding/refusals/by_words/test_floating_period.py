from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.finding.refusals.by_words.floating_period import without_floating_period
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read
from tests.finding.refusals.printed import printed

KIND = Candidate(
    "coupon_type", None, Span(0, 17), "Fixed-to-Floating", "fixed_to_floating", Status.FOUND, 0.9, Method.RULES
)


def told(text, word, value, field="coupon_frequency"):
    return printed(text, field, word, value)


@pytest.mark.parametrize(
    "text",
    [
        "Fixed-to-Floating Rate Notes. Fixed rate period: semi-annually. Floating rate period: quarterly.",
        "Fixed-to-Floating Rate Notes\nPaid semi-annually to June 2025; after it a floating rate, paid quarterly.",
        "Fixed-to-Floating Rate Notes\nInitial period: semi-annually\nFloating interest rate: SOFR, quarterly",
    ],
)
def test_of_two_periods_the_first_speaks_for_the_note(text):
    first, later = told(text, "semi-annually", "semi_annual"), told(text, "quarterly", "quarterly")
    assert without_floating_period(read(text.encode()), [KIND, later, first]) == [KIND, first]


@pytest.mark.parametrize(
    "text",
    [
        "Fixed-to-Floating Rate Notes. Floating rate period: quarterly. The same all along: quarterly",
        "Fixed-to-Floating Rate Notes are paid quarterly",
        "The Fixed-to-Floating Rate Senior Notes: quarterly",
    ],
)
def test_what_is_read_of_one_period_alone_stays(text):
    only = told(text, "quarterly", "quarterly")
    assert without_floating_period(read(text.encode()), [KIND, only]) == [KIND, only]


def test_a_floating_note_beside_a_fixed_one_keeps_its_own():
    text = "Fixed rate period: semi-annually. Floating rate period: quarterly."
    both = [told(text, "semi-annually", "semi_annual"), told(text, "quarterly", "quarterly")]
    assert without_floating_period(read(text.encode()), both) == both


def test_a_note_that_only_floats_has_no_coupon_by_the_label_of_a_fixed_rate():
    text = "Floating Rate Notes\nFloating Interest Rate: See below\nFixed Interest Rate: 7.375%"
    floats = replace(KIND, value="floating")
    fixed = replace(told(text, "7.375%", Decimal("7.375"), "coupon_rate"), label="Fixed Interest Rate")
    initial = replace(fixed, label="Initial Interest Rate")
    assert without_floating_period(read(text.encode()), [floats, fixed, initial]) == [floats, initial]
    both = [floats, replace(KIND, value="fixed"), fixed]
    assert without_floating_period(read(text.encode()), both) == both
    one = text.replace("Floating Interest Rate: See below\n", "")
    assert without_floating_period(read(one.encode()), [floats, fixed]) == [floats, fixed]


@pytest.mark.parametrize(
    "text",
    [
        "Type: [ ] Fixed [X] Floating\nFloating Interest Rate: 3-month LIBOR\nFixed Interest Rate: 6.20%",
        "Floating Rate: CMT plus .50%\n|\nFixed Rate\n|\n5.875% (from May 2009)",
        "Floating Interest Rate:\tSee Other Terms\tFixed Interest Rate (none before 2012)\nFixed Rate per annum: 4%",
    ],
)
def test_a_later_fixed_rate_is_known_by_the_words_before_it(text):
    floats = replace(KIND, value="floating")
    rate = next(word for word in ("6.20%", "5.875%", "4%") if word in text)
    fixed = told(text, rate, Decimal(rate.rstrip("%")), "coupon_rate")
    assert without_floating_period(read(text.encode()), [floats, fixed]) == [floats]
    first = replace(KIND, value="fixed")
    assert without_floating_period(read(text.encode()), [first, fixed]) == [first, fixed]
