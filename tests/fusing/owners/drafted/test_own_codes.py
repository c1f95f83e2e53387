"""Identifiers outside of tables."""

import re

import pytest

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


LINES = """\
$10,000,000 0.500% notes due April 28, 2026, CUSIP 3130ALZQ0.

$5,000,000 1.200% notes due May 9, 2026, CUSIP 3130AM3X8.
$15,000,000 0.700% notes due June 26, 2027, CUSIP 3130AM4C3.
"""


def codes_of(text):
    named = [code(m[0], m.start()) for m in re.finditer(r"\b3130[A-Z0-9]{5}\b", text)]
    return [c.value for c in own_codes(named, (), [], {}, SCHEMA, text=text)]


def test_lines_of_the_same_words_tell_of_notes_whose_codes_go_on_with_another_base():
    assert codes_of(LINES) == ["3130ALZQ0", "3130AM3X8", "3130AM4C3"]


@pytest.mark.parametrize(
    "text",
    [
        LINES.replace("\n\n", "\nThis week we also offer:\n"),
        LINES.replace("notes due April 28", "bonds of another agency due April 28"),
        LINES.replace("$10,000,000 0.500% notes due April 28, 2026, CUSIP", "CUSIP")
        .replace("$5,000,000 1.200% notes due May 9, 2026, CUSIP", "CUSIP")
        .replace("$15,000,000 0.700% notes due June 26, 2027, CUSIP", "CUSIP"),
    ],
)
def test_lines_apart_otherwise_worded_or_of_a_code_alone_tell_nothing(text):
    assert "3130ALZQ0" not in codes_of(text)
