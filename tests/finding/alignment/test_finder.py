"""Headers that nobody has seen, headers that were lost: the columns are still known by what stands in them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Status
from extractor.ground.document import Document
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
ROW = "02006DUP4\t$1,185,000\t100.00%\t1.125%\t$1,171,668.75\tFixed\t3.600%\tMonthly\t05/15/2023\t6/15/2020\t$2.40\tYes\tSenior Unsecured Notes"
FULL = "CUSIP Number\tPrincipal Amount\tSelling Price\tGross Concession\tNet Proceeds\tCoupon Type\tCoupon Rate\tCoupon Frequency\tMaturity Date\t1st Coupon Date\t1st Coupon Amount\tSurvivor's Option\tProduct Ranking"
LOST = "CUSIP\tPrincipal\tSelling\tGross\tNet\tCoupon\tCoupon\tCoupon\t\t\t1st Coupon\t\tProduct"
EXPECTED = {
    "cusip": "02006DUP4",
    "principal_amount": Decimal(1185000),
    "selling_price": Decimal(100),
    "gross_concession": Decimal("1.125"),
    "net_proceeds": Decimal("1171668.75"),
    "coupon_type": "fixed",
    "coupon_rate": Decimal("3.6"),
    "coupon_frequency": "monthly",
    "first_coupon_amount": Decimal("2.40"),
    "survivors_option": True,
}


def values(shipped, header):
    text = f"Pricing Supplement dated May 11, 2020\n\n{header}\n{ROW}\n"
    document = Document("t", "", "text/plain", text)
    found = shipped.finders.alignment.find(document, document_to_grids(document, SCHEMA))
    for c in found:
        assert c.span.of(text) == c.raw
    return {c.field: c.value for c in found if c.status is Status.FOUND}


@pytest.mark.parametrize("header", [FULL, LOST, FULL.upper()], ids=["full", "words lost", "capitals"])
def test_every_column_finds_its_field(shipped, header):
    got = values(shipped, header)
    assert {k: got.get(k) for k in EXPECTED} == EXPECTED
    assert str(got["maturity_date"]) == "2023-05-15"
    assert str(got["first_coupon_date"]) == "2020-06-15"


def test_a_unit_in_the_header_scales_the_cells(shipped):
    header = FULL.replace("Principal Amount", "Principal ($ in thousands)")
    assert values(shipped, header)["principal_amount"] == Decimal(1_185_000_000)


def test_an_empty_cell_under_its_header_is_a_placeholder(shipped):
    row = ROW.replace("$1,185,000", "").replace("$1,171,668.75", "[]")
    text = f"Dated May 11, 2020\n\n{FULL}\n{row}\n{ROW}\n"
    document = Document("t", "", "text/plain", text)
    found = shipped.finders.alignment.find(document, document_to_grids(document, SCHEMA))
    open_fields = {c.field for c in found if c.status is Status.PLACEHOLDER}
    assert {"principal_amount", "net_proceeds"} <= open_fields
