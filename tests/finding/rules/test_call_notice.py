"""At how many days' notice notes are called."""

import pytest

from extractor.finding.rules import redemption


@pytest.mark.parametrize(
    "notice",
    [
        "not less than 10 nor more than 60 days' notice",
        "not more than 60 and not less than 10 days' notice",
        "at least 10 but not more than 60 days' notice",
        "at least 10 business days notice",
        "at least ten business days' notice",
        "not less than ten nor more than sixty days' notice",
        "notice of 10 to 60 calendar days",
    ],
)
def test_the_smaller_notice(values, notice):
    text = f"The notes may be redeemed at our option, in whole, on May 15, 2021, with {notice}."
    assert values(redemption, text, "call_notice_days") == [10]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("If we decide to redeem the notes, we will give you notice at least five business days before then.", 5),
        ("We may call the notes; the trustee mails notice of it not less than 30 days earlier.", 30),
        ("If we redeem your notes, we will deliver notice to DTC at least 5 and not more than 30 days before.", 5),
        ("We will give you notice at least five business days before a meeting.", None),
    ],
)
def test_notice_that_will_be_given(values, text, days):
    assert values(redemption, text, "call_notice_days") == ([] if days is None else [days])


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("Holders get at least 15 calendar days’ notice.", [15]),
        ("Each holder will receive 30 to 60 days' prior written notice.", [30]),
        ("Holders must give us at least 20 days' notice of what they want repaid.", []),
    ],
)
def test_the_notice_that_holders_get(values, said, days):
    text = f"We may redeem the notes on any Interest Payment Date from and including May 1, 2020. {said}"
    assert values(redemption, text, "call_notice_days") == days
