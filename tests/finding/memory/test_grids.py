"""Which grids a document is read by once headings were taught."""

from dataclasses import replace

from taught_filing import SCHEMA

from extractor.finding.memory.grids import document_to_taught_grids
from extractor.grids.recover import document_to_grids
from extractor.reading.open import read

WHOLE = {
    "cusip": "Paper Ref",
    "principal_amount": "Lot",
    "coupon_rate": "Carry",
    "maturity_date": "Runs Until",
    "survivors_option": "Death Clause",
}
HEADER, ROW = "Paper Ref\nLot\nCarry\nRuns Until\nDeath Clause\n", "17275RAA0\n$1,000,000\n3.600%\n05/15/2031\nYes\n"


def taught(labels):
    fields = (replace(f, labels=(*f.labels, labels[f.name])) if f.name in labels else f for f in SCHEMA.fields)
    return replace(SCHEMA, fields=tuple(fields))


def grids_of(text, schema):
    document = read(text.encode(), "one.txt")
    return document_to_taught_grids(document, schema, SCHEMA), document_to_grids(document, SCHEMA)


def test_a_table_that_the_taught_headings_tell_is_recovered():
    grids, plain = grids_of(HEADER + ROW, taught(WHOLE))
    assert plain == []
    assert [[c.text for c in row.cells] for g in grids for row in g.rows] == [ROW.split("\n")[:-1]]


def test_a_grid_that_leaves_values_under_no_heading_is_not_taken():
    text = HEADER.replace("\nLot", "") + ROW  # nobody knows the word that stands over the amount
    document = read(text.encode(), "one.txt")
    assert [g.kind for g in document_to_grids(document, taught(WHOLE))] == ["stream"]
    grids, plain = grids_of(text, taught(WHOLE))
    assert grids == plain == []


def test_without_lessons_the_grids_are_the_plain_ones():
    grids, plain = grids_of("CUSIP Number\tMaturity Date\tCoupon Rate\n17275RAA0\t05/15/2031\t3.600%\n", SCHEMA)
    assert grids == plain != []
