"""Declared tables: which cell stands where, whatever the spans."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.open import read


def cells_of(rows):
    (table,) = (document := read(f"<table>{rows}</table>".encode(), "a.htm")).tables
    return {(c.row, c.col): c.span.of(document.text) for c in table.cells}, table


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        ("<tr><td>a<td>b<tr><td>c<td>d", {(0, 0): "a", (0, 1): "b", (1, 0): "c", (1, 1): "d"}),
        ("<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e", {(0, 0): "a", (0, 2): "b", (1, 2): "e"}),
        ("<tr><td rowspan=2>a<td>b<tr><td>c", {(0, 0): "a", (0, 1): "b", (1, 1): "c"}),
        ("<tr><td>a<td><td>c<tr><td>d<td>e<td>f", {(0, 1): "", (0, 2): "c", (1, 1): "e"}),
        ("<tr><td colspan=zero>a<td>b", {(0, 0): "a", (0, 1): "b"}),
        ("<tr><td colspan=99999>a<td>b", {(0, 0): "a", (0, 100): "b"}),
    ],
)
def test_places(rows, places):
    found, _ = cells_of(rows)
    assert {place: found[place] for place in places} == places


def test_headers_are_declared_by_the_cell_or_by_the_head():
    _, table = cells_of("<thead><tr><td>A<td>B</thead><tr><th>c<td>d")
    assert [c.header for c in table.cells] == [True, True, True, False]


@given(
    st.lists(
        st.lists(st.tuples(st.text("abc", min_size=0, max_size=3), st.integers(1, 3)), min_size=1, max_size=4),
        min_size=2,
        max_size=4,
    ).filter(lambda rows: sum(bool(t) for row in rows for t, _ in row) > 1)
)
def test_every_cell_is_in_the_text_once_in_reading_order(rows):
    markup = "".join("<tr>" + "".join(f"<td colspan={w}>{t}</td>" for t, w in row) + "</tr>" for row in rows)
    document = read(f"<table>{markup}</table>".encode(), "a.htm")
    (table,) = document.tables
    assert [c.span.of(document.text) for c in table.cells] == [t for row in rows for t, _ in row]
    assert [c.col for c in table.cells] == [sum(w for _, w in row[:k]) for row in rows for k in range(len(row))]
    ends = [c.span for c in table.cells if len(c.span)]
    assert all(a.end <= b.start for a, b in itertools.pairwise(ends))
