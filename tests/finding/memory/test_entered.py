import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.memory.entered import entered_to_value
from extractor.ground.errors import UsageError
from extractor.ground.schema import retail_note

FIELDS = retail_note().by_name


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("coupon_rate", "3.600", Decimal("3.600")),
        ("coupon_rate", "3.600 %", Decimal("3.600")),
        ("maturity_date", "2023-05-15", dt.date(2023, 5, 15)),
        ("maturity_date", "05/15/2023", dt.date(2023, 5, 15)),
        ("coupon_frequency", "Semi-Annual", "semi_annual"),
        ("principal_amount", "$1,185,000.00", Decimal("1185000.00")),
    ],
)
def test_as_printed_or_as_json_holds_it(field, typed, value):
    assert entered_to_value(FIELDS[field], typed) == value


@pytest.mark.parametrize("typed", ["", "soon", "[]"])
def test_what_is_neither_is_refused(typed):
    with pytest.raises(UsageError, match="coupon_rate"):
        entered_to_value(FIELDS["coupon_rate"], typed)
