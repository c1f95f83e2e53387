"""An amount of another currency is none in dollars."""

from decimal import Decimal

import pytest

from extractor.finding.refusals.by_words.foreign_money import without_foreign_money
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.schema import retail_note


def left(text, field="principal_amount", raw="75,000,000"):
    start = text.index(raw)
    amount = Candidate(
        field, None, Span(start, start + len(raw)), raw, Decimal(75_000_000), Status.FOUND, 0.9, Method.TOKENS
    )
    return without_foreign_money(Document("x", "", "text/plain", text), [amount], retail_note())


@pytest.mark.parametrize("sign", ["EUR ", "€", "C$", "GBP\u00a0"])
def test_a_foreign_amount_goes(sign):
    assert left(f"Aggregate amount: {sign}75,000,000") == []


@pytest.mark.parametrize("sign", ["", "$", "USD ", "US$", "DUE ", "N/A$", "Notes A/C$"])
def test_dollars_stay(sign):
    assert len(left(f"Aggregate amount: {sign}75,000,000")) == 1


def test_a_sign_that_the_candidate_holds_and_a_percentage():
    assert left("Amount: C$75,000,000", raw="$75,000,000") == []
    assert len(left("EUR 75,000,000", field="coupon_rate")) == 1
