import datetime as dt

import pytest

from extractor.finding.refusals.by_sentences.unsaid_ends import without_unsaid_ends
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read

DAY = "01/14/2008"


def ends(text, method=Method.TOKENS, field="offering_end"):
    """Read a text, and what is left of the day in it that was taken for an offering's end."""
    document = read(text.encode(), "t.txt")
    start = document.text.index(DAY)
    found = Candidate(field, None, Span(start, start + len(DAY)), DAY, dt.date(2008, 1, 14), Status.FOUND, 0.99, method)
    return without_unsaid_ends(document, [found])


@pytest.mark.parametrize(
    "text",
    [
        f"Offering Period\nJanuary 7, 2008 {DAY}",
        f"orders are taken until {DAY}",
        f"01/07/2008 - {DAY}",
        f"01/07/2008 to\n{DAY}",
        f"SaleEnds={DAY}",
    ],
)
def test_a_word_or_a_range_tells_the_end(text):
    assert len(ends(text)) == 1


@pytest.mark.parametrize("text", [f"Number=20\nDated={DAY}", f"Trade Date\n\n{DAY}", DAY])
def test_a_day_of_which_nothing_is_said_ends_no_offering(text):
    assert ends(text) == []


def test_columns_and_rules_know_why_and_other_fields_are_others_matter():
    assert len(ends(f"Dated={DAY}", Method.ALIGNMENT)) == 1
    assert len(ends(f"Dated={DAY}", Method.RULES)) == 1
    assert len(ends(f"Dated={DAY}", field="trade_date")) == 1
