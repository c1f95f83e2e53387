"""Make-whole calls are proposed with the other call fields, by the redemption family."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.calls import redemption


def test_a_par_call_in_the_last_months(values):
    text = "637000AA1 | 3.70% | 3/15, 9/15 | MW+15 bps; 3-month par call |"
    assert values(redemption, text, "call_price") == [Decimal(100)]
    assert values(redemption, text, "make_whole_spread") == [Decimal(15)]


def test_each_cell_of_a_row_has_its_own_par_call(candidates):
    cell = "Make-whole call at T+{} basis points; par call on or after {}"
    text = f"Optional Redemption:\t{cell.format(10, 'April 15, 2019')}\t{cell.format(20, 'November 15, 2043')}"
    places = [c.span.start for c in candidates(redemption, text) if c.field == "call_price"]
    assert places == [i for i in range(len(text)) if text.startswith("par call", i)]


def test_a_make_whole_call_that_turns_into_one_at_par(values):
    text = "Make-whole call at any time prior to April 1, 2048 at Treasury plus 20 bps and, thereafter, at par"
    assert values(redemption, text, "par_call_date") == [dt.date(2048, 4, 1)]
    assert values(redemption, text, "call_price") == [Decimal(100)]
    assert values(redemption, text, "make_whole_spread") == [Decimal(20)]


def test_the_price_of_a_make_whole_call_says_that_notes_are_callable(values):
    text = "Redemption Provision:\tGreater of (1) 100% of principal or (2) present value at the Treasury Rate plus"
    assert values(redemption, text, "callable") == [True]


def test_a_par_call_with_its_day_alone(values):
    text = "Make-whole call: UST + 25 bps; par call June 1, 2025"
    assert values(redemption, text, "par_call_date") == [dt.date(2025, 6, 1)]


@pytest.mark.parametrize(
    ("text", "spreads"),
    [
        (
            "Redemption: greater of par and present values at the Treasury Rate plus |\n- 3 -\n25 bps plus accrued interest. | 40 bps plus accrued",
            [25, 40],
        ),
        ("Make-whole at the Treasury Rate and, for these notes, 15 bps, together with accrued interest", [15]),
        (
            "make-whole call, Treasury yield, in each case raised by 12.5 basis points, plus any accrued interest",
            [12.5],
        ),
        ("Make-Whole Redemption: Treasury Rate plus 30 basis points plus accrued interest", [30]),
    ],
)
def test_a_spread_that_stands_apart_from_the_treasury_rate(values, text, spreads):
    assert values(redemption, text, "make_whole_spread") == [Decimal(str(s)) for s in spreads]


@pytest.mark.parametrize(
    "text",
    [
        "Redemption: none. Spread to benchmark: 90 basis points plus accrued interest",
        "Interest: SOFR, 25 basis points plus accrued interest on overdue amounts",
        "Make-whole: T + 3 business days",
    ],
)
def test_other_spreads_are_none_of_a_call(values, text):
    assert values(redemption, text, "make_whole_spread") == []


def test_a_cell_beside_its_label_is_the_evidence_that_notes_may_be_called(candidates):
    text = "Make-Whole Call\tTreasury + 20 bps\tNone\n"
    assert {c.raw for c in candidates(redemption, text) if c.field == "callable"} == {"Treasury + 20 bps"}


def test_a_par_call_behind_a_semicolon(values):
    text = "Prior to June 15, 2028, make-whole call at Treasury Rate plus 25 bps; on and after that date, at par"
    assert values(redemption, text, "par_call_date") == [dt.date(2028, 6, 15)]


def test_the_day_from_which_interest_accrues_is_no_par_call(values):
    text = "Price: 102%, plus accrued interest of $533,333 from April 1, 2020\nMake-whole call: T + 50 bps\nPar call: on or after March 1, 2025"
    assert values(redemption, text, "par_call_date") == [dt.date(2025, 3, 1)]


def test_a_par_call_from_the_day_on_that_the_make_whole_call_names(values):
    text = "Make-whole call at Treasury Rate plus 10 basis points before April 15, 2030 (one month prior to maturity); "
    text += "par call at any time on or after that date."
    assert values(redemption, text, "par_call_date") == [dt.date(2030, 4, 15)]
    assert values(redemption, text, "call_price") == [Decimal(100)]


def test_the_day_from_which_a_rate_is_paid_is_no_par_call(values):
    text = (
        "The notes bear interest at 4.100% a year from March 8, 2011. We may redeem them at the greater of 100% of their"
        " principal and the present values of the remaining payments at the Treasury Rate plus 25 basis points."
    )
    assert values(redemption, text, "par_call_date") == []


def test_two_series_have_a_par_call_each(values):
    text = (
        "Before May 15, 2030 (Series A) and June 1, 2045 (Series B), we may redeem at a make-whole price, the Treasury Rate"
        " plus 15 basis points for Series A and plus 25 basis points for Series B. On and after those dates we may redeem"
        " at 100% of principal."
    )
    assert values(redemption, text, "par_call_date") == [dt.date(2030, 5, 15), dt.date(2045, 6, 1)]
    later = "Before May 15, 2030 we may not redeem at a make-whole price. We pay interest. Notes sold on and after those dates cost 100%."
    assert values(redemption, later, "par_call_date") == []


def test_the_spreads_of_several_notes_in_one_sentence(values):
    of = " basis points in the case of the {} notes"
    text = "the greater of 100% and the Treasury Rate plus 12.5{}, 20{} and 25{}, less accrued interest".format(
        *(of.format(year) for year in (2029, 2034, 2054))
    )
    assert values(redemption, text, "make_whole_spread") == [Decimal("12.5"), Decimal(20), Decimal(25)]
    told = text.replace("20 basis points in the case of the 2034 notes", "20 basis points of costs")
    assert values(redemption, told, "make_whole_spread") == [Decimal("12.5")]


def test_a_par_call_from_then_on(values):
    text = "Make-whole at T+12.5 bps before November 22, 2030; at par from then on"
    assert values(redemption, text, "par_call_date") == [dt.date(2030, 11, 22)]
    assert values(redemption, text, "call_price") == [Decimal(100)]


def test_what_a_par_call_date_means_for_each_note(values):
    text = (
        "at a make-whole price. “Par Call Date” means (i) with respect to the 2029 Notes, May 15, 2029 (one month prior"
        " to their maturity), and (ii) with respect to the 2034 Notes, June 15, 2034 (three months prior)."
    )
    assert values(redemption, text, "par_call_date") == [dt.date(2029, 5, 15), dt.date(2034, 6, 15)]
    assert values(redemption, text.replace("Par Call Date", "Record Date"), "par_call_date") == []


def test_the_days_of_several_notes_before_which_a_make_whole_price_is_paid(values):
    text = (
        "at any time prior to November 1, 2032 (in the case of the 2033 notes) or August 1, 2052 (in the case of the"
        " 2053 notes), at a make-whole price, and on or after that date at 100% of their principal amount."
    )
    assert values(redemption, text, "par_call_date") == [dt.date(2032, 11, 1), dt.date(2052, 8, 1)]


def test_the_days_and_spreads_of_several_notes_may_say_how_long_before_maturity(values):
    text = (
        "Before January 14, 2026 (two months before maturity) for the 2026 notes and September 15, 2048 (six months before"
        " maturity) for the 2049 notes, at the make-whole price using the Treasury Rate plus 12 basis points (2026 notes) or"
        " 20 basis points (2049 notes). From those dates on, at 100% of principal."
    )
    assert values(redemption, text, "par_call_date") == [dt.date(2026, 1, 14), dt.date(2048, 9, 15)]
    assert values(redemption, text, "make_whole_spread") == [Decimal(12), Decimal(20)]
    unsaid = text.replace("From those dates on, at", "We paid")
    assert values(redemption, unsaid, "par_call_date") == []
