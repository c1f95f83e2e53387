from decimal import Decimal

import pytest

from extractor.fusing.weighing.openness import mark_of
from extractor.ground.candidate import Status


@pytest.mark.parametrize(
    ("raw", "mark"),
    [
        ("", "nothing"),
        ("  ", "nothing"),
        ("[ ]", "brackets"),
        ("[$]", "brackets"),
        ("TBD", "words"),
        ("to be determined", "words"),
        ("$", "a lone sign"),
        ("%", "a lone sign"),
        ("- - - -", "dashes"),
        ("--", "dashes"),
        ("______", "blanks"),
        ("April __, 2028", "blanks"),
        ("•", "blanks"),
    ],
)
def test_the_mark_of_an_open_place_has_a_name(raw, mark):
    assert mark_of(raw) == mark


def test_a_placeholder_tells_its_mark_and_what_the_note_is(propose, told_of):
    text = "CUSIP 02006DUP4 Coupon Type: Zero Coupon Rate: [ ] Price: [●]"
    cusip = propose("cusip", "02006DUP4", "02006DUP4", text=text)
    coupon = propose("coupon_type", "Zero", "zero", text=text)
    rate = propose("coupon_rate", "[ ]", None, status=Status.PLACEHOLDER, text=text)
    price = propose("selling_price", "[●]", None, status=Status.PLACEHOLDER, text=text)
    (reading,) = told_of([cusip, coupon, rate, price], text=text).notes[0]["coupon_rate"]
    assert reading.evidence["left open by brackets"] == 1.0
    assert reading.evidence["left open where coupon_type is zero, coupon_rate"] == 1.0
    assert reading.evidence["other places left open"] > 0.0
    assert "place also left open as another field" not in reading.evidence


def test_a_mark_read_for_two_fields_speaks_against_both(propose, told_of):
    text = "CUSIP 02006DUP4 Net Proceeds [ ]"
    one = propose("net_proceeds", "[ ]", None, status=Status.PLACEHOLDER, text=text, score=0.6)
    other = propose("principal_amount", "[ ]", None, status=Status.PLACEHOLDER, text=text, score=0.9)
    told = told_of([propose("cusip", "02006DUP4", "02006DUP4", text=text), one, other], text=text)
    (reading,) = told.notes[0]["net_proceeds"]
    assert reading.evidence["place also left open as another field"] == pytest.approx(0.9)


def test_a_printed_value_tells_nothing_of_openness(propose, told_of):
    told = told_of([propose("cusip", "02006DUP4", "02006DUP4"), propose("coupon_rate", "3.600%", Decimal("3.600"))])
    (reading,) = told.notes[0]["coupon_rate"]
    assert not any("left open" in name for name in reading.evidence)
