"""Rows of two tables that print the same numbers or letters go together by these."""

import pytest

from extractor.fusing.owners.drafted.row_keys import key_before, keyed_order, keys_at, row_keys
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span


def test_rows_go_together_by_their_keys():
    assert keyed_order(["61", "62"], ["62", "61"]) == [1, 0]
    assert keyed_order(["a", "b"], ["a", "b"]) == [0, 1]


@pytest.mark.parametrize(
    ("own", "others"),
    [(["61", "62"], ["62", "63"]), (["61", ""], ["", "61"]), (["a", "a"], ["a", "a"]), (["61"], ["61", "62"])],
)
def test_as_printed_where_keys_tell_nothing(own, others):
    assert keyed_order(own, others) == list(range(len(own)))


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("  No. 61 ....... ", "61"),
        ("Note B: CUSIP ", "b"),
        ("Supplement No. 14\t", "14"),
        ("Tranche A - CUSIP No. ", "a"),
        ("The CUSIP number of the notes is ", ""),
        ("5.25% Notes due 2030: ", ""),
    ],
)
def test_what_a_line_with_a_code_opens_with(line, key):
    assert key_before("Codes\n" + line, len("Codes\n" + line)) == key


def test_a_rows_key_stands_in_its_first_cell():
    def row(at, *cells):
        return Row(tuple(GridCell(Span(at, at + 1), said) for said in cells), Span(at, at + 9))

    rows = (row(0, "No. 61", "x"), row(10, "4.25%", "x"), row(20, "$5", "x"), row(30, "Note C", "x"), row(40, "7"))
    keys = row_keys([Grid("table", (Column(""), Column("")), rows, Span(0, 50))])
    assert keys == {0: "61", 30: "c"}
    assert keys_at(keys, [0, 10, 30]) == ["61", "", "c"]
    assert row_keys([Grid("pairs", (Column(""), Column("")), rows, Span(0, 50))]) == {}
