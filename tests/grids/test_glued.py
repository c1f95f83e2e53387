"""Rows that were run into each other on one line."""

from __future__ import annotations

import pytest

from extractor.grids.glued import line_to_pieces

HEADER = "CUSIP NumberPrincipal AmountSelling PriceCoupon RateCoupon FrequencyMaturity DateProduct Ranking"


@pytest.mark.parametrize(
    "pieces",
    [
        [HEADER, "02006DUP4$1,185,000100.00%3.600%Monthly05/15/2023Senior"],
        [HEADER, "02006DUP4$1,185,000Senior", "Redemption Information: Non-Callable", "02006DUQ2$2,000,000"],
        ["x" * 90 + " YES", "Redemption Information: none.", "02006DUP4[]100.00%"],
        [HEADER + "02006DUP5$1,185,000"],  # the check digit is another's
        [HEADER + "US90699TMK69$469,000,000"],  # the middle of an ISIN is no CUSIP's row
        ["Notes " * 20 + "02006DUP4 $1,185,000"],  # a blank before it: a row of prose, not glued
        ["short02006DUP4$1,185,000"],
    ],
)
def test_a_line_is_cut_where_a_row_is_glued_to_what_precedes_it(pieces):
    text = "".join(pieces)
    assert [text[a:b] for a, b in line_to_pieces(text, 0, len(text))] == pieces
