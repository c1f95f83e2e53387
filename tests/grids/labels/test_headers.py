from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.grids.labels.headers import _GLUE, Border, HeaderWord, glued_pieces, words_to_labels
from extractor.grids.labels.lexicon import lexicon_of
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

LEXICON = lexicon_of(retail_note())
BORDERS = {" ": Border.BLANK, "/": Border.BREAK, "|": Border.CELL, "~": Border.GLUE}


def words(written):
    """Read ``CUSIP/Number|Net`` into words: the sign before a word is the border before it."""
    out, at, border, word = [], 0, Border.EMPTY_LINE, ""
    for k, ch in enumerate(written + "|"):
        if ch in BORDERS:
            out.append(HeaderWord(word, Span(at, k), border))
            at, border, word = k + 1, BORDERS[ch], ""
        else:
            word += ch
    return out


@pytest.mark.parametrize(
    ("header", "labels"),
    [
        ("CUSIP/Number|Principal Amount|Net/Proceeds", ["CUSIP Number", "Principal Amount", "Net Proceeds"]),
        (
            "CUSIP/Number/Aggregate/Principal Amount/Selling/Price/Gross/Concession/Net/Proceeds",
            ["CUSIP Number", "Aggregate Principal Amount", "Selling Price", "Gross Concession", "Net Proceeds"],
        ),
        (
            "CUSIP|Principle|Gross|Net|Coupon|Coupon|Maturity",
            ["CUSIP", "Principle", "Gross", "Net", "Coupon", "Coupon", "Maturity"],
        ),
        (
            "1st Interest/Payment/Date/1st Interest/Payment/Amount",
            ["1st Interest Payment Date", "1st Interest Payment Amount"],
        ),
        ("Maturity Date|1st Coupon/Date|1st Coupon/Amount", ["Maturity Date", "1st Coupon Date", "1st Coupon Amount"]),
        ("Selling~Price~Coupon Rate", ["Selling Price", "Coupon Rate"]),
    ],
)
def test_torn_labels_are_folded(header, labels):
    assert [h.text for h in words_to_labels(words(header), LEXICON)] == labels


def test_no_word_is_lost_and_none_used_twice():
    header = words("CUSIP/Strange/Words|Net/Proceeds Coupon/Rate|of/Something")
    labels = words_to_labels(header, LEXICON)
    assert [s for h in labels for s in h.spans] == [w.span for w in header]


def test_an_empty_header_has_no_labels():
    assert words_to_labels([], LEXICON) == []


@pytest.mark.parametrize(
    ("glued", "pieces"),
    [
        ("ISINofNumber", ["ISIN", "of", "Number"]),
        ("NETProceeds", ["NET", "Proceeds"]),
        ("Maturity1stSurvivors", ["Maturity", "1st", "Survivors"]),
    ],
)
def test_glued_labels_fall_into_words(glued, pieces):
    assert [glued[a:b] for a, b in glued_pieces(glued, LEXICON)] == pieces


@given(st.text("abS1st A.)%&B’C", max_size=40))
def test_a_border_of_glued_labels_is_found_from_the_character_behind_it(text):
    borders = re.compile(
        r"(?:(?<=[a-z)%#’'])|(?<=[a-z]\.))(?!S\b(?! ?&))(?=[A-Z]|1 ?st(?![a-z]))|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})"
    )
    assert [m.start() for m in _GLUE.finditer(text)] == [m.start() for m in borders.finditer(text)]
