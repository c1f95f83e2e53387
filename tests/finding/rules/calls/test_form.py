import datetime as dt
from decimal import Decimal

from extractor.finding.rules.calls import form as call_form


def test_the_filled_branch_of_the_form(values):
    text = "INITIAL REDEMPTION DATE:   7/22/06\nINITIAL REDEMPTION PERCENTAGE: 102.50%\nANNUAL REDUCTION: 0.50%"
    assert values(call_form, text, "callable") == [True]
    assert values(call_form, text, "first_call_date") == [dt.date(2006, 7, 22)]
    assert values(call_form, text, "call_price") == [Decimal("102.50")]


def test_blanks_say_nothing(values):
    text = "Initial Redemption Date: ________\nInitial Redemption Percentage: ___%"
    for field in ("callable", "first_call_date", "call_price"):
        assert values(call_form, text, field) == []


def test_a_labelled_price_is_the_calls_where_the_issuer_may_call(values):
    sheet = "Maturity Date: May 17, 2021, subject to Issuer\u2019s Call Option.\nRedemption Price\n100.0%"
    assert values(call_form, sheet, "call_price") == [Decimal("100.0")]
    assert values(call_form, "Redemption Price: 100% of principal", "call_price") == []
    assert values(call_form, "Callable: No\nRedemption Price: 100% at maturity", "call_price") == []


def test_of_prices_that_fall_year_by_year_the_first_counts(values):
    text = (
        "redeemable at the following prices if redeemed during the year beginning May 1:\n"
        "2000 ................ 103.000%\n2001 ................ 102.250%\n2002 and thereafter . 100.000%\n"
    )
    assert values(call_form, text, "call_price") == [Decimal("103.000")]
    assert values(call_form, text.replace("103.000", "101.000"), "call_price") == []
