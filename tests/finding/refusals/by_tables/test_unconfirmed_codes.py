"""Codes of comparable bonds beside notes that print their own twice."""

from __future__ import annotations

import pytest

from extractor.finding.refusals.by_tables.unconfirmed_codes import without_unconfirmed_codes
from extractor.ground.candidate import Method
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from tests.finding.refusals.printed import printed

TEXT = "CUSIP 89114QX86 ISIN US89114QX860\nBonds\tCoupon\tCUSIP\nFirst\t5.375%\t{}\nSecond\t4.500%\t912810FT0\n"


def candidate(text, field, raw):
    return printed(text, field, raw, method=Method.ALIGNMENT)


def left(other, *, kind="table", isin="US89114QX860"):
    text = TEXT.format(other)
    found = [candidate(text, "cusip", "89114QX86"), candidate(text, "isin", isin)] if isin else []
    found += [candidate(text, "coupon_rate", "5.375%"), candidate(text, "cusip", other)]
    cells = tuple(GridCell(Span(text.index(p), text.index(p) + len(p)), p) for p in ("5.375%", other))
    span = Span(text.index("Bonds"), len(text))
    grid = Grid(kind, (Column("Coupon"), Column("CUSIP")), (Row(cells, span),), span)
    return [c.raw for c in without_unconfirmed_codes([grid], found)]


def test_codes_of_other_issuers_go_with_their_terms():
    assert left("302301106") == ["89114QX86", "US89114QX860"]


def test_a_code_of_the_same_issuer_stays():
    assert left("89114QY36") == ["89114QX86", "US89114QX860", "5.375%", "89114QY36"]


@pytest.mark.parametrize("how", [{"kind": "pairs"}, {"isin": ""}])
def test_sheets_and_pages_without_an_isin_are_left_alone(how):
    assert left("302301106", **how)[-2:] == ["5.375%", "302301106"]


def test_an_isin_of_the_treasury_confirms_nothing():
    text = "Benchmark CUSIP 912828TY6 ISIN US912828TY62\nBonds\tCoupon\tCUSIP\nFirst\t5.375%\t302301106\n"
    cells = tuple(GridCell(Span(text.index(p), text.index(p) + len(p)), p) for p in ("5.375%", "302301106"))
    grid = Grid("table", (Column("Coupon"), Column("CUSIP")), (Row(cells, Span(45, len(text))),), Span(45, len(text)))
    found = [candidate(text, "cusip", "912828TY6"), candidate(text, "isin", "US912828TY62")]
    found.append(candidate(text, "cusip", "302301106"))
    assert without_unconfirmed_codes([grid], found) == found


def test_a_table_that_tells_how_its_notes_are_sold_is_the_offers():
    text = "Fund CUSIP 89114QX86 ISIN US89114QX860\nCoupon\tConcession\tCUSIP\n5.375%\t1.125%\t302301106\n"
    raws = ("5.375%", "1.125%", "302301106")
    cells = tuple(GridCell(Span(text.index(p), text.index(p) + len(p)), p) for p in raws)
    span = Span(text.index("Coupon"), len(text))
    columns = (Column("Coupon"), Column("Concession"), Column("CUSIP"))
    found = [candidate(text, "cusip", "89114QX86"), candidate(text, "isin", "US89114QX860")]
    found += [candidate(text, "gross_concession", "1.125%"), candidate(text, "cusip", "302301106")]
    grid = Grid("table", columns, (Row(cells, span),), span)
    assert without_unconfirmed_codes([grid], found) == found
    assert without_unconfirmed_codes([grid], [*found[:2], found[3]]) == found[:2]
