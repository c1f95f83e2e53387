import pytest

from extractor.grids.keyed_lists import text_to_keyed
from extractor.ground.schema import retail_note


def told(text):
    return [(k.field, sorted(k.codes), " ".join(k.place.of(text).split())) for k in text_to_keyed(text, retail_note())]


def test_entries_are_parted_by_their_identifiers():
    text = "  Call: 02006DUP4 none. 02006DUQ2 on 10-15-2007 and on any day\n  after, at 100, 30 days' notice.\nAll: Senior Notes\n"
    assert told(text) == [
        ("callable", ["02006DUP4"], "none"),
        ("callable", ["02006DUQ2"], "on 10-15-2007 and on any day after, at 100, 30 days' notice"),
    ]


def test_identifiers_may_share_what_is_told():
    text = "Death put (survivor's option): 02006DUP4 and 02006DUQ2 yes; 38259PAD4 no.\n"
    assert told(text) == [
        ("survivors_option", ["02006DUP4", "02006DUQ2"], "yes"),
        ("survivors_option", ["38259PAD4"], "no"),
    ]


@pytest.mark.parametrize("label", ["First amount per $1,000", "First Coupon Amount (per $1,000)", "1st Amount"])
def test_a_label_may_say_how_it_counts(label):
    assert [field for field, _, _ in told(f"{label}: 02006DUP4 $21.88; 02006DUQ2 $3.47\n")] == [
        "first_coupon_amount"
    ] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Call: 02006DUP4 none.\n",  # one entry is no list
        "Call: 02006DUP4 none; 02006DUP4 at par\n",  # the same note twice
        "Call: 02006DUP5 none; 02006DUQ2 at par\n",  # no identifier
        "The notes: 02006DUP4 none; 02006DUQ2 at par\n",  # a label of no one field
        "see the Call: 02006DUP4 none; 02006DUQ2 at par\n",
        "CUSIP: 02006DUP4, 02006DUQ2\n",
    ],
)
def test_what_is_no_such_list(text):
    assert told(text) == []
