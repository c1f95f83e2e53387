"""Footnote marks off values and headers; what is left open; what does not apply."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.marks import is_not_stated, is_placeholder, lift_marks


@pytest.mark.parametrize(
    ("text", "bare", "marks"),
    [
        ("Selling Price(1)", "Selling Price", ("(1)",)), ("100.00 % (2)", "100.00 %", ("(2)",)), ("Price(a)", "Price", ("(a)",)),
        ("Option*", "Option", ("*",)), ("YES***", "YES", ("***",)), ("Monthly4", "Monthly", ("4",)), ("Price1", "Price", ("1",)),
        ("Public2 3", "Public", ("2", "3")), ("Rate¹", "Rate", ("¹",)), ("5.00%†", "5.00%", ("†",)), ("Price ()", "Price", ("()",)),
        ("Fee(1)(2)", "Fee", ("(1)", "(2)")), ("*Step", "Step", ("*",)), ("(1) Price", "Price", ("(1)",)),
        ("$5.00+", "$5.00", ("+",)), ("**02006DUP4**", "02006DUP4", ()), ("FLT(a)", "FLT", ("(a)",)), ("4.000%1", "4.000%", ("1",)),
        ("None2", "None", ("2",)), ("05/15/20213", "05/15/2021", ("3",)), ("5/15/213", "5/15/213", ()), ("12/31/1998", "12/31/1998", ()),
        ("02006DUP4", "02006DUP4", ()), ("Baa1", "Baa1", ()), ("Aa3", "Aa3", ()), ("A+", "A+", ()), ("BBB+", "BBB+", ()),
        ("05/15/2023", "05/15/2023", ()), ("100.000", "100.000", ()), (" Coupon ", "Coupon", ()), ("63743FKG0", "63743FKG0", ()),
    ],
)  # fmt: skip
def test_lift(text, bare, marks):
    lifted = lift_marks(text)
    assert (text[lifted.start : lifted.end].strip(), lifted.marks) == (bare, marks)


@pytest.mark.parametrize(
    "text",
    ["[]", "[ ]", "[$]", "[—]", "[7]", "[•]", "- - - -", "--", "-", "$", "%", "TBD", "to be determined", "•", "__", "___", "00000XXX0",
     "", " ", "\u200b", "\\$", "\\[\\]", "$[ ]", "[ ]%", "To be determined on May 24, 2001.", "------", "$XXX,XXX",
     "[TBD] / [TBD]", "[ ] / [ ]"],
)  # fmt: skip
def test_placeholders(text):
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "0",
        "A",
        "N/A",
        "None",
        "02006DUP4",
        "100%",
        "[X] Yes [ ] No",
        "X",
        "Fixed",
        "-5",
        "$5",
        "[$5.00]",
        "EXXON",
    ],
)
def test_no_placeholders(text):
    assert not is_placeholder(text)


@pytest.mark.parametrize("text", ["N/A", "n/a", "None", "NONE", "Not Applicable", "Not applicable.", "N.A.", "nil"])
def test_not_stated(text):
    assert is_not_stated(text)
    assert not is_placeholder(text)


@pytest.mark.parametrize("text", ["", "[]", "Nonesuch", "No", "Not callable"])
def test_stated(text):
    assert not is_not_stated(text)


@given(st.text(alphabet="aB1(). *†²\n_[]-%$"))
def test_lifted_range_lies_inside(text):
    lifted = lift_marks(text)
    assert 0 <= lifted.start <= lifted.end <= len(text)
    is_placeholder(text)
    is_not_stated(text)
