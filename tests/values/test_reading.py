"""From printed text to value, status and place, for every type of field."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ground.candidate import Status, Step
from extractor.ground.schema import TYPES, FieldSpec, retail_note
from extractor.values.readers import READERS
from extractor.values.reading import read_value

FIELDS = retail_note().by_name
BASE = dt.date(2008, 1, 1)


@pytest.mark.parametrize(
    ("field", "raw", "value", "printed", "marks"),
    [
        ("cusip", "CUSIP: 74254PAH5", "74254PAH5", "74254PAH5", ()),
        ("cusip", "637432NC5 / US637432NC57", "637432NC5", "637432NC5", ()),
        ("cusip", "02006 DUP4", "02006DUP4", "02006 DUP4", ()),
        ("cusip", "02006DUP4(1)", "02006DUP4", "02006DUP4", ("(1)",)),
        ("isin", "637432NC5 / US637432NC57", "US637432NC57", "US637432NC57", ()),
        ("principal_amount", "U.S.$3,500,000*", Decimal(3500000), "U.S.$3,500,000", ("*",)),
        ("principal_amount", "$300,000,000 aggregate", Decimal(300000000), "$300,000,000", ()),
        ("selling_price", "100.00 % (2)", Decimal(100), "100.00 %", ("(2)",)),
        ("selling_price", "98.900", Decimal("98.900"), "98.900", ()),
        ("coupon_rate", "4.25% to 4.85%", Decimal("4.25"), "4.25%", ()),
        ("coupon_rate", "Fixed 3.600%", Decimal("3.600"), "3.600%", ()),
        ("spread", "Minus 10 Basis Points", Decimal("-0.10"), "Minus 10 Basis Points", ()),
        ("maturity_date", "21-Jul-37", dt.date(2037, 7, 21), "21-Jul-37", ()),
        ("settle_date", "June 16, 2015 (T+3)", dt.date(2015, 6, 16), "June 16, 2015", ()),
        ("settle_date", "Thursday, May\n 9, 2024", dt.date(2024, 5, 9), "May\n 9, 2024", ()),
        ("coupon_frequency", "Monthly4", "monthly", "Monthly", ("4",)),
        ("coupon_type", "[X] Fixed Rate [ ] Floating Rate", "fixed", "Fixed Rate", ()),
        ("rate_index", "3-Month LIBOR; Reset Dates: quarterly", "3-Month LIBOR", "3-Month LIBOR", ()),
        (
            "rate_index",
            "CMT; if none, Prime: see below",
            "CMT; if none, Prime: see below",
            "CMT; if none, Prime: see below",
            (),
        ),
        ("survivors_option", "YES*", True, "YES", ("*",)),
        ("product_ranking", "Sen Un Not", "Senior Unsecured Notes", "Sen Un Not", ()),
        ("moodys_rating", "Aa3 (stable outlook)", "Aa3", "Aa3", ()),
        ("callable", "Non-Callable", False, "Non-Callable", ()),
        ("min_denomination", "$1,000.00/$1,000.00", Decimal(1000), "$1,000.00", ()),
        ("day_count", "30/360 (ISDA)", "30/360", "30/360 (ISDA)", ()),
        ("call_notice_days", "30 Calendar Days", 30, "30", ()),
        ("currency", "U.S. Dollars", "USD", "U.S. Dollars", ()),
        (
            "make_whole_spread",
            "Treasury Rate plus 12.5 basis points",
            Decimal("12.5"),
            "12.5 basis points",
            (),
        ),
        ("principal_amount", "$ | 1,250,000", Decimal(1250000), "$ | 1,250,000", ()),
        ("principal_amount", "$\n|\n1,250,000.0", Decimal("1250000.0"), "$\n|\n1,250,000.0", ()),
        ("selling_price", "100.0 | %", Decimal("100.0"), "100.0 | %", ()),
        ("coupon_type", "Conversion Capped Floater", "floating", "Floater", ()),
        ("first_coupon_amount", "\\$2.40", Decimal("2.40"), "\\$2.40", ()),
        (
            "agents",
            "Incapital LLC, Citigroup",
            ("Incapital LLC", "Citigroup"),
            "Incapital LLC, Citigroup",
            (),
        ),
        (
            "issuer",
            "Example Funding LLC, a direct, wholly owned finance subsidiary of Example Inc.",
            "Example Funding LLC",
            "Example Funding LLC",
            (),
        ),
        ("issuer", " “Ally Financial\nInc.” ", "Ally Financial Inc.", "Ally Financial\nInc.", ()),
        (
            "step_schedule",
            "4.25% steps to 4.85% on 7/15/05",
            (Step(dt.date(2005, 7, 15), Decimal("4.85")),),
            "4.25% steps to 4.85% on 7/15/05",
            (),
        ),
    ],
)
def test_found(field, raw, value, printed, marks):
    reading = read_value(FIELDS[field], raw, base=BASE)
    assert (reading.value, reading.status) == (value, Status.FOUND)
    assert (raw[reading.start : reading.end], reading.marks) == (printed, marks)


@pytest.mark.parametrize(
    ("field", "raw", "status"),
    [
        ("principal_amount", "[]", Status.PLACEHOLDER), ("net_proceeds", "", Status.PLACEHOLDER), ("cusip", "00000XXX0", Status.PLACEHOLDER),
        ("coupon_rate", "To be determined", Status.PLACEHOLDER), ("call_price", "N/A", Status.ABSENT), ("index_maturity", "N/A; Reset: N/A", Status.ABSENT), ("first_call_date", "None", Status.ABSENT),
        ("survivors_option", "[ ] Yes [ ] No", Status.ABSENT), ("coupon_type", "[ ] Fixed [ ] Floating", Status.ABSENT),
        ("selling_price", "$1,000", Status.UNREADABLE), ("selling_price", "1,000,000", Status.UNREADABLE), ("principal_amount", "100%", Status.UNREADABLE),
        ("principal_amount", "¥1,000,000", Status.UNREADABLE), ("coupon_rate", "LIBOR + 0.35%", Status.UNREADABLE),
        ("coupon_frequency", "Monthly or Quarterly", Status.UNREADABLE), ("maturity_date", "02/30/2023", Status.UNREADABLE),
        ("agents", "Dated Monday, July 26, 2010", Status.UNREADABLE), ("agents", "July 26, 2010", Status.UNREADABLE),
        ("coupon_rate", "05/15/2023", Status.UNREADABLE), ("principal_amount", "05/15/2023", Status.UNREADABLE),
        ("moodys_rating", "Yes", Status.UNREADABLE), ("sp_rating", "A1 (Stable) / A (Stable)", Status.UNREADABLE), ("maturity_date", "notes due soon 05/15/2023", Status.UNREADABLE),
    ],
)  # fmt: skip
def test_without_value(field, raw, status):
    reading = read_value(FIELDS[field], raw)
    assert (reading.value, reading.status) == (None, status)
    assert bool(reading.problem) is (status is Status.UNREADABLE)


def test_bad_check_digit_is_named():
    reading = read_value(FIELDS["cusip"], "02006DUP5")
    assert reading.status is Status.UNREADABLE
    assert "02006DUP5" in reading.problem


def test_every_type_has_its_reader():
    assert set(READERS) == TYPES


@pytest.mark.parametrize("kind", sorted(TYPES))
@given(raw=st.one_of(st.text(), st.text(alphabet="$1,.0%/ -AYesNo[]()\n2Fixed:JulyX*")))
def test_never_raises_and_stays_inside(kind, raw):
    spec = FieldSpec("field", "note", kind, choices={"monthly": ("monthly",)}, abbreviations={"Sen": "Senior"})
    reading = read_value(spec, raw, base=BASE)
    assert 0 <= reading.start <= reading.end <= len(raw)
    assert (reading.status is Status.FOUND) is (reading.value is not None)


@pytest.mark.parametrize(
    ("field", "text", "known", "value"),
    [
        ("spread", "60.00", {}, None), ("spread", "60.00", {"header": "Spread (bps)"}, "0.6000"), ("spread", "0.60", {}, "0.60"),
        ("spread", "Spread (basis points): 60", {}, "0.60"), ("spread", "60 bps", {}, "0.60"), ("spread", "35%", {}, "35"),
        ("coupon_rate", "45.25", {}, None), ("selling_price", "98.900", {}, "98.900"), ("coupon_rate", "5,50%", {}, None), ("coupon_rate", "5,50%", {"decimal_comma": True}, "5.50"),
        ("coupon_rate", "5,125%", {}, None), ("coupon_rate", "5,125%", {"decimal_comma": True}, "5.125"),
        ("principal_amount", "USD 1.250.000,50", {"decimal_comma": True}, "1250000.50"),
    ],
)  # fmt: skip
def test_units_and_habits_of_the_sheet(field, text, known, value):
    reading = read_value(retail_note().by_name[field], text, **known)
    assert reading.value == (None if value is None else Decimal(value))
    assert (reading.status is Status.UNREADABLE) == (value is None)


class Watched:
    """A context that tells which of its parts a reader looks at."""

    def __init__(self):
        self.seen = set()

    def __getattr__(self, name):
        self.seen.add(name)
        return {"base": BASE, "header": ""}.get(name, False)


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_only_dates_look_at_the_filings_date_and_only_percentages_at_the_header(kind):
    watched = Watched()
    spec = next((f for f in FIELDS.values() if f.type == kind), FieldSpec("x", "note", kind))
    for text in (
        "5/6/07",
        "5",
        "5%",
        "$5",
        "5.00% to 5/6/2007, 6% to 7/8/09",
        "5 basis points",
        "Fixed",
        "A1 (stable)",
    ):
        READERS[kind](spec, text, watched)
    assert ("base" in watched.seen) == (kind in {"date", "steps"})
    assert ("header" in watched.seen) == (kind == "percent")


def test_a_two_digit_year_is_read_by_each_filings_own_date():
    for year in (1995, 2030, 1995):
        found = read_value(FIELDS["maturity_date"], "5/6/29", base=dt.date(year, 1, 1))
        assert found.value == read_value(FIELDS["maturity_date"], "May 6, 2029").value
    assert read_value(FIELDS["maturity_date"], "5/6/99", base=dt.date(1995, 1, 1)).value.year == 1999
    assert read_value(FIELDS["maturity_date"], "5/6/99", base=dt.date(2030, 1, 1)).value.year == 2099


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("moodys_rating", "BBB"),
        ("sp_rating", "Baa2"),
        ("sp_rating", "BBB by Kroll Bond Rating Agency"),
        ("fitch_rating", "A (stable) by DBRS"),
    ],
)
def test_another_agencys_grade_is_not_read(field, printed):
    assert read_value(FIELDS[field], printed).status is Status.UNREADABLE


def test_a_first_coupon_of_a_thousand_a_thousand_is_what_all_notes_or_a_call_pay():
    spec = retail_note().by_name["first_coupon_amount"]
    assert read_value(spec, "$1,164.00").status is Status.UNREADABLE
    assert read_value(spec, "$11.64").value == Decimal("11.64")
