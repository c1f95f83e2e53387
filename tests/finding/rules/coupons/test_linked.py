"""What linked notes say in words: no interest, and calls that happen by themselves."""

import pytest

from extractor.finding.rules.coupons import linked
from extractor.finding.rules.coupons.linked import find
from extractor.finding.rules.text.flow import text_to_flow


def read(text):
    found = find(text_to_flow(text))
    for c in found:
        assert c.span.of(text) == c.raw
    return {c.field: c.value for c in found}


@pytest.mark.parametrize(
    "text",
    [
        "* No periodic interest payments",
        "The notes do not bear interest. The payment at maturity is linked to an index.",
        "Interest: None",
        "The securities will not pay interest.",
        "There are no interest payments on the units",
    ],
)
def test_notes_without_interest(text):
    assert read(text) == {"coupon_type": "zero"}


@pytest.mark.parametrize(
    "text",
    [
        "The notes will not bear interest after the redemption date",
        "The notes will not bear interest on overdue amounts",
        "The notes bear interest at 4% a year",
        "The securities do not provide for fixed payments of interest",
    ],
)
def test_notes_with_interest(text):
    assert read(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The notes will be automatically called on a review date",
        "Auto-Callable Notes",
        "Automatic Early Redemption: yes",
    ],
)
def test_calls_that_happen_by_themselves(text):
    assert read(text)["callable"] is True


@pytest.mark.parametrize("text", ["The notes are not automatically called", "if not previously automatically called"])
def test_calls_that_do_not_happen(text):
    assert "callable" not in read(text)


def test_no_minimum_rate_is_no_rate_of_zero(values):
    assert values(linked, "Minimum Interest Rate: None", "coupon_type") == []
