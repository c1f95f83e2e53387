"""Numbers that a scan tore."""

import pytest

from extractor.ground.schema import retail_note
from extractor.values.reading import read_value
from extractor.values.torn import is_torn_off, mend_number


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("$ 2 ,450, 000", "$ 2,450,000"),
        ("100 . 00 %", "100.00 %"),
        ("1 .250 %", "1.250 %"),
        ("2,419, 375", "2,419,375"),
    ],
)
def test_a_torn_number_is_made_whole(torn, whole):
    assert mend_number(torn) == whole


@pytest.mark.parametrize(
    "text", ["2 450", "100.00 .250", "5 3/8%", "1, 2", "March 15 , 2011", "$1,000.00/$1,000.00", "12 ,34"]
)
def test_other_texts_are_left_as_they_are(text):
    assert mend_number(text) is None


def test_a_torn_value_is_read_whole_and_keeps_its_place():
    spec = retail_note().by_name["principal_amount"]
    reading = read_value(spec, "$ 2 ,450, 000")
    assert (str(reading.value), reading.start, reading.end) == ("2450000", 0, 13)


@pytest.mark.parametrize(("text", "rest"), [("fee: 1 .250 %", ".250 %"), ("at 100 . 00 %", "00 %")])
def test_the_rest_of_a_torn_number_is_told(text, rest):
    assert is_torn_off(text, text.index(rest))


@pytest.mark.parametrize(
    ("text", "number"), [("99.75 .250", ".250"), ("100 .600", ".600"), ("Note 1. 100.00%", "100.00%")]
)
def test_a_number_behind_another_is_none_of_it(text, number):
    assert not is_torn_off(text, text.index(number))
