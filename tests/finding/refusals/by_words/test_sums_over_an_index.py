"""What is added to an index."""

import pytest

from extractor.finding.refusals.by_words.sums_over_an_index import without_sums_over_an_index
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.places import Span


def fields_left(text, printed, *fields):
    at = text.index(printed)
    span = Span(at, at + len(printed))
    found = [Candidate(f, None, span, printed, printed, Status.FOUND, 0.9, Method.TOKENS) for f in fields]
    return [c.field for c in without_sums_over_an_index(Document("x", "", "text/plain", text), found)]


@pytest.mark.parametrize(
    "text",
    ["3-month LIBOR + 0.28%", "Compounded SOFR plus 0.28%", "the Base Rate (as defined) + 0.28%", "CMT Rate\n+ 0.28%"],
)
def test_it_is_a_spread_alone(text):
    assert fields_left(text, "0.28%", "gross_concession", "coupon_rate", "spread") == ["spread"]


@pytest.mark.parametrize("text", ["Concession: 0.28%", "LIBOR\tConcession 0.28%", "Spread to index 12 bps\t0.28%"])
def test_other_percentages_stay(text):
    assert fields_left(text, "0.28%", "gross_concession") == ["gross_concession"]
