"""Days of notice before a call; they are proposed with the other call fields, by the redemption family."""

import pytest

from extractor.finding.rules import redemption


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
        "The indenture may be changed upon 30 days' notice",
    ],
)
def test_other_days_are_no_notice_of_a_call(values, text):
    assert values(redemption, text, "call_notice_days") == []
