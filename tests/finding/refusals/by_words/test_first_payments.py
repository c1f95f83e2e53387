"""The first payment's day is no maturity."""

import pytest

from extractor.finding.refusals.by_words.first_payments import without_first_payments
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.places import Span

DAY = "June 15, 2002"


def kept(page, field="maturity_date"):
    at = page.index(DAY)
    found = Candidate(field, None, Span(at, at + len(DAY)), DAY, DAY, Status.FOUND, 0.9, Method.TOKENS)
    return bool(without_first_payments(Document("x", "", "text/plain", page), [found]))


@pytest.mark.parametrize("said", ["the first payment being on", "The first interest payment will be made on"])
def test_a_first_payment_is_no_maturity(said):
    assert not kept(f"paid in June and December, {said} {DAY}")
    assert kept(f"paid in June and December, {said} {DAY}", "first_coupon_date")


@pytest.mark.parametrize("said", ["The notes mature on", "the first payment being in May and the last on"])
def test_other_days_stay(said):
    assert kept(f"{said} {DAY}")
