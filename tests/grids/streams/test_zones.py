"""Zones: which items of a stream are a header, and the labels that it is folded into."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.streams.items import lines_to_items
from extractor.grids.streams.zones import _UNIT, ZoneReader
from extractor.grids.text.lines import text_to_lines
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
ROW = "02006DUP4\n$1,185,000\n100.00%\n3.600%\nMonthly\n05/15/2023\n"


def zones_of(text):
    items = lines_to_items(text_to_lines(text), set())
    return list(ZoneReader(text, items, SCHEMA, lexicon_of(SCHEMA)).zones())


def labels_of(text):
    return [[label.text for label in zone.foldings[0]] for zone in zones_of(text)]


def test_a_header_ends_at_the_first_value():
    (zone,) = zones_of("CUSIP\nPrincipal\nAmount\nPrice\nCoupon Rate\nFrequency\nMaturity Date\n" + ROW)
    assert (zone.start, zone.stop) == (0, 7)
    assert [label.text for label in zone.foldings[0]][:3] == ["CUSIP", "Principal Amount", "Price"]


def test_a_header_printed_again_is_a_zone_of_its_own():
    header = "CUSIP\nPrincipal Amount\nPrice\nCoupon Rate\nFrequency\nMaturity Date\n"
    assert [zone.start for zone in zones_of(2 * (header + ROW))] == [0, 12]


@pytest.mark.parametrize(
    "text",
    [
        "CUSIP\nMaturity Date\n02006DUP4\n05/15/2023\n",
        "CUSIP:\nMaturity Date:\nCoupon Rate:\n02006DUP4\n05/15/2023\n3.600%\n",
        "We may redeem the notes; see the prospectus for their price, their rate and what else is due.\n",
    ],
)
def test_what_is_no_header(text):
    assert zones_of(text) == []


def test_words_torn_by_a_converter_still_are_labels():
    (labels,) = labels_of("CU SIP\nPRIN CIPAL AMOUNT\nPRICE\nCOU PON RATE\nFREQ UENCY\nMAT URITY DATE\n" + ROW)
    assert len(labels) == 6


def test_the_first_of_a_first_coupon_is_a_word_of_its_header():
    (labels,) = labels_of("CUSIP\nPrice\nCoupon Rate\n1\nst\nCoupon Date\nMaturity Date\n" + ROW)
    assert "1 st Coupon Date" in labels


def test_an_unknown_cell_between_labels_is_a_label():
    (zone,) = zones_of("CUSIP\nPrice\nHouse Code\nCoupon Rate\nMaturity Date\n" + ROW)
    assert zone.stop == 5


def test_a_torn_header_has_several_foldings_to_choose_from():
    header = "CUSIP\nSettle\nMaturity\nCoupon\nNominal\nNo\nDate\nDate\nRate\nAmt.\n"
    rows = "02006DUP4\n11/14/2003\n11/15/2008\n4.625%\n$9,282\n02006DUQ2\n11/14/2003\n11/15/2011\n5.000%\n$14,742\n"
    (zone,) = zones_of(header + rows)
    foldings = [[label.text for label in labels] for labels in zone.foldings]
    assert {" ".join(sorted(" ".join(labels).split())) for labels in foldings} == {" ".join(sorted(header.split()))}
    assert any(labels[:4] == ["CUSIP No", "Settle Date", "Maturity Date", "Coupon Rate"] for labels in foldings)
    assert foldings[-1][:3] == ["CUSIP", "Settle", "Maturity"]  # as read, one below the other


@given(
    st.lists(st.sampled_from(["(", ")", "Price", "to ", "Public", ".", ",", "x" * 29, "(per ", "$1", ";"]), max_size=20)
)
def test_a_stop_outside_units_stays_there_when_glued_words_are_parted(pieces):
    text = "".join(pieces)
    reader = ZoneReader(text, [], SCHEMA, lexicon_of(SCHEMA))
    outside = {ch for ch in _UNIT.sub("", text) if ch in ".,;"}
    assert outside <= set(_UNIT.sub("", reader._unglued(text)))


def test_a_kind_of_coupon_among_values_is_no_part_of_a_header():
    text = "Price  Rate Type\n100.00%  Fixed\nCoupon Rate  Maturity Date  Frequency\nFixed  3.600%  05/15/2023\n"
    assert labels_of(text) == [["Coupon Rate", "Maturity Date", "Frequency"]]


@pytest.mark.parametrize(
    "header",
    [
        "CUSIP Number Surv. Opt. Coupon Rate Coupon Freq. Maturity Date Selling Price Net Proceeds",
        "CUSIP Number First Coupon Amount per $1,000Coupon RateMaturity DateSelling PriceNet Proceeds",
    ],
)
def test_short_words_and_units_are_of_a_header_on_one_line(header):
    (zone,) = zones_of(f"{header}\n{ROW}")
    assert (zone.start, zone.stop) == (0, 1)


@pytest.mark.parametrize(
    ("below", "last"), [("Feature SO1", ["Call Feature", "SO1"]), ("Feature so", ["Disc.", "Call"])]
)
def test_a_header_may_end_with_a_short_form_and_its_mark(below, last):
    text = f"CUSIP Amount Rate Paid Maturity First Pay Price Disc. Call\n{below}\n02006DUP4 5,000\n"
    assert labels_of(text)[0][-2:] == last
