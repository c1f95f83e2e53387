from decimal import Decimal

from extractor.finding.refusals.by_readings.lone_denominations import without_lone_denominations
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def said(field, method=Method.RULES):
    return Candidate(field, None, Span(0, 6), "$1,000", Decimal(1000), Status.FOUND, 0.9, method)


def test_a_smallest_piece_alone_is_no_increment():
    least = said("min_denomination")
    assert without_lone_denominations([least, said("denomination_increment", Method.TOKENS)]) == [least]


def test_what_the_rules_read_as_both_stays_both():
    read = [said("min_denomination"), said("denomination_increment"), said("denomination_increment", Method.TOKENS)]
    assert without_lone_denominations(read) == read


def test_nothing_is_refused_where_the_rules_read_nothing():
    read = [said("min_denomination", Method.TOKENS), said("denomination_increment", Method.TOKENS)]
    assert without_lone_denominations(read) == read
