"""What a document does not bear out of a correction: a figure that it prints nowhere, a note that it does not name."""

from decimal import Decimal

import pytest

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.learning.align_gold.places import Text
from extractor.learning.doubts import correction_to_doubts, identifier_to_pattern, is_unprinted, value_to_doubts

TEXT = """CUSIP 17275R AA0. The notes pay 3 5/8% a year, are sold at par, come to $4.5 million
and mature on the 15th of May, 2031; call at 100 basis points over, on thirty days' notice. Senior notes."""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("coupon_rate", "3.625"),  # a fraction
        ("selling_price", "100"),  # a word
        ("principal_amount", "4500000"),  # millions
        ("maturity_date", "2031-05-15"),
        ("make_whole_spread", "100"),
        ("call_notice_days", "30"),  # a count in words
        ("coupon_frequency", "monthly"),  # a choice is worded in a hundred ways
        ("product_ranking", "Subordinated Notes"),
        ("callable", True),
        ("issuer", "Acme"),
    ],
)
def test_what_is_printed_or_may_be_worded_leaves_no_doubt(field, value):
    assert not is_unprinted(retail_note().named(field), value, TEXT)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("coupon_rate", "3.652"),
        ("principal_amount", "45000000"),
        ("maturity_date", "2013-05-15"),
        ("selling_price", "99"),
        ("make_whole_spread", "10"),
    ],
)
def test_a_figure_that_stands_nowhere_is_doubted(field, value):
    assert is_unprinted(retail_note().named(field), value, TEXT)
    said = NewCorrection(Kind.VALUE, "17275RAA0", field, value, "me")
    assert correction_to_doubts(said, TEXT, retail_note(), "a.txt") == [f"nothing in a.txt reads as {field} {value}"]


def test_a_place_that_was_pointed_at_and_another_kind_speak_for_themselves():
    pointed = NewCorrection(Kind.VALUE, "17275RAA0", "coupon_rate", "9", "me", evidence=(Span(32, 38),))
    absent = NewCorrection(Kind.ABSENT, "17275RAA0", "coupon_rate", by="me")
    for said in (pointed, absent, NewCorrection(Kind.DELETE_NOTE, "02006DUP4", by="me")):
        assert correction_to_doubts(said, TEXT, retail_note(), "a.txt") == []


def test_a_note_that_is_not_printed_is_doubted_and_one_by_number_is_not():
    said = NewCorrection(Kind.VALUE, "02006DUP4", "coupon_rate", "3.625", "me")
    (doubt,) = correction_to_doubts(said, TEXT, retail_note(), "a.txt")
    assert doubt.startswith("no 02006DUP4 is printed in a.txt")
    assert value_to_doubts(said, TEXT, retail_note(), "a.txt") == []
    for note, field, value in (("#1", "coupon_rate", "3.625"), (None, "settle_date", "2031-05-15")):
        assert correction_to_doubts(NewCorrection(Kind.VALUE, note, field, value), TEXT, retail_note(), "a.txt") == []


def test_an_identifier_is_found_in_groups():
    assert identifier_to_pattern("17275RAA0").search(TEXT)[0] == "17275R AA0"
    assert identifier_to_pattern("7275RAA0").search(TEXT) is None


def test_decimals_that_a_file_holds_are_read_as_they_come():
    assert not is_unprinted(retail_note().named("coupon_rate"), str(Decimal("3.6250")), TEXT)


@pytest.mark.parametrize(
    ("field", "value", "text", "there"),
    [
        ("principal_amount", "1185000.00", "$1,185,000.00", True),
        ("principal_amount", "1185000", "1185000", True),
        ("principal_amount", "185000", "$1,185,000", False),
        ("coupon_rate", "3.6", "3.600%", True),
        ("coupon_rate", "3.6", "13.6% and 3.65%", False),
        ("coupon_rate", "0.625", "at 0.625 %", True),
        ("coupon_rate", "3", "from 3.25% to 3,000", False),
        ("maturity_date", "2023-05-15", "due May 15, 2023.", True),
        ("maturity_date", "2023-05-15", "on 5/15/2023", True),
        ("maturity_date", "2023-05-15", "on 5/15/2024", False),
    ],
)
def test_the_usual_way_of_printing_is_known_without_reading_every_figure(field, value, text, there, monkeypatch):
    looked = []
    monkeypatch.setattr("extractor.learning.doubts._read", lambda text: looked.append(text) or Text(text))
    assert is_unprinted(retail_note().named(field), value, text) is not there
    assert bool(looked) is not there
