import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.lists import labelled_runs

RUN = (
    "(57) CUSIP 02006DUP4; Principal Amount $1,944,000; Price 100.00; Concession 0.75; Due\n07/15/2008; "
    "Frequency semi-annual; Survivor's Option Y; Call 07/15/2006 at 100, then each pay date, 30 days\n"
)
READ = {
    "cusip": ["02006DUP4"],
    "principal_amount": [Decimal(1944000)],
    "selling_price": [Decimal("100.00")],
    "gross_concession": [Decimal("0.75")],
    "maturity_date": [dt.date(2008, 7, 15)],
    "coupon_frequency": ["semi_annual"],
    "survivors_option": [True],
    "callable": [True],
    "first_call_date": [dt.date(2006, 7, 15)],
    "call_price": [Decimal(100)],
    "call_frequency": ["interest_payment_date"],
    "call_notice_days": [30],
}


@pytest.mark.parametrize("sign", ["; ", " ... ", " • "])
def test_each_piece_is_a_label_and_at_once_its_value(values, sign):
    text = RUN.replace("(57) ", "").replace("; ", sign)
    assert {field: values(labelled_runs, text, field) for field in READ} == READ


def test_each_paragraph_is_a_run_of_its_own(values):
    two = f"{RUN}\nThe notes are new.\n\n{RUN.replace('DUP4', 'DUQ2')}"
    assert values(labelled_runs, two, "cusip") == ["02006DUP4", "02006DUQ2"]


@pytest.mark.parametrize(
    "text",
    [
        RUN.replace("CUSIP ", "")[5:],  # of which note is not told
        "CUSIP 02006DUP4; Price 100.00; Due 07/15/2008\n",  # a few terms in a sentence
        RUN[5:].replace("; ", ", "),
        RUN[5:].replace(" 0", ": 0").replace(" 1", ": 1").replace(" $", ": $"),  # labels with colons are read as such
        "CUSIP 02006DUP4; Price range 1; Due diligence; Net income 5; Call centre; Concession stands\n",
    ],
)
def test_what_is_no_such_run(values, text):
    assert values(labelled_runs, text, "selling_price") == values(labelled_runs, text, "maturity_date") == []


def test_a_value_that_does_not_suit_its_label_is_none(values):
    text = RUN[5:].replace("0.75", "see below").replace("07/15/2008", "soon")
    assert values(labelled_runs, text, "gross_concession") == values(labelled_runs, text, "maturity_date") == []
    assert values(labelled_runs, text, "selling_price") == [Decimal("100.00")]
