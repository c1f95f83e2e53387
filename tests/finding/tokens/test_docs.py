import pytest

from extractor.finding.tokens.docs import ATTRIBUTES, DocMaker, masked
from extractor.finding.tokens.layout_tokens import text_to_tokens
from extractor.ground.schema import retail_note

MAKER = DocMaker(retail_note())


@pytest.mark.parametrize(
    ("word", "seen"),
    [("3.600", "0.000"), ("30", "30"), ("100", "100"), ("1000", "0000"), (".125", ".000"), ("Notes", "Notes")],
)
def test_digits_are_masked_but_short_whole_numbers_are_kept(word, seen):
    assert masked(word) == seen


def test_a_list_over_the_tokens_for_each_attribute_in_the_order_of_the_table():
    tokens = text_to_tokens("CUSIP: 02006DUP4\nCoupon Rate: 3.600%")
    columns = MAKER.features(tokens, None)
    assert len(columns) == len(ATTRIBUTES) - 4
    assert {len(column) for column in columns} == {len(tokens)}
    rate = [column[[t.text for t in tokens].index("3.600")] for column in columns]
    assert rate[1] == "coupon_rate"
    assert rate[4].startswith("c")  # behind a CUSIP


def test_other_figures_of_the_same_make_look_alike():
    one, other = (MAKER.features(text_to_tokens(f"Coupon Rate: {rate}%"), None) for rate in ("3.600", "3.900"))
    assert one == other
