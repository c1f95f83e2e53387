"""Ranges of percentages."""

import pytest

from extractor.ground.candidate import Status
from extractor.ground.schema import retail_note
from extractor.values.ranges import goes_on_as_range, is_range
from extractor.values.reading import read_value


@pytest.mark.parametrize("text", ["0.200% - 3.000%", ".50% to 1.25%", "0.50%–1.25%", "from 99% to 100%*", "1 - 2%"])
def test_a_range_is_told_from_one_percentage(text):
    assert is_range(text)


@pytest.mark.parametrize(
    "text", ["1.25%", "1.25% to the agents", "100% plus accrued interest", "2009 - 2010", "0.5% 1%", ""]
)
def test_other_texts_are_none(text):
    assert not is_range(text)


def test_its_first_end_goes_on():
    assert goes_on_as_range("0.5% - 1%", 4)
    assert not goes_on_as_range("0.5% - see page 3", 4)


@pytest.mark.parametrize("field", ["gross_concession", "selling_price", "net_proceeds_percent"])
def test_of_a_price_a_range_is_not_read_as_its_first_end(field):
    spec = retail_note().by_name[field]
    read = read_value(spec, "98.750% - 99.250%")
    assert (read.status, read.value) == (Status.UNREADABLE, None)
    assert read_value(spec, "98.750% - to be paid").status is Status.FOUND


def test_of_a_coupon_it_tells_the_first_step():
    assert str(read_value(retail_note().by_name["coupon_rate"], "4.25% to 4.85%").value) == "4.25"
