"""Rows that were run into each other on one line."""

from __future__ import annotations

import time

import pytest

from extractor.grids.text.glued import is_glued, line_to_pieces

HEADER = "CUSIP NumberPrincipal AmountSelling PriceCoupon RateCoupon FrequencyMaturity DateProduct Ranking"


@pytest.mark.parametrize(
    "pieces",
    [
        [HEADER, "02006DUP4$1,185,000100.00%3.600%Monthly05/15/2023Senior"],
        [
            HEADER,
            "02006DUP4$1,185,000100.00%3.600%MonthlyYesSenior",
            "Redemption Information: Non-Callable",
            "02006DUQ2$2,000,000",
        ],
        ["x" * 90 + " YES", "Redemption Information: none.", "02006DUP4[]100.00%"],
        [HEADER + "02006DUP5$1,185,000"],  # the check digit is another's
        [HEADER, "US90699TMK69$469,000,000"],  # an ISIN opens a row where no CUSIP does; its middle is none
        ["Notes " * 20 + "02006DUP4 $1,185,000"],  # a blank before it: a row of prose, not glued
        ["short02006DUP4$1,185,000"],
        # Values before the identifier belong to its row, and as many to the next one's.
        [
            HEADER,
            "5.500%Senior NotesMay 24, 202802006DUP4100.00%1.25%Fixed",
            "3.600%UnsecuredMay 24, 203002006DUQ2100.00%",
        ],
        [HEADER, "[]99.500%30/360 (ISDA)02006DUP4Yes", "Redemption Information: at par.", "[]100.00%30/36002006DUQ2No"],
        [
            "$1,185,000100.00%30/36002006DUP4Fixed3.600%Monthly05/15/2023$2.40YesSenior",
            "$2,000,00099.5%30/36002006DUQ2Fixed4.600%Monthly",
        ],
        [
            HEADER,
            "02006DUP4US02006DUP40$1,185,000100.00%3.600%MonthlyYesSenior",
            "02006DUQ2US02006DUQ23$2,000,000",
        ],  # a run of both codes
        [HEADER + "1", "02006DUP4$1,185,000"],  # the mark of a footnote on the last label
        [
            HEADER,
            "02006DUP4$1,185,000100.00%3.600%MonthlyYesSeniorA1",
            "The notes may be redeemed by us at par",
            "02006DUQ2$2,000,000",
        ],
        # An underlying's identifier stands within a row.
        ["02006DUP4$1,185,000100.00%02006DUQ23.600%Monthly05/15/2023$2.40YesSenior Unsecured Notes"],
        # Identifiers that are left open: the makes of the first row's values tell where the next begins.
        [
            HEADER,
            "[]$1,185,000100.00%3.600%Monthly05/15/2023Senior",
            "[]$2,000,00099.500%4.600%Quarterly05/15/2028Senior",
        ],
        [HEADER, "02006D UP4$1,185,000100.00%3.600%Monthly05/15/2023Senior"],
        # Rows without a header, the first of which opens the line: their identifiers are printed in parts, or whole.
        [
            "02006D UP4$1,185,000100.00%Fixed3.600%Monthly05/15/2023YesSenior",
            "02006D UQ2$2,000,00099.500%Fixed4.600%Quarterly05/15/2028YesSenior",
        ],
        [
            "02006DUP4TBD100.00 %Fixed3.600 %Monthly05/15/2023Senior",
            "02006DUQ2TBD99.500  %Fixed4.600  %Quarterly05/15/2028Senior",
        ],
        ["02006DUP4$1,185,000100.00%3.600%Fixed4.250%Semi-Annual12/15/20276/15/2025$36.22YesSenior Unsecured Notes"],
        # An ISIN within a row that a CUSIP opens begins no other one.
        ["02006DUP499.050%US02006DUP400.200%100%Fixed5.200%Monthly05/15/2023$1.88Senior Unsecured"],
        [HEADER, "75399TBQ998.375%$23,579,000Fixed5.625%Semi-AnnualSubordinated Notes"],  # 5399TBQ99 checks, too
        [HEADER + "%", "$1,336,000,000.00100.00%0.900%Fixed2.650%Annual6/15/2024YESSENIOR UNSECURED"],
        [
            HEADER,
            r"\$1,185,0003.600%Senior Notes02006D UP405/15/2023Monthly",
            r"\$2,000,0004.600%Senior Notes02006D UQ205/15/2028Quarterly",
        ],
    ],
)
def test_a_line_is_cut_where_a_row_is_glued_to_what_precedes_it(pieces):
    text = "".join(pieces)
    assert [text[a:b] for a, b in line_to_pieces(text, 0, len(text))] == pieces


def test_cells_with_nothing_between_are_glued():
    assert is_glued(HEADER, 0, len(HEADER))
    prose = "We may redeem the InterNotes at par on May 15, 2023, at 100% of their principal, which is $1,000.  A holder may not."
    assert not is_glued(prose, 0, len(prose))


@pytest.mark.parametrize("unit", ["aB", "NOTESUS02006DUP40", "Rate02006DUP4", "[]$1,000", "x%9", "A" * 20 + " "])
def test_linear_time(unit):
    text = unit * (100_000 // len(unit))
    begun = time.process_time()
    line_to_pieces(text, 0, len(text))
    assert time.process_time() - begun < 3
