"""Notes without a coupon have no first one."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.finding.refusals.by_readings.coupons_of_zeros import without_coupons_of_zeros
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def reading(field, value):
    return Candidate(field, None, Span(0, 1), "x", value, Status.FOUND, 0.9, Method.TOKENS)


AMOUNT = reading("first_coupon_amount", Decimal("9.22"))
ZERO = reading("coupon_type", "zero")


def test_a_zero_coupon_note_pays_no_first_coupon():
    price = reading("selling_price", Decimal("37.688"))
    assert without_coupons_of_zeros([ZERO, AMOUNT, price]) == [ZERO, price]
    nothing = reading("coupon_rate", Decimal(0))
    assert AMOUNT not in without_coupons_of_zeros([ZERO, nothing, AMOUNT])


@pytest.mark.parametrize(
    "other",
    [
        reading("coupon_type", "fixed"),
        reading("coupon_rate", Decimal("5.25")),
        reading("coupon_type", "step"),
        reading("coupon_frequency", "monthly"),
        replace(reading("coupon_rate", None), status=Status.PLACEHOLDER),
    ],
)
def test_beside_zeros_other_notes_keep_theirs(other):
    assert AMOUNT in without_coupons_of_zeros([ZERO, other, AMOUNT])


def test_where_no_kind_is_told_nothing_is_refused():
    assert without_coupons_of_zeros([AMOUNT]) == [AMOUNT]
