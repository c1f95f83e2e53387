"""Sentences about notes that were sold before."""

import pytest

from extractor.finding.refusals.by_sentences.older_notes import without_older_notes
from extractor.reading.open import read
from tests.finding.refusals.printed import printed

OFFER = "The notes (CUSIP 41161PAB9) mature on May 15, 2020 and bear 5.250% a year. "


def left(text, *raws):
    found = []
    for raw in raws:
        field = "cusip" if raw[0].isdigit() and len(raw) == 9 else "coupon_rate"
        found.append(printed(text, field, raw))
    return [c.raw for c in without_older_notes(read(text.encode()), found)]


@pytest.mark.parametrize(
    "told",
    [
        "Our 6.250% notes due 2015 (CUSIP 41161PZX4) remain outstanding.",
        "Our 6.250% notes due 2015 (CUSIP 41161PZX4) were redeemed on March 1, 2010.",
        "The 6.250% notes, CUSIP 41161PZX4, which have been repurchased, carried a call.",
        "Our 6.250% notes due 2015 (CUSIP 41161PZX4, ISIN US41161PZX40) are still outstanding.",
        "We have also issued in this series 6.250% notes due June 1, 2022 (CUSIP 41161PZX4).",
        "The Company's outstanding 6.250% notes due 2018 ($1,000,000; CUSIP 41161PZX4) are to be repaid at maturity.",
        "Net proceeds will fund the redemption of the 6.250% notes (CUSIP 41161PZX4), of which some are outstanding.",
        "On March 15, 2007 we issued $300,000,000 of 6.250% notes due 2015 (CUSIP 41161PZX4).",
        "Of our 6.250% notes due 2015 (CUSIP 41161PZX4) $750 million remain outstanding.",
        "Our 6.250% notes due 2015 (CUSIP 41161PZX4), of which $1,250,000 have been repurchased, carried a call.",
    ],
)
def test_what_is_told_behind_an_identifier(told):
    assert left(OFFER + told, "41161PAB9", "5.250%", "41161PZX4", "6.250%") == ["41161PAB9", "5.250%"]


@pytest.mark.parametrize(
    "told",
    [
        "Our 6.250% notes due 2015 (CUSIP 41161PZX4) are offered at par.",
        "Our 6.250% notes due 2015 (CUSIP 41161PZX4) will be redeemed at maturity.",
        "Our 6.250% notes due 2015 (CUSIP 41161PZX4) will be outstanding after this offering.",
        "These are additional notes of our outstanding 6.250% notes due 2015 (CUSIP 41161PZX4).",
        "We will use the proceeds of the 6.250% notes (CUSIP 41161PZX4) for the redemption of bank loans.",
    ],
)
def test_other_sentences_are_left_alone(told):
    assert left(OFFER + told, "41161PZX4", "6.250%") == ["41161PZX4", "6.250%"]


def test_the_only_identifier_is_kept():
    assert left("The 6.250% notes (CUSIP 41161PZX4) remain outstanding.", "41161PZX4") == ["41161PZX4"]


def test_a_semicolon_ends_what_is_told_of_them():
    text = "Our 6.250% notes (CUSIP 41161PZX4) are still outstanding; the 5.250% notes are CUSIP 41161PAB9."
    assert left(text, "41161PZX4", "6.250%", "5.250%", "41161PAB9") == ["5.250%", "41161PAB9"]
