from decimal import Decimal

import pytest

from extractor.ground.schema import retail_note
from extractor.learning.align_gold.places import Text, literal, names_to_place


def printed(text, field, value):
    return [s.of(text) for s in Text(text).find(retail_note().by_name[field], value)]


@pytest.mark.parametrize(
    ("field", "value", "text", "places"),
    [
        (
            "principal_amount",
            Decimal(400000000),
            "Size: $400 million; $400,000,000",
            ["$400 million", "$400,000,000"],
        ),
        ("coupon_rate", Decimal("3.6"), "3.600 % and 3.6% but 13.6%", ["3.600 %", "3.6%"]),
        ("coupon_rate", Decimal("5.375"), "pays 5 3/8% a year", ["5 3/8%"]),
        ("spread", Decimal("-0.4"), "Minus 0.40%", ["0.40%"]),
        (
            "maturity_date",
            "2030-07-15",
            "7/15/30, 15 July 2030 and July 15, 2030",
            ["7/15/30", "15 July 2030", "July 15, 2030"],
        ),
        ("cusip", "59018SP73", "CUSIP 59018S P73", ["59018S P73"]),
        ("coupon_frequency", "semi_annual", "SEMI-\nANNUAL", ["SEMI-\nANNUAL"]),
        ("product_ranking", "Senior Unsecured Notes", "Sen Un Not", ["Sen Un Not"]),
        ("currency", "USD", "Specified Currency: U.S. Dollars", ["U.S. Dollars"]),
        ("sp_rating", "A", "A2 / A / A+ N/A", ["A"]),
        ("filing_rule", "424(b)(2)", "FORM 424B2, Rule 424(b)(2)\n", ["424B2", "424(b)(2)"]),
        ("supplement_number", "1", "No. 1 for U.S. $1,500,000", ["1"]),
        ("callable", True, "Redemption: Callable; not callable", ["Callable"]),
    ],
)
def test_places_of_a_value(field, value, text, places):
    found = printed(text, field, value)
    assert [p for p in places if p in found] == places
    assert len(found) <= len(places) + (field == "coupon_frequency")


def test_wraps_and_cell_borders_do_not_part_a_text():
    text = "Senior\n|\nUnsecured Notes"
    assert [s.of(text) for s in literal(text, "senior unsecured notes")] == [text]


def test_a_value_within_a_word_is_none():
    assert literal("Notesholder 333-11-01", "333-11") == []


def test_a_list_of_names_is_one_place():
    text = "Agents: Alpha LLC, Beta & Co. and Gamma Inc.\nGamma Inc. is far from here."
    assert next(s.of(text) for s in names_to_place(text, ["Alpha LLC", "Beta & Co.", "Gamma Inc."])) == (
        "Alpha LLC, Beta & Co. and Gamma Inc."
    )
