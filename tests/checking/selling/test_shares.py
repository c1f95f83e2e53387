"""Sheets that sell shares, told by their labels."""

import pytest

from extractor.checking.selling.shares import SHARES_PRICED, SHARES_SIZED, SHARES_TITLED, cues_of_shares

STOCK, NOTE = "40417T208", "40417TAB9"
SHEET = (
    "issuer:\thillside trust, inc.\ntitle of securities:\tclass a common stock, par value $0.01\n"
    "size:\t1,250,000 shares ($35,000,000)\npublic offering price:\t$28.00 per share\ncusip:\t40417t208\n"
)


def test_title_number_and_price():
    assert cues_of_shares(SHEET, [STOCK]) == [SHARES_TITLED, SHARES_SIZED, SHARES_PRICED]
    assert cues_of_shares(SHEET, []) == [SHARES_TITLED, SHARES_SIZED, SHARES_PRICED]


@pytest.mark.parametrize(
    ("line", "cue"),
    [
        ("securities offered: 6.50% series b cumulative", None),
        ("securities offered: 2,000,000 depositary shares", SHARES_TITLED),
        ("shares offered by us |\t5,000,000 shares of common stock", SHARES_SIZED),
        ("price to the public: $4.25 per share", SHARES_PRICED),
        ("price to public ...... $31.25 per share", SHARES_PRICED),
        ("security ............. common stock", SHARES_TITLED),
        ("shares offered        4,000,000\n", SHARES_SIZED),
        ("security: common stock", SHARES_TITLED),
    ],
)
def test_other_labels(line, cue):
    assert cues_of_shares(f"{line}\nmore of the shares", [STOCK]) == ([cue] if cue else [])


def test_notes_that_are_sold_beside_them():
    assert not cues_of_shares(SHEET, [STOCK, NOTE])
    assert not cues_of_shares(SHEET + "title of securities:\t4.25% convertible notes due 2030\n", [STOCK])


@pytest.mark.parametrize(
    "line",
    [
        "title: autocallable securities linked to the common stock of hillside trust",
        "initial share price: $28.50 per share",
        "size: $1,250,000",
        "shares outstanding at year end of the fund were 4,000,000",
        "share price: 4,000",
        "we sold 1,250,000 shares at a price of $28.50 per share",
        "price to public: $1,000.00 per note; the closing price was $28.50 per share",
        "security: exchangeable for shares of common stock",
    ],
)
def test_what_speaks_of_shares_sells_none(line):
    assert not cues_of_shares(line + "\n", [STOCK])
