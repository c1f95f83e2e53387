import datetime as dt
from decimal import Decimal

from extractor.finding.rules.calls import redemption

FULL = "Redemption Information: Callable at 100% on 11/15/2020 and Monthly thereafter with 30 Calendar Days Notice."


def test_the_usual_line(values):
    assert values(redemption, FULL, "callable") == [True]
    assert values(redemption, FULL, "call_price") == [Decimal(100)]
    assert values(redemption, FULL, "first_call_date") == [dt.date(2020, 11, 15)]
    assert values(redemption, FULL, "call_frequency") == ["monthly"]
    assert values(redemption, FULL, "call_notice_days") == [30]


def test_make_whole_and_par_call(values):
    text = (
        "Optional Redemption: before December 27, 2019 at the greater of (1) 100% of principal and (2) the remaining"
        " payments discounted at the Treasury Rate plus 12.5 basis points; on or after December 27, 2019 at par."
    )
    assert values(redemption, text, "make_whole_spread") == [Decimal("12.5")]
    assert values(redemption, text, "par_call_date") == [dt.date(2019, 12, 27)]
    assert values(redemption, text, "first_call_date") == []
    assert set(values(redemption, text, "callable")) == {True}


def test_a_par_call_in_a_term_sheet(values):
    text = "Make-Whole Call:\tT + 20 basis points prior to May 1, 2045\nPar Call:\tOn or after May 1, 2045"
    assert values(redemption, text, "par_call_date") == [dt.date(2045, 5, 1)]
    assert values(redemption, text, "call_price") == [Decimal(100)]
    assert values(redemption, text, "make_whole_spread") == [Decimal(20)]


def test_a_pricing_spread_is_no_make_whole(values):
    text = "Redemption: none stated. Spread to Benchmark Treasury: T+ 165 basis points"
    assert values(redemption, text, "make_whole_spread") == []
