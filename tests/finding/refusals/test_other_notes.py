"""Terms of notes that are outstanding already."""

import pytest

from extractor.finding.refusals.other_notes import without_other_notes
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, field, raw):
    at = text.index(raw)
    found = Candidate(field, None, Span(at, at + len(raw)), raw, raw, Status.FOUND, 0.9, Method.RULES)
    return bool(without_other_notes(read(text.encode()), [found]))


LISTED = (
    "The notes mature on March 1, 2004. At year's end the Company had $2.4 billion of senior notes outstanding,"
    " including $150,000,000 of 7.00% Senior Notes due January 15, 2003.\n\nInterest is paid on $35,000,000 of them."
)


@pytest.mark.parametrize(
    ("field", "raw"),
    [
        ("principal_amount", "$150,000,000"),
        ("coupon_rate", "7.00"),
        ("title", "7.00% Senior Notes due January 15, 2003"),
        ("maturity_date", "January 15, 2003"),
    ],
)
def test_what_is_listed_of_notes_outstanding_is_theirs(field, raw):
    assert not kept(LISTED, field, raw)


def test_other_sentences_and_fields_are_left_alone():
    assert kept(LISTED, "maturity_date", "March 1, 2004")
    assert kept(LISTED, "principal_amount", "$35,000,000")
    assert kept(LISTED, "supplement_date", "January 15, 2003")


def test_a_reopening_speaks_of_these_notes():
    text = "We are reopening the notes outstanding, consisting of $5,000,000 of 6% Notes due May 1, 2020."
    assert kept(text, "maturity_date", "May 1, 2020")


def test_what_is_outstanding_after_an_offering_includes_its_notes():
    text = "With this offering $7,000,000 will be outstanding, including $5,000,000 of 6% Notes due May 1, 2020."
    assert kept(text, "maturity_date", "May 1, 2020")
    text = "$7,000,000 will be outstanding, including $5,000,000 of 6% Notes due May 1, 2020 offered hereby."
    assert kept(text, "maturity_date", "May 1, 2020")


def test_notes_whose_price_is_quoted_trade_already():
    text = "CORP'S 7.75 PCT SENIOR NOTES DUE APRIL 2, 2012 QUOTED 118.40 / 118.65\n"
    assert not kept(text, "maturity_date", "APRIL 2, 2012")
    assert not kept(text, "product_ranking", "SENIOR NOTES")
    assert kept("Senior Notes due April 2, 2012 traded on 5/5/2010\n", "maturity_date", "April 2, 2012")
    assert kept("Senior Notes due April 2, 2012\nOther notes last traded at 99.5\n", "maturity_date", "April 2, 2012")
