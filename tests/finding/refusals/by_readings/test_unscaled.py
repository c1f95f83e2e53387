"""Numbers that a header counts in a unit, read without their header."""

from decimal import Decimal

import pytest

from extractor.finding.refusals.by_readings.unscaled import without_unscaled
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def candidate(value, method=Method.TOKENS, label="", at=0, field="gross_concession"):
    return Candidate(field, None, Span(at, at + 5), "10.00", value, Status.FOUND, 0.9, method, label)


@pytest.mark.parametrize("bare", ["10.00", "10", "0.1"])
def test_the_header_knows_the_unit(bare):
    headed = candidate(Decimal("1.000"), Method.ALIGNMENT, "Concession, $ per $1,000")
    assert without_unscaled([headed, candidate(Decimal(bare))]) == [headed]


def test_other_numbers_stay():
    headed = candidate(Decimal("1.000"), Method.ALIGNMENT, "Concession, $ per $1,000")
    for other in (
        candidate(Decimal("1.00")),
        candidate(Decimal("12.5")),
        candidate(Decimal("10.00"), at=9),
        candidate(Decimal("10.00"), field="selling_price"),
    ):
        assert without_unscaled([headed, other]) == [headed, other]
    lost = candidate(Decimal("1.000"), Method.ALIGNMENT)
    assert without_unscaled([lost, candidate(Decimal("10.00"))]) == [lost, candidate(Decimal("10.00"))]
