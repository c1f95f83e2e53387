"""Sheets in other languages: months, decimals, and how to tell such a sheet."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.abroad import _PLAIN_SIGNS, _SIGNS, _WORDS, Habits, text_to_habits, to_decimal_point
from extractor.values.dates import find_dates, parse_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("27 août 2012", dt.date(2012, 8, 27)), ("27 aout 2012", dt.date(2012, 8, 27)), ("1er janvier 2005", dt.date(2005, 1, 1)),
        ("26 agosto 1996", dt.date(1996, 8, 26)), ("1° GENNAIO 2005", dt.date(2005, 1, 1)), ("15. März 2011", dt.date(2011, 3, 15)),
        ("3 de mayo de 2011", dt.date(2011, 5, 3)), ("31 février 2012", None), ("mars 2012", None), ("5 marseille 2012", None),
    ],
)  # fmt: skip
def test_months(text, day):
    assert parse_date(text) == day


def test_a_date_is_found_once():
    assert [d.printed for d in find_dates("Echéance 15 septembre 2012, 4 April 2012, April 5, 2012")] == [
        "15 septembre 2012", "4 April 2012", "April 5, 2012",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "habits"),
    [
        ("Émetteur X\nTaux 5,50 %\nPrix 99,5 %\nÉchéance 05/06/2027", Habits(day_first=True, decimal_comma=True)),
        ("Emittente X\nTasso 5.50%\nPrezzo 100%\nScadenza 05/06/2027", Habits(day_first=True, decimal_comma=False)),
        ("Emittente X\nTasso 5,50%\nPrezzo 100%\nScadenza 05/16/2027", Habits(day_first=False, decimal_comma=True)),
        ("Issue 07/03/2024, due 14/03/2029, then 30/01/2030", Habits(day_first=True)),
        ("Issue 07/03/2024, due 14/03/2029, again 14/03/2029", Habits()),  # one such day may be a slip
        ("Issue 03/14/2024, due 14/03/2029, then 30/01/2030", Habits()),
        ("Issuer: X\nInterest Rate: 5.5%\nMaturity: 05/06/2027\nValuta: 5/6/2007", Habits()),
        ("", Habits()),
    ],
)  # fmt: skip
def test_habits(text, habits):
    assert text_to_habits(text) == habits


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("5,50%", "5.50%"), ("1.250.000,50", "1,250,000.50"), ("1.250.000", "1,250,000"), ("6.875%", "6.875%"), ("1.000", "1.000"),
        ("99,000", "99.000"),
    ],
)  # fmt: skip
def test_decimal_point(text, turned):
    assert to_decimal_point(text) == turned


@given(st.text(alphabet="0123456789., %"))
def test_places_stay(text):
    assert len(to_decimal_point(text)) == len(text)


@pytest.mark.parametrize("word", _WORDS)
def test_the_quick_look_at_a_text_finds_every_label_of_another_language(word):
    signs = _PLAIN_SIGNS if word.isascii() else _SIGNS
    assert any(sign in word.encode() for sign in signs)
