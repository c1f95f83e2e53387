"""Candidates that stand in no refused place."""

from extractor.finding.outside import outside
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def said(field, start):
    return Candidate(field, None, Span(start, start + 4), "x", "x", Status.FOUND, 0.9, Method.RULES)


FOUND = [said("cusip", 0), said("coupon_rate", 10), said("cusip", 12), said("cusip", 20)]


def test_what_stands_wholly_inside_goes():
    assert outside([Span(10, 16)], FOUND) == [FOUND[0], FOUND[3]]
    assert outside([Span(10, 15), Span(19, 24)], FOUND) == [FOUND[0], FOUND[2]]
    assert outside([], FOUND) == FOUND


def test_other_fields_stay():
    assert outside([Span(10, 16)], FOUND, {"coupon_rate"}) == [FOUND[0], FOUND[2], FOUND[3]]
    assert outside([Span(10, 16)], FOUND, ()) == FOUND
