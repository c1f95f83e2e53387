"""Whole documents, one per way a converter leaves a table: each comes back as columns and rows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.grids.recover import document_to_grids
from extractor.ground.document import Document
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
LABELS = [
    "CUSIP Number",
    "Principal Amount",
    "Selling Price",
    "Coupon Rate",
    "Coupon Frequency",
    "Maturity Date",
    "Product Ranking",
]
ROWS = [
    ["02006DUP4", "$1,185,000", "100.00%", "3.600 %", "Monthly", "05/15/2023", "Senior Unsecured Notes"],
    ["02006DUQ2", "$2,000,000", "99.50%", "3.900 %", "Semi-Annual", "05/15/2025", "Senior Unsecured Notes"],
]


def grids_of(text):
    return document_to_grids(Document("t", "", "text/plain", text), SCHEMA)


def table_of(text):
    return [g for g in grids_of(text) if g.kind in {"table", "stream", "transposed"}]


def lines(cells, sep):
    return sep.join(cells)


def dump(cells, style):
    styles = {
        "before": "".join(f"|{c}\n" for c in cells),
        "after": "".join(f"{c}|\n" for c in cells),
        "alone": "".join(f"{c}\n|\n" for c in cells),
        "none": "".join(f"{c}\n" for c in cells),
        "paragraphs": "".join(f"{c}\n\n" for c in cells),
    }
    return styles[style]


def assert_same(grids, rows=ROWS):
    found = {}
    for grid in grids:
        for column, *cells in zip(grid.columns, *(r.cells for r in grid.rows), strict=True):
            for k, cell in enumerate(cells):
                found.setdefault(k, {})[column.header.rstrip(":")] = cell.text if cell else None
    for k, row in enumerate(rows):
        assert {h: found[k].get(h) for h in LABELS} == dict(zip(LABELS, row, strict=True))


@pytest.mark.parametrize("sep", ["\t", " | ", "    "], ids=["tabs", "pipes", "blanks"])
def test_rows_on_lines(sep):
    text = "Some Issuer Inc.\n\n" + "\n".join(lines(r, sep) for r in [LABELS, *ROWS]) + "\n\nAgents: A, B\n"
    assert_same(table_of(text))


@pytest.mark.parametrize("style", ["before", "after", "alone", "none", "paragraphs"])
def test_one_cell_per_line(style):
    text = dump([*LABELS, *ROWS[0], *ROWS[1]], style)
    assert_same(table_of(text))


def test_a_header_over_two_rows_is_folded_by_column():
    upper = [label.split()[0] for label in LABELS]
    lower = [label.split()[1] for label in LABELS]
    assert_same(table_of("\n".join(lines(r, "\t") for r in [upper, lower, *ROWS])))


def test_header_words_wrapped_without_any_separator():
    header = "\n".join(w for label in LABELS for w in label.split())
    assert_same(table_of(header + "\n\n" + " ".join(ROWS[0])), ROWS[:1])


def test_notes_as_columns():
    text = "\n".join(f"{label}:\t{a}\t{b}" for label, a, b in zip(LABELS, *ROWS, strict=True))
    assert_same(table_of(text))


def test_notes_as_columns_with_each_cell_on_a_line():
    text = "".join(f"{label}:\n\n{a}\n\n{b}\n\n" for label, a, b in zip(LABELS, *ROWS, strict=True))
    assert_same(table_of(text))


def test_stacked_halves_are_two_grids():
    text = dump([*LABELS[:4], *ROWS[0][:4]], "alone") + dump([*LABELS[4:], *ROWS[0][4:]], "alone")
    assert_same(table_of(text), ROWS[:1])


GLUED_ROW = "{}$1,185,000100.00%3.600%Monthly05/15/2023Senior Unsecured Notes"


@pytest.mark.parametrize(
    ("between", "after"),
    [("\n", "\n"), ("", ""), ("", "Redemption Information: Non-Callable")],
)
def test_a_header_on_one_glued_line(between, after):
    rows = [["02006DUP4", *ROWS[0][1:]], ["02006DUQ2", *ROWS[0][1:]]]
    text = "".join(LABELS) + "".join(between + GLUED_ROW.format(r[0]) + after for r in rows)
    assert_same(table_of(text), [[c.replace(" %", "%") for c in r] for r in rows])


@pytest.mark.parametrize("style", ["alone", "none"])
def test_an_identifier_in_the_middle_of_the_row(style):
    order = [3, 4, 5, 0, 1, 2, 6]
    rows = [[row[k] for k in order] for row in ROWS[:1]]
    text = "\n".join(dump(cells, style) for cells in [[LABELS[k] for k in order], *rows])
    assert_same(table_of(text), ROWS[:1])


def test_a_lower_half_narrower_than_its_header_is_cut_into_its_rows():
    labels = ["Payment", "Maturity Date", "1st Interest Date", "Survivor's Option", "Product", "Ranking"]
    rows = [
        ["Monthly", "05/15/2023", "06/15/2019", "Yes", "Senior Notes"],
        ["Annual", "05/15/2025", "05/15/2020", "No", "Senior Notes"],
    ]
    (grid,) = table_of(dump([*labels, *rows[0], *rows[1]], "alone"))
    assert [[c.text for c in r.cells if c] for r in grid.rows] == rows


def test_the_identifier_of_an_underlying_opens_no_row():
    labels = [*LABELS, "Underlying", "Survivor's Option"]
    rows = [[*row, "02006DLG4", "Yes"] for row in ROWS]
    (grid,) = table_of(dump([*labels, *rows[0], *rows[1]], "none"))
    assert [[c.text for c in r.cells if c] for r in grid.rows] == rows


def test_redemption_lines_between_rows_are_no_cells():
    line = "Redemption Information: Callable at 100% on 11/15/2020 and Monthly thereafter with 30 Calendar Days Notice."
    text = "\n".join([lines(LABELS, "\t"), lines(ROWS[0], "\t"), line, lines(ROWS[1], "\t"), line])
    assert_same(table_of(text))


@pytest.mark.parametrize("line", ["| Redemption: None", "| Optional Redemption: Non-Callable"])
def test_a_short_redemption_line_goes_on_with_no_cell_above(line):
    labels, row = [LABELS[4], *LABELS[:4], *LABELS[5:]], [ROWS[0][4], *ROWS[0][:4], *ROWS[0][5:]]
    grids = grids_of("\n".join(["| " + " | ".join(labels) + " |", "| " + " | ".join(row) + " |", line]))
    assert_same([g for g in grids if g.kind == "table"], ROWS[:1])
    (pairs,) = (g for g in grids if g.kind == "pairs")
    assert [c.header for c in pairs.columns] == [line.strip("| ").partition(":")[0]]


def test_a_row_cut_in_two_is_joined():
    text = "\n".join([lines(LABELS, "\t"), lines(ROWS[0][:2], "\t"), lines(ROWS[0][2:], "\t"), lines(ROWS[1], "\t")])
    grids = table_of(text)
    assert_same(grids)
    assert "join_broken" in {r.name for g in grids for r in g.repairs}


def test_the_break_of_a_row_may_stand_before_the_sign_between_two_cells():
    rest = "\t" + lines(ROWS[0][2:], "\t")
    text = "\n".join([lines(LABELS, "\t"), lines(ROWS[0][:2], "\t"), rest, lines(ROWS[1], "\t")])
    assert_same(table_of(text))


def test_signs_in_cells_of_their_own_are_joined():
    row = [
        "02006DUP4",
        "$",
        "1,185,000",
        "100.00",
        "%",
        "3.600",
        "%",
        "Monthly",
        "05/15/2023",
        "Senior Unsecured Notes",
    ]
    head = ["CUSIP Number", "", "Principal Amount", "Selling Price", "", "Coupon Rate", "", *LABELS[4:]]
    (grid,) = table_of("\n".join(lines(r, "\t") for r in [head, row, row]))
    texts = {c.header: cell.text for c, cell in zip(grid.columns, grid.rows[0].cells, strict=True) if cell}
    assert texts["Principal Amount"] == "$1,185,000"
    assert texts["Coupon Rate"] == "3.600 %"


def test_a_prose_row_takes_the_header_of_the_table_above():
    text = "\n".join(
        [
            lines(LABELS, "\t"),
            lines(ROWS[0], "\t"),
            lines(ROWS[0], "\t"),
            "",
            "**02006DUQ2** 99.50 % 3.900 % Semi-Annual 05/15/2025 Senior Unsecured Notes",
        ]
    )
    row = [g for g in table_of(text) if any(r.name == "adopt_header" for r in g.repairs)]
    texts = {c.header: cell.text for c, cell in zip(row[0].columns, row[0].rows[0].cells, strict=True) if cell}
    assert texts["Selling Price"] == "99.50 %"
    assert texts["Coupon Rate"] == "3.900 %"
    assert "Principal Amount" not in texts


@pytest.mark.parametrize(
    "text",
    [
        "Trade Date: May 18, 2020\nSettle Date: May 21, 2020\n",
        "Trade Date: May 18, 2020 Settle Date: May 21, 2020\n",
        "Trade Date:\n|\nMay 18, 2020\n|\nSettle Date:\n|\nMay 21, 2020\n",
        "Trade Date\n\nMay 18, 2020\n\nSettle Date\n\nMay 21, 2020\n",
        "Trade Date:     May 18, 2020     Settle Date:    May 21, 2020\n",
        "Trade Date: May 18, 2020Settle Date: May 21, 2020\n",
    ],
)
def test_labels_and_values(text):
    pairs = {
        c.header: cell.text for g in grids_of(text) for c, cell in zip(g.columns, g.rows[0].cells, strict=True) if cell
    }
    assert pairs == {"Trade Date": "May 18, 2020", "Settle Date": "May 21, 2020"}


def test_a_second_sheet_is_a_grid_of_its_own():
    sheet = "CUSIP: {}\nPrincipal Amount: ${}\nMaturity Date: {}\nCoupon: {}\nTrade Date: 5/1/2020\n"
    text = sheet.format("02006DUP4", "1,000", "1/1/2030", "3%") + sheet.format("02006DUQ2", "2,000", "1/1/2031", "4%")
    assert [g.kind for g in grids_of(text)] == ["pairs", "pairs"]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="CUSIP Number Rate:|\t\n$%1234567890./-()*Yes", max_size=300))
def test_any_text_gives_grids_whose_cells_stand_where_they_say(text):
    for grid in grids_of(text):
        for row in grid.rows:
            assert len(row.cells) == len(grid.columns)
            for cell in row.cells:
                if cell is not None:
                    assert 0 <= cell.span.start < cell.span.end <= len(text)


def test_a_piped_sheet_keeps_a_value_with_its_remark_and_a_colon_beside_its_label():
    rows = {
        "Issuer": "Acme Credit Corp",
        "Aggregate principal amount": "$2,000,000,000 (of which $250,000,000 kept by the issuer)",
        "Maturity date": "May 15, 2027",
        "Early redemption": "not permitted (tax call: none)",
        "Form": "global",
        "CUSIP": "02006DUP4",
    }
    (grid,) = grids_of("|   |   |\n|---|---|\n" + "".join(f"| {label} | {value} |\n" for label, value in rows.items()))
    told = {c.header: cell.text for c, cell in zip(grid.columns, grid.rows[0].cells, strict=True)}
    assert told == rows


def test_two_known_labels_and_a_third_that_is_not_are_rows_of_one_table():
    rows = [
        ["", "Per 2033 Note", "Total", "Per 2053 Note", "Total"],
        ["Price to Public", "99.812%", "$499,060,000", "99.454%", "$745,905,000"],
        ["Underwriting Discount", "0.650%", "$3,250,000", "0.875%", "$6,562,500"],
        ["Proceeds to Harlan (before expenses)", "99.162%", "$495,810,000", "98.579%", "$739,342,500"],
    ]
    (grid,) = table_of("\n".join("\t".join(row) for row in rows))
    assert [column.header for column in grid.columns] == [row[0] for row in rows]
    assert [cell.text for cell in grid.rows[2].cells] == [row[3] for row in rows]


def test_days_and_prices_of_calls_are_no_notes_whatever_stands_below_them():
    rows = [
        ["Redemption Date", "06/15/2012", "06/15/2013"],
        ["Redemption Price", "102%", "101%"],
        ["Paid for each thousand", "$1,020", "$1,010"],
    ]
    assert all(grid.kind == "pairs" for grid in grids_of("\n".join("\t".join(row) for row in rows)))


def test_names_of_notes_in_the_midst_of_a_sheet_head_what_is_below_them():
    rows = [
        ["Ratings (Moody's/S&P)", "Baa1 / BBB+", "Baa1 / BBB+"],
        ["", "2028 Notes", "2033 Notes"],
        ["Principal Amount", "$500,000,000", "$600,000,000"],
        ["Maturity Date", "March 15, 2028", "March 15, 2033"],
        ["Coupon", "5.400%", "5.700%"],
    ]
    (grid,) = table_of("\n".join("\t".join(row) for row in rows))
    assert [column.header for column in grid.columns] == [row[0] for row in rows]
    assert [cell.text for cell in grid.rows[1].cells] == [row[2] for row in rows]
