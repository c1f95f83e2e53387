"""Days of notice before a call; they are proposed with the other call fields, by the redemption family."""

import pytest

from extractor.finding.rules.calls import redemption


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Optional Redemption: at par on November 17, 2028; on 10 to 60 calendar days' notice", 10),
        ("Early Redemption at Issuer's Option\tOn July 26, 2025, on not less than five Business Days' prior notice", 5),
        ("Make-whole call at Treasury plus 20 bps, on not less than 15 nor more than 45 days' notice", 15),
        ("The notes may be redeemed at par upon 30-60 days' notice", 30),
        ("Calls need 15 to 60 calendar days' notice.", 15),
        ("The survivor's option does not apply. Calls need 15 to 60 calendar days' notice.", 15),
        ("We may call the notes at par. We will give notice at least ten business days before", 10),
    ],
)
def test_days_of_notice(values, text, days):
    assert set(values(redemption, text, "call_notice_days")) == {days}


@pytest.mark.parametrize(
    "text",
    [
        "We may redeem each series in the last 30 days before maturity at 100%",
        "Repayment: holders may elect repayment on any payment date upon 30 days' notice",
        "Redemption: none. A holder that elects repayment must give 20 days' notice",
        "We may redeem the notes at par. It lasts for long, and for long. The trustee may resign upon 60 days' notice",
        "The indenture may be changed upon 30 days' notice",
    ],
)
def test_other_days_are_no_notice_of_a_call(values, text):
    assert values(redemption, text, "call_notice_days") == []


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
    assert set(values(redemption, text, "call_notice_days")) == {10}


def test_a_range_torn_by_the_column_beside_it(values):
    text = "Redemption: at 100% on and after May 15, 2021, upon {} Moody's / S&P: A2 / A 45 days' notice"
    assert set(values(redemption, text.format("20 to"), "call_notice_days")) == {20}
    assert set(values(redemption, text.format("not less than 20 nor more than"), "call_notice_days")) == {20}
    assert set(values(redemption, text.format("all holders of"), "call_notice_days")) == {45}


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
    assert set(values(redemption, text, "call_notice_days")) == (set() if days is None else {days})


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
    assert set(values(redemption, text, "call_notice_days")) == set(days)
