"""Floors and caps of floaters."""

import pytest

from extractor.finding.refusals.by_words.limits_of_rates import without_limits_of_rates
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.places import Span


def left(text, printed, field="coupon_rate"):
    at = text.index(printed)
    found = [Candidate(field, None, Span(at, at + len(printed)), printed, printed, Status.FOUND, 0.9, Method.TOKENS)]
    return len(without_limits_of_rates(Document("x", "", "text/plain", text), found))


@pytest.mark.parametrize(
    "text",
    ["SOFR + 0.3%, floor 1%", "Minimum rate: 1%", "Maximum interest rate\t1%", "Cap of 1% a year", "Minimum rate\n1%"],
)
def test_a_limit_is_no_coupon(text):
    assert left(text, "1%") == 0
    assert left(text, "1%", "spread") == 1


@pytest.mark.parametrize(
    "text", ["Interest rate: 1%", "No floor. Rate 1%", "Mid cap notes pay 1%", "$1,000 minimum\n1% Notes"]
)
def test_a_rate_stays(text):
    assert left(text, "1%") == 1
