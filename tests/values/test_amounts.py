from decimal import Decimal

import pytest

from extractor.ground.schema import FieldSpec
from extractor.values.amounts import read_basis_points, read_percent
from extractor.values.outcome import Context


def percent_of_par(name, text):
    spec = FieldSpec(name, "note", "percent", unit="percent of par", bare_limit=20)
    return read_percent(spec, text, Context()).value


def test_par_is_a_price():
    assert percent_of_par("selling_price", "par") == Decimal(100)
    assert percent_of_par("call_price", "At par") == Decimal(100)
    assert percent_of_par("gross_concession", "par") is None
    assert percent_of_par("selling_price", "par value") is None


@pytest.mark.parametrize(
    ("text", "points"),
    [("T+10", "10"), ("UST + 12.5", "12.5"), (" CT+20 ", "20"), ("T+3 days", None), ("AT+10", None)],
)
def test_a_spread_over_the_treasury_rate(text, points):
    outcome = read_basis_points(FieldSpec("spread", "note", "basis_points"), text, Context())
    assert outcome.value == (None if points is None else Decimal(points))
    assert points is None or text[outcome.start : outcome.end] == points
