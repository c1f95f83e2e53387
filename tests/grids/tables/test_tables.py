from __future__ import annotations

import pytest

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.tables.tables import rows_to_grids
from extractor.grids.text.rows import RowCell
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

LEXICON = lexicon_of(retail_note())


def read(lines):
    """Read lines of cells parted by pipes; ``=`` goes on with the cell before it."""
    text, rows = "", []
    for line in lines:
        row = []
        for col, cell in enumerate(line.split("|")):
            if cell == "=":
                row[-1] = RowCell(row[-1].span, row[-1].text, row[-1].first, col + 1)
            elif cell:
                row.append(RowCell(Span(len(text), len(text) + len(cell)), cell, col, col + 1))
                text += cell + " "
        rows.append(tuple(row))
    return rows_to_grids(rows, text, LEXICON, retail_note())


def record(grid, row=0):
    return {c.header: cell.text for c, cell in zip(grid.columns, grid.rows[row].cells, strict=True) if cell}


def test_header_rows_are_folded_by_column():
    (grid,) = read(["CUSIP|Selling|Coupon", "Number|Price|Rate", "02006DUP4|100%|3.6%"]).grids
    assert record(grid) == {"CUSIP Number": "02006DUP4", "Selling Price": "100%", "Coupon Rate": "3.6%"}
    assert [r.name for r in grid.repairs] == ["fold_header"]


def test_a_header_over_several_columns_names_the_first_that_is_filled():
    (grid,) = read(["CUSIP|Selling Price|=|Coupon Rate", "02006DUP4||100%|3.6%", "02006DUQ2||99%|3.7%"]).grids
    assert record(grid, 1)["Selling Price"] == "99%"


def test_a_column_left_blank_in_all_rows_stays_a_column():
    (grid,) = read(["CUSIP|Principal Amount|Selling Price|Coupon Rate", "02006DUP4||100%|3.6%"]).grids
    assert [c.header for c in grid.columns] == ["CUSIP", "Principal Amount", "Selling Price", "Coupon Rate"]
    assert "Principal Amount" not in record(grid)


def test_a_blank_column_between_is_none():
    (grid,) = read(["CUSIP||Price||Rate", "02006DUP4||100%||3.6%"]).grids
    assert [c.header for c in grid.columns] == ["CUSIP", "Price", "Rate"]


def test_a_header_printed_again_in_mid_table_begins_another_grid():
    header = "CUSIP|Selling Price|Coupon Rate"
    grids = read([header, "02006DUP4|100%|3.6%", header, "02006DUQ2|99%|3.7%"]).grids
    assert [record(g)["CUSIP"] for g in grids] == ["02006DUP4", "02006DUQ2"]


def test_halves_of_a_header_that_wraps_stand_one_behind_the_other():
    header = ["CUSIP|Issue Date|Maturity Date", "Coupon Rate|Payment Dates|Term Sheet"]
    (grid,) = read([*header, "02006DUP4|01/31/19|03/15/29|3.6%|3/15, 9/15"]).grids
    assert [c.header for c in grid.columns] == [h for line in header for h in line.split("|")]
    assert record(grid)["Maturity Date"] == "03/15/29"
    assert [r.name for r in grid.repairs] == ["join_header"]


def test_a_header_of_two_lines_as_wide_as_its_rows_stays_stacked():
    (grid,) = read(["CUSIP|Issue|Maturity", "Number|Date|Date", "02006DUP4|01/31/19|03/15/29"]).grids
    assert [c.header for c in grid.columns] == ["CUSIP Number", "Issue Date", "Maturity Date"]


def test_a_row_that_wraps_is_joined_to_the_row_above():
    lines = ["CUSIP|Price|Coupon Rate|Product Ranking", "02006DUP4|100%|3.6%|Senior", "|||Unsecured", "|||Notes"]
    (grid,) = read(lines).grids
    assert record(grid)["Product Ranking"] == "Senior Unsecured Notes"


