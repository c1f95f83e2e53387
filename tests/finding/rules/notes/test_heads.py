"""Titles that stand over columns and before rows without a label."""

import pytest

from extractor.finding.rules.notes.heads import grids_to_headings
from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

TERMS = """CUSIP:    02006DUP4    02006DUQ2
Size:    $250,000,000    $500,000,000
Coupon:    3.375%    4.400%
Maturity Date:    3/1/2013    3/1/2015
Price to Public:    99.953%    99.668%
Settlement Date:    2/19/2010    2/19/2010
"""


def titles_of(text):
    document = read(text.encode(), "a.txt")
    grids = document_to_grids(document, retail_note())
    found = list(grids_to_headings(document, grids))
    assert all(c.span.of(text) == c.raw for c in found)
    titles = [c for c in found if c.field == "title"]
    assert [c.note for c in titles] == [row.span.start for row in grids[0].rows][: len(titles)]
    return [c.value for c in titles]


def ranks_of(text):
    document = read(text.encode(), "a.txt")
    found = [
        c
        for c in grids_to_headings(document, document_to_grids(document, retail_note()))
        if c.field == "product_ranking"
    ]
    assert all(c.span.of(text) == c.raw for c in found)
    return [(c.value, c.raw) for c in found]


@pytest.mark.parametrize(
    "heads",
    [
        "3.375% Senior    4.400% Senior\nNotes due 2013    Notes due 2015\n",
        "3.375% Senior Notes due 2013    4.400% Senior Notes due 2015\n",
    ],
)
def test_what_heads_a_column_of_terms_is_the_notes_title(heads):
    assert titles_of(heads + TERMS) == ["3.375% Senior Notes due 2013", "4.400% Senior Notes due 2015"]


@pytest.mark.parametrize("heads", ["First note    Second note\n", "3.375% Senior Notes due 2013    Second note\n", ""])
def test_other_heads_are_none(heads):
    assert titles_of(heads + TERMS) == []


@pytest.mark.parametrize(
    ("heads", "ranks"),
    [
        (
            "3.375% Senior    4.400% Subordinated\nNotes due 2013    Notes due 2015\n",
            [("Senior Notes", "Senior"), ("Subordinated Notes", "Subordinated")],
        ),
        ("3.375% Senior Notes due 2013    4.400% Senior Notes due 2015\n", [("Senior Notes", "Senior Notes")] * 2),
        ("3.375% Notes due 2013    4.400% Notes due 2015\n", []),
    ],
)
def test_the_rank_in_a_columns_head_is_that_columns(heads, ranks):
    assert ranks_of(heads + TERMS) == ranks


def test_a_rank_over_several_columns_is_each_ones():
    html = (
        "<table><tr><td></td><td colspan=2>Senior Notes</td><td>Subordinated Notes</td></tr>"
        "<tr><td>CUSIP</td><td>02006DUP4</td><td>02006DUQ2</td><td>02006DUR0</td></tr>"
        "<tr><td>Principal amount</td><td>$1,000</td><td>$2,000</td><td>$3,000</td></tr>"
        "<tr><td>Interest rate</td><td>2.05%</td><td>2.60%</td><td>3.40%</td></tr>"
        "<tr><td>Maturity</td><td>2/27/2025</td><td>2/27/2030</td><td>2/27/2031</td></tr></table>"
    )
    document = read(html.encode(), "a.html")
    grids = document_to_grids(document, retail_note())
    found = list(grids_to_headings(document, grids))
    assert [c.value for c in found] == ["Senior Notes", "Senior Notes", "Subordinated Notes"]
    assert [c.note for c in found] == [row.span.start for row in grids[0].rows]
    assert len({c.note for c in found}) == len(found)


def kinds_of(text):
    document = read(text.encode(), "a.txt")
    found = list(grids_to_headings(document, document_to_grids(document, retail_note())))
    assert all(c.span.of(text) == c.raw for c in found)
    return [c.value for c in found if c.field == "coupon_type"]


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("Fixed Rate Note", "Step-Up Note", ["fixed", "step"]),
        ("Floating Rate Notes", "Fixed-to-Floating Rate Notes", ["floating", "fixed_to_floating"]),
        ("Fixed Rate Note", "Note 2", []),
        ("Fixed Rate Period", "Floating Rate Period", []),
    ],
)
def test_kinds_over_the_columns_are_those_of_their_notes(first, second, kinds):
    assert kinds_of(f"                  {first}    {second}\n{TERMS}") == kinds
    lines = f"               Supplement 1    Supplement 2\n               {first}    {second}\n{TERMS}"
    assert kinds_of(lines) == kinds
