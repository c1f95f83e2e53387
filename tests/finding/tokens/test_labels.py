"""Labels are found where they stand out, and tokens know which one they stand behind."""

from extractor.finding.tokens.columns import ColumnIndex
from extractor.finding.tokens.kinds import tokens_to_kinds
from extractor.finding.tokens.labels import LabelIndex, label_to_words, tokens_to_behind
from extractor.finding.tokens.layout_tokens import text_to_tokens
from extractor.ground.schema import retail_note

INDEX = LabelIndex(retail_note())


def behind(text):
    tokens = text_to_tokens(text)
    names, distances = tokens_to_behind(tokens, INDEX.matches(tokens))
    return {t.text: found for t, *found in zip(tokens, names, distances, strict=True)}


def test_a_value_stands_behind_its_label():
    found = behind("Trade Date: May 18\nSettle Date: Thursday\nTrustee: Somebody\nStrange Thing: 7")
    assert found["18"][0] == "trade_date"
    assert found["Thursday"][0] == "settle_date"
    assert found["Somebody"][0] == "decoy"
    assert found["7"][0] == "other"
    assert found["Settle"][1] == "in"


def test_single_words_of_a_sentence_are_no_labels():
    assert behind("Each price is fixed by the issuer at maturity")["maturity"] == ["-", "-"]


def test_a_wrapped_label_is_one_label():
    assert [m.name for m in INDEX.matches(text_to_tokens("Maturity\nDate\n05/15/2023"))] == ["maturity_date"]


def test_values_of_a_prose_row_take_the_header_s_labels():
    text = (
        "CUSIP Number\tSelling Price\tGross Concession\tCoupon Rate\tMaturity Date\t1st Coupon Date\n"
        "02006DLG4 100.00 % 1.700 % 4.250 % 12/15/2021 1/15/2017"
    )
    tokens = text_to_tokens(text)
    kinds = tokens_to_kinds(tokens, None)
    columns = ColumnIndex(retail_note())
    aligned = columns.aligned(tokens, kinds, INDEX.matches(tokens))
    found = {t.text: a for t, a in zip(tokens, aligned, strict=True)}
    assert found["02006DLG4"] == "cusip"
    assert found["1.700"] == "gross_concession"
    assert found["4.250"] == "coupon_rate"
    assert found["1/15/2017"] == "first_coupon_date"


def test_a_header_outside_the_tokens_is_inherited():
    columns = ColumnIndex(retail_note())
    tokens = text_to_tokens("02006DLG4 1.700 % 12/15/2021")
    header = ["cusip", "principal_amount", "gross_concession", "maturity_date"]
    aligned = columns.aligned(tokens, tokens_to_kinds(tokens, None), [], header)
    assert aligned == ["cusip", "gross_concession", "gross_concession", "maturity_date"]


def test_a_spelling_is_cut_into_the_words_that_its_tokens_are():
    spellings = [label for spec in retail_note().fields for label in spec.labels] + list(retail_note().decoys)
    for label in (*spellings, "FaceAmount", "CUSIP/ISIN", "Date d\u2019\u00e9mission", "424(b)(2)", "A", ""):
        assert label_to_words(label) == tuple([t.text.lower() for t in text_to_tokens(label) if t.text[0].isalnum()])
