"""What a place of codes comes to, and what the rest of its page is asked."""

import pytest

from extractor.fusing.offered.places import Page, Place, offer_terms
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.reasons import Reason


def said(field, start=0, status=Status.FOUND, score=0.9):
    return Candidate(field, None, Span(start, start + 5), "x", "x", status, score, Method.RULES)


def test_points_are_added_and_spans_hold_what_was_read_in_them():
    place = Place((Span(10, 20), Span(40, 50)), {"02006DUP4": 10}, (Reason("against", -4), Reason("for", 1)))
    assert place.points == -3
    assert place.holds(said("coupon_rate", 18))
    assert not place.holds(said("coupon_rate", 25))


def test_terms_of_an_offer_are_stated_or_left_open_and_sure():
    told = [
        said("selling_price"),
        said("net_proceeds", status=Status.PLACEHOLDER),
        said("survivors_option", status=Status.ABSENT),
        said("first_coupon_date", score=0.3),
        said("coupon_rate"),
    ]
    assert offer_terms(told) == {"selling_price", "net_proceeds"}


@pytest.mark.parametrize(
    ("named", "coming", "codes", "apart", "awaited"),
    [
        ({"02006DUP4": 30}, (), {"02006DUQ2"}, True, False),
        ({"02006DUP4": 30}, (), {"02006DUP4", "02006DUQ2"}, False, False),
        ({}, (20,), {"02006DUQ2"}, True, True),
        ({}, (), {"02006DUQ2"}, False, False),
    ],
)
def test_a_page_tells_its_own_notes_apart_in_rows_or_awaits_a_code(named, coming, codes, apart, awaited):
    page = Page(frozenset(), named, coming, None)
    assert page.tells_apart(codes) is apart
    assert page.awaits(codes) is awaited


def test_a_page_begins_with_its_first_row_and_its_codes_with_their_issuer():
    page = Page(frozenset(), {"02006DUP4": 30, "02006DUQ2": 60}, (20,), None)
    assert page.begins == 20
    assert page.issuers == {"02006D"}
