"""Sales of the week before are not this week's."""

import pytest

from extractor.finding.refusals.by_sentences.last_weeks import without_last_weeks
from extractor.ground.document import Document
from tests.finding.refusals.printed import printed


def kept(page, raw, field="principal_amount"):
    found = printed(page, field, raw)
    return bool(without_last_weeks(Document("x", "", "text/plain", page), [found]))


@pytest.mark.parametrize(
    "said",
    [
        "RESULT OF LAST WEEK'S (No. 25)\n  4.10% due 2012 ..... $1,234,000\n",
        "Last week’s notes did $1,234,000 and $5,000,000. Thanks!",
        "Previous week:\n3.10% $1,234,000",
    ],
)
def test_what_was_sold_last_week_goes(said):
    page = f"Principal: $9,000,000\n\n{said}\n\nTotal: $7,000,000"
    assert not kept(page, "$1,234,000")
    assert kept(page, "$9,000,000")
    assert kept(page, "$7,000,000")
    assert kept(page, "$1,234,000", "min_denomination")


def test_other_words_of_weeks_refuse_nothing():
    assert kept("Last week's average of the index sets the rate. Principal: $9,000,000", "$9,000,000")
    assert kept("The rate of the previous week applies. Principal $9,000,000", "$9,000,000")
    assert kept("Last week's supplement is replaced. Principal: $9,000,000", "$9,000,000")


def test_it_is_found_in_a_long_filing_too():
    law = "A holder may ask an adviser about taxes. " * 2_000
    page = f"Principal: $9,000,000\n{law}\nLast week's notes did $1,234,000 at par.\n{law}"
    assert not kept(page, "$1,234,000")
    assert kept(page, "$9,000,000")
