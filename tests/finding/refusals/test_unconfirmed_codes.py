"""Codes of comparable bonds beside notes that print their own twice."""

from __future__ import annotations

import pytest

from extractor.finding.refusals.unconfirmed_codes import without_unconfirmed_codes
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span

TEXT = "CUSIP 89114QX86 ISIN US89114QX860\nBonds\tCoupon\tCUSIP\nFirst\t5.375%\t{}\nSecond\t4.500%\t912810FT0\n"


def candidate(text, field, printed):
    at = text.index(printed)
    return Candidate(field, None, Span(at, at + len(printed)), printed, printed, Status.FOUND, 0.9, Method.ALIGNMENT)


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
