from decimal import Decimal

import pytest
from taught_filing import SCHEMA

from extractor.finding.memory.columns import belief, columns_to_candidates
from extractor.finding.memory.knowledge import Named
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Method, Status
from extractor.reading.open import read

TEXT = "CUSIP\tPrincipal Amount\tCoupon Rate\tPrice\n17275RAA0\t$1,000\t3.6%\t[]\n17275RAB8\t$2,000\t4.1%\tx\n"
DOCUMENT = read(TEXT.encode(), "one.txt")
GRIDS = document_to_grids(DOCUMENT, SCHEMA)


def found(field, key):
    named = {key: Named({field: 1}, frozenset())}
    return columns_to_candidates(DOCUMENT, GRIDS, named, SCHEMA, here=True)


def test_each_cell_of_a_taught_column_is_proposed_where_it_stands():
    rates = found("yield_to_maturity", "coupon rate")
    assert [c.value for c in rates] == [Decimal("3.6"), Decimal("4.1")]
    assert all(c.span.of(TEXT) == c.raw and c.method is Method.CORRECTION for c in rates)


def test_placeholders_are_kept_and_what_cannot_be_read_is_not_guessed():
    assert [c.status for c in found("gross_concession", "price")] == [Status.PLACEHOLDER]


def test_what_differs_from_note_to_note_is_no_fact_of_the_offering():
    assert found("min_denomination", "principal amount") == []


@pytest.mark.parametrize("here", [True, False])
def test_more_voices_are_believed_more(here):
    assert belief(1, here=here) < belief(3, here=here) < 1.0
    assert belief(1, here=True) > belief(1, here=False)


def test_a_piece_of_a_heading_over_several_columns_names_none():
    text = TEXT.replace("Principal Amount", "Coupon Rate")
    document = read(text.encode(), "one.txt")
    grids = document_to_grids(document, SCHEMA)
    assert [c.header for c in grids[0].columns].count("Coupon Rate") == 2
    named = {"coupon rate": Named({"coupon_rate": 1}, frozenset()), "price": Named({"selling_price": 1}, frozenset())}
    proposed = columns_to_candidates(document, grids, named, SCHEMA, here=True)
    assert {c.field for c in proposed} == {"selling_price"}
