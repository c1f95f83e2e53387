"""Open places stand for the fields that gold holds as null."""

import pytest

from extractor.ground.schema import retail_note
from extractor.learning.align_gold import align_gold
from extractor.reading.open import read

TABLE = "CUSIP\tPrincipal Amount\tNet Proceeds\tCoupon Rate\n111111AA7\t{}\t{}\t3.600%\n"
NOTE = {"cusip": "111111AA7", "coupon_rate": None}


def labelled(text, note):
    gold = {"offering": {}, "notes": [note]}
    found = align_gold(read(text.encode(), "a.txt"), gold, retail_note())
    return {(b.field, b.span.of(text)) for b in found if b.field != "cusip"}


@pytest.mark.parametrize("sign", ["[]", "TBD", "--"])
def test_the_column_says_which_field_is_open(sign):
    found = labelled(TABLE.format(sign, "$5,000"), {"cusip": "111111AA7", "principal_amount": None})
    assert found == {("principal_amount", sign)}


def test_two_open_places_go_to_their_own_columns():
    text = TABLE.format("[]", "[ ]")
    found = labelled(text, {"cusip": "111111AA7", "principal_amount": None, "net_proceeds": None})
    assert found == {("principal_amount", "[]"), ("net_proceeds", "[ ]")}


def test_what_gold_does_not_hold_open_is_not_labelled():
    assert labelled(TABLE.format("[]", "[]"), {"cusip": "111111AA7"}) == set()


def test_in_a_row_without_header_as_many_places_as_fields_go_in_order():
    text = "111111AA7 [] 3.600% [ ] 05/15/2033\n"
    found = labelled(text, {"cusip": "111111AA7", "principal_amount": None, "net_proceeds": None})
    assert found == {("principal_amount", "[]"), ("net_proceeds", "[ ]")}
    assert labelled(text, {"cusip": "111111AA7", "principal_amount": None}) == set()
