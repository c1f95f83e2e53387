"""Records as the checks read them: seed rows with their printed facts, open to planted errors."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from extractor.ground.candidate import Method, Status, Value
from extractor.ground.record import Field, Record


def _record(**values: Value) -> Record:
    return Record({n: Field(v, Status.FOUND, 0.99, raw=str(v), method=Method.ALIGNMENT) for n, v in values.items()})


@pytest.fixture
def record() -> Callable[..., Record]:
    return _record


@pytest.fixture
def offering() -> Callable[..., Record]:
    clean: dict[str, Value] = {
        "supplement_date": dt.date(2020, 5, 11),
        "prospectus_date": dt.date(2018, 8, 7),
        "offering_start": dt.date(2020, 5, 11),
        "offering_end": dt.date(2020, 5, 18),
        "trade_date": dt.date(2020, 5, 18),
        "settle_date": dt.date(2020, 5, 21),
        "min_denomination": Decimal("1000.00"),
        "denomination_increment": Decimal("1000.00"),
    }
    return lambda **changed: _record(**clean | changed)


@pytest.fixture
def note() -> Callable[..., Record]:
    clean: dict[str, Value] = {
        "cusip": "02006DUP4",
        "isin": "US02006DUP40",
        "principal_amount": Decimal("1185000.00"),
        "selling_price": Decimal("100.00"),
        "gross_concession": Decimal("1.125"),
        "net_proceeds": Decimal("1171668.75"),
        "coupon_type": "fixed",
        "coupon_rate": Decimal("3.600"),
        "coupon_frequency": "monthly",
        "maturity_date": dt.date(2023, 5, 15),
        "first_coupon_date": dt.date(2020, 6, 15),
        "first_coupon_amount": Decimal("2.40"),
        "callable": True,
        "first_call_date": dt.date(2020, 11, 15),
        "call_frequency": "monthly",
        "title": "3.600% Notes due May 15, 2023",
    }
    return lambda **changed: _record(**clean | changed)
