"""Identifiers outside of tables."""

from extractor.fusing.owners.drafted.own_codes import own_codes
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

SCHEMA = retail_note()


def code(value, start, score=0.9, status=Status.FOUND):
    return Candidate("cusip", None, Span(start, start + 9), value, value, status, score, Method.RULES)


def test_the_best_supported_issuers_are_own_and_stand_in_order():
    own = [code("02006DUQ2", 40), code("02006DUP4", 20), code("037833100", 60, 0.5)]
    assert [c.value for c in own_codes(own, (), [], {}, SCHEMA)] == ["02006DUP4", "02006DUQ2"]


def test_the_tables_tell_the_issuer():
    assert own_codes([code("037833100", 60)], ["02006DUP4"], [], {}, SCHEMA) == []


def test_a_row_whose_own_identifier_is_open_holds_an_underlyings():
    row = Row((GridCell(Span(10, 12), "[]"), GridCell(Span(20, 29), "037833100")), Span(10, 40))
    table = Grid("table", (Column("CUSIP"), Column("Underlying")), (row,), Span(0, 40))
    opened = Candidate("cusip", 10, Span(10, 12), "[]", None, Status.PLACEHOLDER, 0.9, Method.ALIGNMENT)
    assert own_codes([code("037833100", 20)], (), [table], {10: [opened]}, SCHEMA) == []
    assert len(own_codes([code("037833100", 20)], (), [table], {10: []}, SCHEMA)) == 1
