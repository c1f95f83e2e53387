from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.finding.refusals.by_tables.underlyings import without_underlyings
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span

TEXT = "CUSIP: 89114QX86\nIssuer\tCUSIP\tInitial Price\nExample Energy Corp.\t302301106\t$45.10\n"


def place(printed):
    at = TEXT.index(printed)
    return Span(at, at + len(printed))


def candidate(field, printed, value, method=Method.ALIGNMENT):
    span = place(printed)
    return Candidate(field, None, span, span.of(TEXT), value, Status.FOUND, 0.9, method)


def table(*headers, kind="table"):
    cells = tuple(GridCell(place(p), p) for p in ("Example Energy Corp.", "302301106", "$45.10"))
    span = Span(TEXT.index("Issuer"), len(TEXT))
    return Grid(kind, tuple(Column(h) for h in headers), (Row(cells, span),), span)


OWN = candidate("cusip", "89114QX86", "89114QX86", Method.RULES)
OTHERS = [
    candidate("issuer", "Example Energy Corp.", "Example Energy Corp."),
    candidate("cusip", "302301106", "302301106"),
    candidate("selling_price", "$45.10", Decimal("45.10")),
]


def test_nothing_of_an_underlying_is_the_notes():
    assert without_underlyings([table("Issuer", "CUSIP", "Initial Price")], [OWN, *OTHERS]) == [OWN]


def test_the_only_code_may_be_the_notes():
    assert without_underlyings([table("Underlying", "CUSIP", "Initial Value")], OTHERS) == [OTHERS[1]]


def test_a_row_with_terms_is_a_notes():
    rate = candidate("coupon_rate", "$45.10", Decimal("45.10"))
    everything = [OWN, *OTHERS, rate]
    assert without_underlyings([table("Underlying", "CUSIP", "Coupon Rate")], everything) == everything


def test_other_tables_and_sheets_are_left_alone():
    everything = [OWN, *OTHERS]
    assert without_underlyings([table("Issuer", "CUSIP", "Price")], everything) == everything
    assert without_underlyings([table("Issuer", "CUSIP", "Initial Price", kind="pairs")], everything) == everything


def test_a_shares_price_that_looks_a_little_like_an_amount_makes_no_offering():
    doubtful = replace(candidate("principal_amount", "$45.10", Decimal("45.10")), score=0.58)
    grid = table("Issuer", "CUSIP", "Initial Price")
    assert without_underlyings([grid], [OWN, *OTHERS, doubtful]) == [OWN]
    sure = replace(doubtful, score=0.95)
    assert without_underlyings([grid], [OWN, *OTHERS, sure]) == [OWN, *OTHERS, sure]


@pytest.mark.parametrize("header", ["Initial Price", "Starting Index Level", "Strike Price", "Barrier"])
def test_an_underlyings_price_beside_a_notes_terms_is_no_amount_of_the_notes(header):
    rate = candidate("coupon_rate", "$45.10", Decimal("45.10"))
    price = replace(candidate("principal_amount", "$45.10", Decimal("45.10")), label=header)
    grid = table("Underlying", header, "Coupon Rate")
    assert without_underlyings([grid], [rate, price]) == [rate]


@pytest.mark.parametrize(
    "header", ["Initial Principal Amount", "Initial Public Offering Price", "Aggregate Initial Offering Price"]
)
def test_an_initial_amount_is_the_notes(header):
    rate = candidate("coupon_rate", "$45.10", Decimal("45.10"))
    amount = replace(candidate("principal_amount", "$45.10", Decimal("45.10")), label=header)
    assert without_underlyings([table("Notes", header, "Coupon Rate")], [rate, amount]) == [rate, amount]
