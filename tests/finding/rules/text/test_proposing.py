"""Candidates of what patterns found."""

import re
from decimal import Decimal

import pytest

from extractor.finding.rules.text.flat import flatten
from extractor.finding.rules.text.flow import text_to_flow
from extractor.finding.rules.text.proposing import candidate, first_at_each_place, one_day


def test_a_place_in_the_flow_is_one_in_the_document_without_the_blanks_at_its_end():
    flow = text_to_flow("Rate |\n 4%  a year")
    end = flow.text.index("a year")
    assert candidate(flow, "coupon_rate", (end - 3, end), Decimal(4), 0.9).raw == "4%"


@pytest.mark.parametrize(("text", "raws"), [("May 3, 2004", ["May 3, 2004"]), ("May 3, 2004 or May 4, 2004", [])])
def test_a_day_is_the_offerings_where_it_is_the_only_one(text, raws):
    flat = flatten(text)
    matches = list(re.finditer(r"(?P<date>May \d, 2004)", flat.text))
    assert [c.raw for c in one_day(flat, "trade_date", matches, 0.9)] == raws


def test_of_candidates_of_one_field_at_one_place_the_first_is_kept():
    flow = text_to_flow("4% and 5%")
    first = candidate(flow, "coupon_rate", (0, 2), Decimal(4), 0.9)
    again = candidate(flow, "coupon_rate", (0, 1), Decimal(4), 0.99)
    other = candidate(flow, "spread", (0, 2), Decimal(4), 0.5)
    behind = candidate(flow, "coupon_rate", (7, 9), Decimal(5), 0.8)
    assert first_at_each_place([first, again, other, behind]) == [first, other, behind]
