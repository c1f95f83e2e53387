"""The candidates that name a security."""

from extractor.finding.codes import found_codes, found_cusips, held_cusip, is_like_shares, issuer_of
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def said(field, value):
    status = Status.FOUND if value else Status.PLACEHOLDER
    return Candidate(field, None, Span(0, 9), "x", value, status, 0.9, Method.RULES)


def test_codes_that_are_printed():
    own, whole = said("cusip", "89114QX86"), said("isin", "US89114QX860")
    found = [said("cusip", None), own, said("coupon_rate", "5"), whole]
    assert found_codes(found) == [own, whole]
    assert found_cusips(found) == [own]


def test_the_parts_of_a_code():
    assert held_cusip("US89114QX860") == "89114QX86"
    assert issuer_of("89114QX86") == "89114Q"
    assert not is_like_shares("89114QX86")
    assert is_like_shares("891145107")
