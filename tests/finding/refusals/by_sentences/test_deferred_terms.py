"""Terms that a prospectus leaves to a pricing supplement."""

import pytest

from extractor.finding.refusals.by_sentences.deferred_terms import without_deferred_terms
from extractor.ground.candidate import Method
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


def is_kept(text, raw, field="call_price"):
    found = printed(text, field, raw, method=Method.RULES)
    return without_deferred_terms(read(text.encode()), [found]) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "If the pricing supplement says so, we may redeem notes at 100% of principal.",
        "We may redeem the notes on or after the date fixed in the applicable pricing\nsupplement at 100%.",
        "Unless otherwise specified in the related pricing supplement, a call is made at 100%.",
        "Redeemable at 100%, where a pricing supplement so provides.",
    ],
)
def test_what_depends_on_a_supplement_is_no_term(text):
    assert not is_kept(f"Terms\n\n{text}", "100%")


@pytest.mark.parametrize(
    "text",
    [
        "Unless otherwise specified in this pricing supplement, we may redeem the notes at 100%.",
        "Callable at 100% on May 15, 2012. See the pricing supplement.",
        "This pricing supplement relates to notes callable at 100%.",
        "Callable at 100% as told in the preliminary pricing supplement.",
        "The terms, as set forth in the pricing supplement: callable at 100%.",
        "The price fixed in the pricing supplement of which this page is part is 100%.",
        "Call: 100%\nIf the pricing supplement so states, notes are listed.",
        "If the pricing supplement says so, notes are listed\nCall: 100%\nDue: 2012",
    ],
)
def test_what_the_supplement_says_itself_stays(text):
    assert is_kept(f"Terms\n\n{text}", "100%")


def test_a_day_count_holds_unless_it_is_said_otherwise():
    assert is_kept("Unless the pricing supplement says otherwise, interest runs on 30/360.", "30/360", "day_count")
