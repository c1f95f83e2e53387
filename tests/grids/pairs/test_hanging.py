from __future__ import annotations

import pytest

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.pairs.hanging import segments_to_hanging
from extractor.grids.text.lines import text_to_lines
from extractor.ground.schema import retail_note


def read(text):
    segments = [s for line in text_to_lines(text) for s in line.filled]
    return segments_to_hanging(text, segments, lexicon_of(retail_note()))


def test_a_label_and_a_value_that_wrap_side_by_side():
    found = read("Original Issue       June 15,\nDate:                1998\n")
    assert (found.label, found.text, found.segments) == ("Original Issue Date", "June 15, 1998", 4)


def test_the_place_of_the_value_reaches_from_its_first_line_to_its_last():
    text = "  Stated Maturity      June 15,\n  Date:                2005\n"
    found = read(text)
    assert found.value.of(text).startswith("June 15,")
    assert found.value.of(text).endswith("2005")


def test_a_value_beside_the_first_line_of_its_label():
    found = read("Original Issue       June 15, 1998\nDate:\n")
    assert (found.label, found.text, found.segments) == ("Original Issue Date", "June 15, 1998", 3)


@pytest.mark.parametrize(
    "text",
    [
        "Maturity             June 15, 2005\nDate:                June 8, 1998\n",  # two pairs
        "Original Issue       June 15,\n       Date:         1998\n",  # not in one column
        "Original Issue       June 15,\n\nDate:                1998\n",  # not in neighbouring lines
        "The Notes            June 15,\nDate:                1998\n",  # no label
        "Original Issue       Book entry\nDate:                only\n",  # no value
    ],
)
def test_what_is_no_such_pair(text):
    assert read(text) is None
