from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz, process

from extractor.grids.labels.lexicon import MISPRINT, label_key, lexicon_of
from extractor.ground.schema import retail_note

LEXICON = lexicon_of(retail_note())


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("CUSIP Number", "cusip"),
        ("SELLING\n PRICE(1)", "selling_price"),
        ("Survivor’s Option*", "survivors_option"),
        ("1 st Coupon Date", "first_coupon_date"),
        ("Moody's Ranking", "moodys_rating"),
        ("Principle Amount", "principal_amount"),
        ("Maturtiy Date", "maturity_date"),  # a misprint
        ("Stated Maturity Date:", "maturity_date"),
    ],
)
def test_a_spelling_names_its_field(label, field):
    assert field in LEXICON.match(label).fields


@pytest.mark.parametrize("label", ["Price to Purchasing Agent", "Next Pay Date", "Reallowance", "Benchmark Treasury"])
def test_a_decoy_is_known_for_what_it_is(label):
    match = LEXICON.match(label)
    assert match.decoy
    assert not match.fields


@pytest.mark.parametrize("text", ["", "Senior Unsecured Notes", "02006DUP4", "a sentence about the weather", "x" * 200])
def test_what_is_no_label_matches_nothing(text):
    assert LEXICON.match(text).score == 0


KEYS = sorted(
    {label_key(t) for spec in retail_note().fields for t in spec.labels} | set(map(label_key, retail_note().decoys))
)


@given(st.sampled_from(KEYS), st.integers(0, 60), st.text("aert ", max_size=4), st.integers(0, 2))
def test_a_misprint_finds_the_nearest_of_all_spellings_whatever_its_length(key, at, put, cut):
    misprinted = label_key(key[:at] + put + key[at + cut :])
    nearest = process.extractOne(misprinted, KEYS, scorer=fuzz.ratio, score_cutoff=MISPRINT)
    torn = misprinted.replace(" ", "") in {k.replace(" ", "") for k in KEYS}
    assert not misprinted or torn or LEXICON.match(misprinted).score == (nearest[1] / 100 if nearest else 0)


def test_similarities_favour_the_right_field():
    near = LEXICON.similarities("Coupon Date of Maturity")
    assert max(near, key=near.__getitem__) == "maturity_date"


# Pieces of labels and of what is no letter of theirs: marks, units, apostrophes, words run into each other.
PIECES = st.sampled_from(
    [
        *KEYS[::7],
        "(ab)",
        "(T + 2)",
        "( a ",
        ")",
        "pct",
        "PCT ",
        "%",
        "*",
        "†",
        "1",
        "¹2",
        "ı",
        "ß",
        "x",
        "St",
        " ",
        "’",
        "â€™",
        "â",
        "é",
    ]
)


@given(st.lists(PIECES, max_size=24).map("".join))
def test_a_text_with_more_letters_than_any_spelling_is_none(text):
    assert LEXICON.exact(text) == LEXICON._find_listed(text)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_marks_and_apostrophes_are_found_from_their_first_character_on(text):
    marks = re.compile(r"\(\s*(?:[a-z0-9]{0,2}|t\s?\+\s?\d{1,2})\s*\)|[*†‡+®™]|(?<=[a-z])[¹²³\d]{1,2}\b", re.IGNORECASE)
    bare = marks.sub(
        " ", re.sub("['’‘´`]|â€™", "", re.sub("(?<=[a-z])(?=[A-Z][a-z])", " ", text).casefold().replace("1 st", "1st"))
    )
    key = " ".join(re.sub("[^a-z0-9%$&é#]+", " ", bare).split())
    letters = text.replace(" ", "").rstrip(":")
    assert label_key(text) == key or (letters.isalpha() and letters.isascii())


def test_marks_and_case_do_not_count():
    assert label_key("Settlement Date (T+3)") == "settlement date"
    assert label_key("Price to\n Public (2)") == label_key("PRICE TO PUBLIC*") == "price to public"


def test_names_that_programs_write_are_words():
    assert label_key("FaceAmount") == label_key("face_amount") == "face amount"


@pytest.mark.parametrize(
    ("short", "field"),
    [
        ("Mat Dt", "maturity_date"),
        ("Offer Px", "selling_price"),
        ("Par Amt", "principal_amount"),
        ("Net $", "net_proceeds"),
    ],
)
def test_shortened_words_are_written_out(short, field):
    match = LEXICON.exact(short)
    assert match is not None
    assert field in match.fields


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Wertstellung / Settlement Date", "settle_date"),
        ("Maturity Date/Fälligkeit", "maturity_date"),
        ("Taux d'intérêt / Interest Rate", "coupon_rate"),
        ("Ultimo día / Stated Maturity:", "maturity_date"),
    ],
)
def test_a_label_in_two_languages_is_its_known_half(label, field):
    for match in (LEXICON.exact(label), LEXICON.match(label)):
        assert match is not None
        assert field in match.fields


@pytest.mark.parametrize(
    "label", ["Moody's / S&P", "Call Date / Price", "Issue Price.......100% CUSIP / ISIN", "and / or"]
)
def test_two_labels_side_by_side_are_no_translation(label):
    assert LEXICON.in_one_language(label) == label


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Date of First Interest Payment", "first_coupon_date"),
        ("Rating by Moody's", "moodys_rating"),
        ("Maturity Date of the Notes", "maturity_date"),
        ("Interest Rate of Notes", "coupon_rate"),
    ],
)
def test_a_label_may_be_said_the_other_way_around(label, field):
    assert LEXICON.exact(label).fields == {field}


@pytest.mark.parametrize("text", ["Coupon Rate of", "Holders of the Notes", "by the Issuer", "Resale of Paper"])
def test_words_that_are_no_label_the_other_way_around_are_none(text):
    assert LEXICON.exact(text) is None
