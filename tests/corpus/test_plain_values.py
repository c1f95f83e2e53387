import datetime as dt
from decimal import Decimal

import pytest

from extractor.corpus.plain_values import plain_to_value
from extractor.ground.candidate import Step
from extractor.ground.errors import UsageError
from extractor.ground.fields import plain
from extractor.ground.schema import retail_note

FIELDS = retail_note().by_name


@pytest.mark.parametrize(
    ("field", "given", "value"),
    [
        ("coupon_rate", "3.600", Decimal("3.600")),
        ("coupon_rate", Decimal("3.6"), Decimal("3.6")),
        ("principal_amount", 1185000, Decimal(1185000)),
        ("call_notice_days", "30", 30),
        ("maturity_date", "2023-05-15", dt.date(2023, 5, 15)),
        ("callable", True, True),
        ("survivors_option", "No", False),
        ("coupon_frequency", "semi_annual", "semi_annual"),
        ("cusip", "02006d up4", "02006DUP4"),
        ("agents", ["Incapital  LLC", "Citigroup"], ("Incapital LLC", "Citigroup")),
        ("agents", "Incapital LLC; Citigroup", ("Incapital LLC", "Citigroup")),
        ("step_schedule", [{"from": "2025-05-15", "rate": "4.5"}], (Step(dt.date(2025, 5, 15), Decimal("4.5")),)),
        ("issuer", " Ally\nFinancial ", "Ally Financial"),
        ("issuer", None, None),
    ],
)
def test_plain_json_becomes_the_typed_value(field, given, value):
    assert plain_to_value(FIELDS[field], given) == value
    assert plain_to_value(FIELDS[field], plain(value)) == value


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("coupon_rate", 3.6),  # a float may not be what was printed
        ("coupon_rate", "3.6%"),
        ("coupon_rate", "NaN"),
        ("coupon_rate", True),
        ("call_notice_days", "30.5"),
        ("maturity_date", "05/15/2023"),
        ("maturity_date", 20230515),
        ("callable", "perhaps"),
        ("callable", 1),
        ("coupon_frequency", "fortnightly"),
        ("cusip", "02006DUP"),
        ("isin", "US02006DUP4"),
        ("agents", []),
        ("agents", [1]),
        ("step_schedule", [{"from": "2025-05-15"}]),
        ("step_schedule", []),
        ("issuer", "  "),
        ("issuer", "a\0b"),
        ("issuer", 7),
    ],
)
def test_what_is_no_such_value_is_refused_by_name(field, given):
    with pytest.raises(UsageError, match=f"^{field}: "):
        plain_to_value(FIELDS[field], given)
