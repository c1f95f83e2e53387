"""Kinds tell values apart by form and size, dates by their distance from the document's time."""

import datetime as dt

from extractor.finding.tokens.kinds import dates_to_pivot, text_to_pivot, tokens_to_dates, tokens_to_kinds
from extractor.finding.tokens.layout_tokens import text_to_tokens


def kinds(text, pivot=None):
    tokens = text_to_tokens(text)
    return dict(zip((t.text for t in tokens), tokens_to_kinds(tokens, pivot), strict=True))


def test_dates_are_read_in_every_printed_form():
    text = "May 11, 2020 6/15/2020 9/15/06 21-Jul-08 26 August 1996 15/06/2027 2024-03-01 13/13/2020"
    assert [d for _, _, d in tokens_to_dates(text_to_tokens(text))] == [
        dt.date(2020, 5, 11),
        dt.date(2020, 6, 15),
        dt.date(2006, 9, 15),
        dt.date(2008, 7, 21),
        dt.date(1996, 8, 26),
        dt.date(2027, 6, 15),
        dt.date(2024, 3, 1),
    ]


def test_the_pivot_is_where_dates_crowd():
    days = [dt.date(2018, 8, 7), dt.date(2020, 5, 11), dt.date(2020, 5, 18), dt.date(2023, 5, 15)]
    assert dates_to_pivot(days) == dt.date(2020, 5, 11)
    assert dates_to_pivot([]) is None
    assert text_to_pivot("Dated May 11, 2020 (Prospectus dated August 7, 2018) Trade Date: May 18, 2020") == dt.date(
        2020, 5, 11
    )


def test_numbers_carry_sign_and_size():
    found = kinds("02006DUP4 02006DUP5 $1,185,000 100.00% 3.600 % $2.40 98.900 30 2027 YES fixed Senior")
    assert found["02006DUP4"] == "cusip"
    assert found["02006DUP5"] == "cusip?"
    assert found["1,185,000"] == "usd-e7.0"
    assert found["100.00"] == "pct-par.2"
    assert found["3.600"] == "pct-few.3"
    assert found["2.40"] == "usd-few.2"
    assert found["98.900"] == "num-par.3"
    assert (found["YES"], found["fixed"], found["Senior"], found["2027"]) == ("UP", "low", "Cap", "year")


def test_dates_are_set_against_the_pivot():
    found = kinds("05/15/2023 6/15/2020 8/7/2018 5/18/2020", dt.date(2020, 5, 11))
    assert list(found.values()) == ["date-late", "date-soon", "date-past", "date-now"]
