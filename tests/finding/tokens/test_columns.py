"""Values below a header take the labels in order."""

from extractor.finding.tokens.columns import NONE, ColumnIndex
from extractor.finding.tokens.kinds import tokens_to_kinds
from extractor.finding.tokens.labels import LabelIndex
from extractor.finding.tokens.layout_tokens import text_to_tokens
from extractor.ground.schema import retail_note

LABELS = LabelIndex(retail_note())
COLUMNS = ColumnIndex(retail_note())
HEADER = "CUSIP Number Selling Price Coupon Rate Maturity Date"
ROW = "02006DUP4 100.00% 3.600% 05/15/2023"


def fallen(text, inherited=()):
    tokens = text_to_tokens(text)
    found = COLUMNS.aligned(tokens, tokens_to_kinds(tokens, None), LABELS.matches(tokens), inherited)
    return {t.text: label for t, label in zip(tokens, found, strict=True)}


def test_each_value_takes_the_next_label_it_can_have():
    found = fallen(f"{HEADER}\n{ROW}")
    assert (found["02006DUP4"], found["100.00"], found["3.600"]) == ("cusip", "selling_price", "coupon_rate")


def test_a_value_that_is_missing_is_passed_over():
    assert fallen(f"{HEADER}\n02006DUP4 05/15/2023")["02006DUP4"] == "cusip"


def test_each_identifier_starts_over():
    found = fallen(f"{HEADER}\n{ROW}\n02006DUQ2 99.50% 3.900% 05/15/2025")
    assert (found["99.50"], found["3.900"]) == ("selling_price", "coupon_rate")


def test_too_few_labels_are_no_header():
    assert set(fallen(f"CUSIP Number Selling Price\n{ROW}").values()) == {NONE}


def test_a_header_above_is_inherited():
    header = COLUMNS.last_header(LABELS.matches(text_to_tokens(HEADER)))
    assert len(header) == 4
    assert fallen(ROW, header)["3.600"] == "coupon_rate"
    assert COLUMNS.last_header(LABELS.matches(text_to_tokens("no header here"))) == []
