import datetime as dt
from decimal import Decimal

from extractor.finding.rules import call_form


def test_the_filled_branch_of_the_form(values):
    text = "INITIAL REDEMPTION DATE:   7/22/06\nINITIAL REDEMPTION PERCENTAGE: 102.50%\nANNUAL REDUCTION: 0.50%"
    assert values(call_form, text, "callable") == [True]
    assert values(call_form, text, "first_call_date") == [dt.date(2006, 7, 22)]
    assert values(call_form, text, "call_price") == [Decimal("102.50")]


def test_blanks_say_nothing(values):
    text = "Initial Redemption Date: ________\nInitial Redemption Percentage: ___%"
    for field in ("callable", "first_call_date", "call_price"):
        assert values(call_form, text, field) == []
