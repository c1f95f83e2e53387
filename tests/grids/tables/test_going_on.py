"""Tables that go on over the page without their header."""

from __future__ import annotations

import pytest

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

HEADED = """\
| CUSIP | Principal Amount | Price to Public | Interest Rate | Stated Maturity | Callable | Survivor's Option |
|---|---|---|---|---|---|---|
| 02006DUP4 | $1,543,000 | 100.00% | 3.60% | 05/15/2023 | No | Yes |
"""
LABELS = [
    "CUSIP",
    "Principal Amount",
    "Price to Public",
    "Interest Rate",
    "Stated Maturity",
    "Callable",
    "Survivor's Option",
]
BANNER = "\n2\n\nSample Finance Corp. SampleNotes\n\n"
MORE = """\
| 02006DUQ2 | $9,384,000 | 100.00% | 4.60% | 05/15/2033 | 05/15/2026 | Yes |
| 02006DUR0 | $2,100,000 | 100.00% | 4.90% | 05/15/2043 | 05/15/2028 | Yes |
"""


def headers(text):
    grids = document_to_grids(read(text), retail_note())
    return [[c.header for c in grid.columns] for grid in grids if grid.kind in {"table", "stream"}]


def test_the_part_behind_the_page_takes_the_labels():
    assert headers(HEADED + BANNER + MORE) == [LABELS, LABELS]


@pytest.mark.parametrize(
    ("between", "more"),
    [
        ("\nNotes that are outstanding already:\n\n", MORE),
        (BANNER + "The price may fall. " * 40 + "\n\n", MORE),
        (BANNER, MORE.replace(" | Yes", " | Yes | A2")),
        (BANNER, MORE.replace("$", "Aa").replace("| 4.", "| No. ").replace("100.00%", "A2")),
    ],
)
def test_rows_of_others_do_not(between, more):
    assert LABELS not in headers(HEADED + between + more)[1:]
