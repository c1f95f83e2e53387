"""Numbers as printed, read whole; and any number printed in any form reads as itself."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.numbers import (
    leading_money,
    leading_percent,
    parse_basis_points,
    parse_decimal,
    parse_money,
    parse_percent,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,854,000.0", "1854000.0"), (".625", "0.625"), ("-1.5", "-1.5"), ("98.900", "98.900"), ("+3", "3"),
        ("1,85", None), ("12,3456", None), ("", None), ("1.2.3", None), ("A1", None), ("1 000", None),
    ],
)  # fmt: skip
def test_decimal(text, value):
    assert parse_decimal(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.600 %", "3.600"), ("3.6%", "3.6"), (".625%", "0.625"), ("5 3/8%", "5.375"), ("5-3/8%", "5.375"),
        ("99.98%%", "99.98"), ("98.900", "98.900"), ("5.350%.", "5.350"), ("2.00% per annum", "2.00"),
        ("100.000% of the principal amount", "100.000"), ("100% of par", "100"), ("+0.25%", "0.25"), ("-0.10%", "-0.10"),
        ("Plus .35% (+ 35 basis points)", "0.35"), ("Minus 10 Basis Points", "-0.10"), ("+35 bps", "0.35"), ("3/4%", "0.75"),
        ("3.50\u00a0%", "3.50"), ("4.25 percent", "4.25"), ("3.5\\%", "3.5"), ("5¼%", "5.25"), ("5 1⁄4%", "5.25"), ("5 ⅞ %", "5.875"),
        ("$5", None), ("5 2/3%", None), ("12/15", None), ("LIBOR + 0.35%", None), ("4.25% to 4.85%", None), ("5,5%", None),
    ],
)  # fmt: skip
def test_percent(text, value):
    assert parse_percent(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [("4.375 per cent. per annum", "4.375"), ("2.125 pct", "2.125"), ("99.787 per cent.", "99.787"), ("2 pcts", None)],
)
def test_percent_in_words(text, value):
    assert parse_percent(text) == (None if value is None else Decimal(value))


def test_an_amount_in_percent_is_no_money():
    assert parse_money("2.125 pct") is None


def test_printed_decimals_are_kept():
    assert str(parse_percent("3.600 %")) == "3.600"
    assert str(parse_money("$2.40")) == "2.40"
    assert str(parse_percent("Minus 10 Basis Points")) == "-0.10"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r"\$2.40", "2.40"), ("$ 13.51", "13.51"), ("USD500,000,000", "500000000"), ("U.S.$3,500,000*", "3500000"),
        ("U.S. $10,000,000", "10000000"), ("US$ 1,000", "1000"), ("1,854,000.0", "1854000.0"), ("6,716,247.50", "6716247.50"),
        ("5mm", "5000000"), ("$400 million", "400000000"), ("$1.5 billion", "1500000000"), ("$250MM", "250000000"),
        ("1,000 dollars", "1000"), ("7 000 000 USD", "7000000"), ("$12 500 000", "12500000"), ("7 000 USD", None), ("$5 000 000 100%", None),
        ("5/8", None), ("$485,000.00", "485000.00"),
        ("¥1,000,000", None), ("€5", None), ("E1,750,000,000", None), ("£10", None), ("C$10", None), ("A$5", None),
        ("100%", None), ("100.00 %", None), ("6 percent", None), ("05/15/2023", None), ("$", None), ("$1,00", None),
    ],
)  # fmt: skip
def test_money(text, value):
    assert parse_money(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25 basis points", "25"),
        ("+12.5 bps", "12.5"),
        ("0.25%", "25"),
        ("25", "25"),
        ("T+25", None),
        ("Minus 10 bp", "-10"),
    ],
)
def test_basis_points(text, value):
    assert parse_basis_points(text) == (None if value is None else Decimal(value))


def test_leading_numbers_say_where_they_end():
    money = leading_money("$300,000,000 in all")
    assert (money.value, money.end, money.unit) == (Decimal(300000000), 12, True)
    percent = leading_percent(" 4.25% to 4.85%")
    assert (percent.value, percent.start, percent.end, percent.unit) == (Decimal("4.25"), 1, 6, True)


cents = st.integers(0, 10**13).map(lambda n: Decimal(n).scaleb(-2))
rates = st.integers(0, 400_000).map(lambda n: Decimal(n).scaleb(-3))


@given(
    cents,
    st.sampled_from(["${:,.2f}", "\\${:,.2f}", "$ {:,.2f}", "USD{:,.2f}", "U.S.${:,.2f}*", "{:,.2f}", "{:.2f}"]),
)
def test_money_round_trip(amount, form):
    assert parse_money(form.format(amount)) == amount


@given(rates, st.sampled_from(["{:.3f}%", "{:.3f} %", "{:.3f}", "+{:.3f}%", "{:.3f}% per annum", "{:.3f}%%"]))
def test_percent_round_trip(rate, form):
    assert parse_percent(form.format(rate)) == rate


@given(st.integers(0, 20), st.integers(1, 15))
def test_sixteenths_are_exact(whole, top):
    assert parse_percent(f"{whole} {top}/16%") == whole + Decimal(top) / 16


@given(st.text())
def test_never_raises(text):
    for parse in (parse_decimal, parse_percent, parse_money, parse_basis_points):
        value = parse(text)
        assert value is None or isinstance(value, Decimal)
