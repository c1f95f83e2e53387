"""Words to canonical values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ground.schema import retail_note
from extractor.values.choices import (
    find_bool,
    find_choices,
    find_integer,
    find_rating,
    spell_out,
)

FIELDS = retail_note().by_name


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("coupon_frequency", "SEMI-\nANNUAL", "semi_annual"), ("coupon_frequency", "Semi- Annual", "semi_annual"),
        ("coupon_frequency", "Qtrly", "quarterly"), ("coupon_frequency", "monthly", "monthly"), ("coupon_type", "FLT", "floating"),
        ("coupon_frequency", "jährlich", "annual"), ("coupon_frequency", "halbjährlich", "semi_annual"),
        ("day_count", "30 / 360", "30/360"), ("coupon_frequency", "weekly", None),
        ("coupon_frequency", "Twice per year", "semi_annual"), ("coupon_frequency", "4x per year", "quarterly"), ("coupon_frequency", "every 6 months", "semi_annual"),
        ("coupon_frequency", "Once a month", "monthly"), ("coupon_frequency", "once per year", "annual"), ("coupon_frequency", "May 15 of each year", None), ("coupon_frequency", "", None),
    ],
)  # fmt: skip
def test_choice(field, text, value):
    assert [c.value for c in find_choices(FIELDS[field], text)] == ([value] if value else [])


@pytest.mark.parametrize(
    ("field", "text", "values"),
    [
        ("coupon_frequency", "Semi-annually on January 27", [("semi_annual", "Semi-annually")]),
        ("coupon_frequency", "Semi-Annual(4)", [("semi_annual", "Semi-Annual")]),
        ("coupon_type", "Fixed to Floating Rate", [("fixed_to_floating", "Fixed to Floating")]),
        ("coupon_type", "stepson", []),
        ("coupon_frequency", "Monthly, then Quarterly", [("monthly", "Monthly"), ("quarterly", "Quarterly")]),
        ("day_count", "130/360", []),
        ("coupon_frequency", "S/A", [("semi_annual", "S/A")]),
        ("coupon_frequency", "Example S/A Trust", []),
    ],
)
def test_find_choices(field, text, values):
    assert [(c.value, text[c.start : c.end]) for c in find_choices(FIELDS[field], text)] == values


@pytest.mark.parametrize("spec", [f for f in FIELDS.values() if f.choices], ids=lambda f: f.name)
def test_each_spelling_is_read_back(spec):
    for value, spellings in spec.choices.items():
        for spelling in spellings:
            (found,) = find_choices(spec, spelling.upper().replace(" ", " \n"))
            assert found.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("Yes", True), ("YES*", True), ("[X] Yes [ ] No", True), ("x Yes o No", True), ("No", False), ("/X/ Yes / / No", True), ("NO", False),
     ("[ ] Yes [X] No", False), ("[X] Yes [X] No", None), ("Nobody", None), ("", None), ("Yesterday", None), ("Included", True), ("Not available", False), ("Eligible*", True), ("Applicable", True), ("Available at closing", None), ("No. 5", None),
     ("Y", True), ("N*", False), ("y", None), ("N/A", None), ("Y2K", None), ("✓", True), ("✗*", False), ("✓ see below", None)],
)  # fmt: skip
def test_bool(text, value):
    found = find_bool(text)
    assert (found[0] if found else None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("Sen Un Not", "Senior Unsecured Notes"), ("Senior\n Unsecured  Notes", "Senior Unsecured Notes"), ("SENIOR NOTES", "SENIOR NOTES"),
     ("Sr. Sub. Nts.", "Senior Subordinated Notes"), ("Collateral Trust Bonds", "Collateral Trust Bonds")],
)  # fmt: skip
def test_spell_out(text, value):
    assert spell_out(FIELDS["product_ranking"], text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("A2", "A2"), ("AA- (stable outlook)", "AA-"), ("Aa3 (stable outlook)", "Aa3"), ("A", "A"), ("BBB+", "BBB+"), ("A-1", "A-1"), ("AA3", "AA3"), ("BAA1 /", "BAA1"), ("AA", "AA"),
     ("Apple", None), ("AAPL", None), ("", None), ("D", None)],
)  # fmt: skip
def test_rating(text, value):
    found = find_rating(text)
    assert (found[0] if found else None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("30 Calendar Days", 30),
        ("at least 10 days", 10),
        ("thirty (30) days", 30),
        ("30", 30),
        ("3.5", None),
        ("30%", None),
        ("few", None),
    ],
)
def test_integer(text, value):
    found = find_integer(text)
    assert (found[0] if found else None) == value


@given(st.text())
def test_never_raises(text):
    for found in find_choices(FIELDS["coupon_frequency"], text):
        assert 0 <= found.start < found.end <= len(text)
    for read in (find_bool, find_rating, find_integer):
        read(text)
