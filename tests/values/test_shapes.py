"""Shapes of cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.shapes import Shape, is_code, shape


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("02006DUP4", Shape.CUSIP), ("654106 AE3", Shape.CUSIP), ("912810314", Shape.CUSIP), ("02006D-UP-4", Shape.CUSIP), ("02006 DUP 4", Shape.CUSIP),
        ("02006D-UP-5", Shape.TEXT), ("15MAY2031", Shape.DATE), ("5 / 15 / 2031", Shape.DATE), ("US637432NC57", Shape.ISIN),
        ("$2.40", Shape.MONEY), ("\\$2.40", Shape.MONEY), ("$400 million", Shape.MONEY), ("$5 mil.", Shape.MONEY), ("5,000,000 Dollars", Shape.MONEY), ("✓", Shape.YESNO), ("Not included", Shape.YESNO),
        ("Par (100%)", Shape.PERCENT), ("Par", Shape.TEXT), ("$12.50 per $1,000", Shape.PERCENT), ("$12.50 per share", Shape.TEXT), ("5mm", Shape.MONEY), ("$3.00*", Shape.MONEY), ("U.S. $12,908,000.00", Shape.MONEY), ("U.S. Bank", Shape.TEXT),
        ("100.00%", Shape.PERCENT), ("1.125 %", Shape.PERCENT), ("5 3/8%", Shape.PERCENT), ("100.00 % (2)", Shape.PERCENT),
        ("99.800", Shape.NUMBER), ("123456789", Shape.NUMBER), ("1,000", Shape.NUMBER),
        ("05/15/2023", Shape.DATE), ("Friday, Feb 20, 2009", Shape.DATE), ("21-Jul-08", Shape.DATE),
        ("Yes", Shape.YESNO), ("NO", Shape.YESNO), ("Semi-\nAnnual", Shape.FREQUENCY), ("Monthly4", Shape.FREQUENCY),
        ("Fixed", Shape.COUPON_TYPE), ("FLT(a)", Shape.COUPON_TYPE), ("Senior Unsecured Notes", Shape.RANKING), ("Sen Un Not", Shape.RANKING),
        ("A2", Shape.RATING), ("A", Shape.RATING), ("AA- (stable outlook)", Shape.RATING), ("[]", Shape.PLACEHOLDER), ("[$]", Shape.PLACEHOLDER),
        ("- - - -", Shape.PLACEHOLDER), ("00000XXX0", Shape.PLACEHOLDER), ("N/A", Shape.NOT_STATED), ("", Shape.EMPTY), (" \u200b", Shape.EMPTY),
        ("Incapital LLC", Shape.TEXT), ("SEC", Shape.TEXT), ("Sr. Notes", Shape.RANKING), ("Senior", Shape.RANKING), ("[X] Yes [ ] No", Shape.YESNO), ("CUSIP Number", Shape.TEXT), ("12/15", Shape.TEXT), ("a" * 200, Shape.TEXT), ("30/360", Shape.TEXT),
    ],
)  # fmt: skip
def test_shape(text, kind):
    assert shape(text) is kind


def test_a_security_is_named_by_either_code():
    assert is_code("02006DUP4")
    assert is_code("US637432NC57")
    assert not is_code("123456789")


@given(st.text(max_size=200))
def test_every_text_has_a_shape(text):
    assert isinstance(shape(text), Shape)


def test_a_shape_is_found_wherever_its_word_is():
    assert all({kind: 1}[kind.value] == {kind.value: 1}[kind] for kind in Shape)
