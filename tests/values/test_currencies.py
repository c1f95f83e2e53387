"""Currencies' printed names."""

import pytest

from extractor.values.currencies import parse_currency


@pytest.mark.parametrize(
    ("text", "code"),
    [("U.S. Dollars", "USD"), ("US$", "USD"), ("USD", "USD"), ("Japanese yen", "JPY"), ("Japanese yen (“JPY”)", "JPY"), ("euro", "EUR"),
     ("U.S. Dollar", "USD"), ("U.S. dollars (“$”)", "USD"), ("Canadian Dollars", "CAD"), ("U.S. dollars or euro", None), ("doubloons", None),
     ("", None)],
)  # fmt: skip
def test_currency(text, code):
    assert parse_currency(text) == code
