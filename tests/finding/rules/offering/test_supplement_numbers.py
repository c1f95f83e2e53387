import re

import pytest

from extractor.finding.rules.offering.supplement_numbers import NUMBERS, numbers_to_value


@pytest.mark.parametrize(
    ("printed", "several", "value"),
    [
        ("278, 279 and 282", True, "278, 279, 282"),
        ("301-304", True, "301, 302, 303, 304"),
        ("9 through 11", True, "9, 10, 11"),
        ("301-304", False, "301-304"),
        ("97-19 and 97-20", True, "97-19, 97-20"),  # no span: these count down
        ("2007-18", True, "2007-18"),
        ("1-400", True, "1-400"),  # too many for one page
        ("17 (a)", False, "17 (a)"),
    ],
)
def test_a_span_of_several_numbers_is_each_of_them(printed, several, value):
    assert numbers_to_value(printed, several=several) == value


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("19, 16 Feb 2016", "19"),
        ("19, 3rd March 2016", "19"),
        ("19, 16 and 17", "19, 16 and 17"),
        ("8-A dated May 3, 2004", "8-A"),
        ("8-Dated May 3, 2004", "8"),
        ("278, 279 dated 16 Feb 2016", "278, 279"),
    ],
)
def test_a_day_behind_a_number_is_no_second_one(printed, numbers):
    assert re.match(NUMBERS, printed, re.IGNORECASE)[0] == numbers