@pytest.mark.parametrize("half", ["SEMI-", "Semi"])
def test_a_frequency_that_wraps_beside_a_rank_keeps_neither_from_being_joined(half):
    header = "CUSIP|Price|Coupon Rate|Coupon Frequency|Maturity|Product Ranking"
    first = f"02006DUP4|100%|3.6%|{half}|03/15/29|Senior"
    (grid,) = read([header, first, "|||Annual||Unsecured", "|||||Notes"]).grids
    assert record(grid)["Product Ranking"] == "Senior Unsecured Notes"
    assert record(grid)["Coupon Frequency"] == f"{half} Annual"


def test_a_frequency_of_its_own_is_the_rest_of_none():
    header = "CUSIP|Price|Coupon Rate|Coupon Frequency|Maturity|Product Ranking"
    (grid,) = read([header, "02006DUP4|100%|3.6%|Monthly|03/15/29|Senior", "|||Annual||Notes"]).grids
    assert record(grid)["Coupon Frequency"] == "Monthly"
    assert record(grid)["Product Ranking"] == "Senior"


def test_labels_in_the_first_column_are_pairs_or_notes_side_by_side():
    assert [(p.label, p.text) for p in read(["CUSIP:|02006DUP4", "Price:|100%", "Coupon Rate:|3.6%"]).pairs] == [
        ("CUSIP:", "02006DUP4"),
        ("Price:", "100%"),
        ("Coupon Rate:", "3.6%"),
    ]
    (grid,) = read(["CUSIP|02006DUP4|02006DUQ2", "Price|100%|99%", "Coupon Rate|3.6%|3.7%"]).grids
    assert (grid.kind, record(grid, 1)["Price"]) == ("transposed", "99%")


def test_a_table_of_other_things_is_left_alone():
    done = read(["Year|Net sales|Costs", "2019|1,000|900", "2020|1,100|950"])
    assert done.pairs == []
    assert all(c.header != "CUSIP" for g in done.grids for c in g.columns)


def test_a_heading_over_the_rows_is_no_part_of_the_columns_labels():
    (grid,) = read(["CUSIP|Price|Rate|Maturity", "Paid monthly|=|=|=", "02006DUP4|100%|3.6%|5/15/2023"]).grids
    assert [c.header for c in grid.columns] == ["CUSIP", "Price", "Rate", "Maturity"]


def test_labels_in_capitals_over_each_line_of_values_part_them():
    lines = ["TRADE DATE|TIME|ISSUE DATE", "May 3, 2004|2:00 PM|May 6, 2004"]
    more = ["DEALER|HOUSES|SALE BEGAN", "0792|$1,000|April 26, 2004"]
    grid = read(lines + more).grids[0]
    assert len(grid.rows) == 1
    small = [more[0].title(), more[1]]
    assert len(read(lines + small).grids[0].rows) == 2


def test_words_alone_below_a_whole_label_head_the_rows():
    header = "CUSIP Number|Principal Amount|Coupon Rate|Maturity Date"
    row = "02006DUP4|$5,000,000|4.250%|05/15/2027"
    (grid,) = read([header, "Shorter notes|||", row]).grids
    assert grid.columns[0].header == "CUSIP Number"
    assert record(grid)["Coupon Rate"] == "4.250%"


def test_words_alone_go_on_with_a_label_that_they_end():
    row = "02006DUP4|$5,000,000|4.250%|05/15/2027"
    (grid,) = read(["CUSIP|Principal Amount|Coupon Rate|Maturity Date", "Number|||", row]).grids
    assert grid.columns[0].header == "CUSIP Number"
    (grid,) = read(["CUSIP|Survivor's|Coupon Rate|Maturity Date", "|Option||", row.replace("$5,000,000", "Yes")]).grids
    assert grid.columns[1].header == "Survivor's Option"
