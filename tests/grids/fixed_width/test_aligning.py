"""Whether a header stands over its columns by more than chance."""

from __future__ import annotations

import pytest

from extractor.grids.fixed_width.aligning import is_aligned
from extractor.grids.text.lines import text_to_lines
from extractor.grids.text.rows import line_to_row

ROW = "02006DUP4  $24,626,000.00   100.00%   2.950%"
COLUMNS = [(0, 9), (11, 25), (28, 35), (38, 44)]


@pytest.mark.parametrize(
    ("header", "aligned"),
    [
        ("CUSIP      Amount           Price     Rate", True),  # flush on the left
        ("    CUSIP          Amount     Price     Rate", True),  # and on the right
        ("  CUSIP        Amount        Price    Rate", True),  # centred
        ("CUSIP Number   Amount   Price   Coupon Rate", False),
        ("CUSIP", False),
    ],
)
def test_pieces_are_flush_with_columns_or_centred_on_them(header, aligned):
    (line,) = text_to_lines(header)
    assert is_aligned([line], [line_to_row(line)], COLUMNS) is aligned
