"""Past levels, quarter by quarter."""

import pytest

from extractor.finding.refusals.by_words.histories import without_histories
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


def kept(text, raw):
    found = printed(text, "coupon_rate", raw)
    return bool(without_histories(read(text.encode()), [found]))


@pytest.mark.parametrize(
    ("line", "raw"),
    [
        ("First Quarter 2005\t3.28\t2.88\t3.10", "2.88"),
        ("| Fourth Quarter | 1,562.81 | 1,406.82 |", "1,562.81"),
        ("2006  Third Quarter   5.51   5.37   5.37", "5.37"),
        ("2014-07\t3.70\t3.60", "3.60"),
        ("| December 2005 | 201.800 |", "201.800"),
        ("March 2005\t193.3\t3.15%", "193.3"),
        ("| Nov. 2004 | 191.0 | 0.05% | 3.52 % |", "3.52"),
        ("Quarter / Year\tHigh\tLow\tPeriod End", "Period End"),
        ("Quarter\tQuarterly High\tQuarterly Low\tClose", "Close"),
    ],
)
def test_lines_of_a_history(line, raw):
    assert not kept(f"Levels by quarter\n{line}\n", raw)


@pytest.mark.parametrize(
    ("line", "raw"),
    [
        ("Interest is paid for the first quarter at 5.00% and at 5.50% in the second quarter", "5.00%"),
        ("02006DUP4\t5.250%\tQuarterly\t100.00%", "5.250%"),
        ("First quarter of each year: 5.25%", "5.25%"),
        ("May 2030\t5.25%\t100.00%", "5.25%"),
        ("May 2030\t99.50\t5.25%", "5.25%"),
        ("December 2005\t500", "500"),
        ("High coupon notes\t7.00%\tlow price\t90.00%", "7.00%"),
    ],
)
def test_other_lines_stay(line, raw):
    assert kept(f"Paid by quarter\n{line}\n", raw)
