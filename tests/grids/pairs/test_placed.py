"""Values that only some of the notes have stand in their notes' columns."""

from __future__ import annotations

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

SHEET = """\
CUSIP             02006DUP4    02006DUQ2    02006DUR0
Maturity Date     05/15/2027   05/15/2030   05/15/2035
Coupon Rate       4.250%       4.500%       4.750%
Price to Public   100.000%     100.000%     100.000%
{0}
Settlement Date   05/18/2025   05/18/2025   05/18/2025
"""


def said(line, label):
    grids = document_to_grids(read(SHEET.format(line).encode(), "a.txt"), retail_note())
    (grid,) = (grid for grid in grids if grid.kind == "transposed")
    told = {c.header: [row.cells[k] and row.cells[k].text for row in grid.rows] for k, c in enumerate(grid.columns)}
    return told.get(label)


def test_a_value_is_the_note_s_in_whose_column_it_begins_or_ends():
    at_left = "First Call Date                05/15/2026   05/15/2028"
    assert said(at_left, "First Call Date") == [None, "05/15/2026", "05/15/2028"]
    at_right = f"{'Gross Concession':<35}{'1.250%':>6}{'1.50%':>13}"
    assert said(at_right, "Gross Concession") == [None, "1.250%", "1.50%"]


def test_one_value_is_said_of_all_notes_unless_it_begins_in_a_column_behind_the_first():
    assert said("Original Issue Date   05/18/2025", "Original Issue Date") == ["05/18/2025"] * 3
    assert said("Issue Date        05/18/2025", "Issue Date") == ["05/18/2025"] * 3
    assert said(f"{'First Call Date':<44}05/15/2028", "First Call Date") == [None, None, "05/15/2028"]


def test_values_that_stand_between_the_columns_are_given_to_none():
    assert said("First Call Date        05/15/2026        05/15/2028", "First Call Date") is None


def test_a_label_that_reaches_into_the_first_column_may_hold_its_value():
    assert said("Price to the public 100.000%   99.500%      99.000%", "Price to the public 100.000%") is None
