"""Rows out of bare sequences of values: what stands under which label, whatever the cut."""

from __future__ import annotations

from extractor.grids.labels.headers import HeaderLabel
from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.streams.cutting import owners_to_keys, values_to_cut
from extractor.grids.streams.row_starts import Value
from extractor.ground.grid import GridCell
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
LEXICON = lexicon_of(SCHEMA)
WEEKLY = "CUSIP|Settle Date|Maturity Date|Callable|Call Style|Coupon Rate|Principal Amount"


def rows_of(header, cells, by_line=0):
    """Cut ``cells`` (one a line, or ``by_line`` a line) under ``header``: per row, label -> text."""
    labels = [HeaderLabel(t, (), LEXICON.match(t)) for t in header.split("|")]
    cells = cells.split("|")
    values = [Value(GridCell(Span(k, k + 1), t), k // by_line if by_line else k) for k, t in enumerate(cells)]
    cut = values_to_cut(values, labels, SCHEMA)
    return [
        {labels[o].text: cells[k] for k, o in zip(row, owners, strict=True) if o is not None}
        for row, owners in zip(cut.rows, cut.owners, strict=True)
    ]


def test_rows_without_identifiers_begin_where_the_labels_begin_again():
    rows = rows_of(
        WEEKLY,
        "[●]|10/12/17|10/15/18|No|2.700%|$507,000"
        "|[●]|10/13/17|10/15/23|Yes|Bermudan|2.400%|$11,738"
        "|[●]|10/14/17|10/15/29|Yes|European|3.616%|$22,878",
    )
    assert [r["Principal Amount"] for r in rows] == ["$507,000", "$11,738", "$22,878"]
    assert [r["Maturity Date"] for r in rows] == ["10/15/18", "10/15/23", "10/15/29"]


def test_a_date_over_all_rows_is_in_none_of_them():
    rows = rows_of(
        WEEKLY,
        "9/27/21|[$]|9/29/21|4/15/24|No|0.700%|$7,178"
        "|[$]|9/30/21|10/15/24|Yes|Bermudan|1.850%|$4,125"
        "|[$]|10/1/21|10/15/25|No|2.200%|$5,463",
    )
    assert [r["CUSIP"] for r in rows] == ["[$]"] * 3
    assert [r["Settle Date"] for r in rows] == ["9/29/21", "9/30/21", "10/1/21"]


def test_a_lower_half_whose_rows_lack_a_cell_is_cut_all_the_same():
    rows = rows_of(
        "Maturity Date|1st Coupon Date|1st Coupon Amount|Survivor's Option|Product Ranking",
        "15-Dec-07|15-Dec-06|Yes|Secured Notes|15-Dec-12|15-Dec-06|$1.86|Yes|Secured Notes",
    )
    assert [r["Maturity Date"] for r in rows] == ["15-Dec-07", "15-Dec-12"]
    assert "1st Coupon Amount" not in rows[0]


def test_identifiers_in_the_middle_of_rows_of_unequal_width():
    rows = rows_of(
        "Coupon Rate|Maturity Date|CUSIP|Coupon Frequency|Selling Price",
        "3.100%|05/15/2023|02006DUP4|Monthly|100.00%|05/15/2025|02006DUQ2|Annual|99.50%",
    )
    assert [r["CUSIP"] for r in rows] == ["02006DUP4", "02006DUQ2"]
    assert [r["Maturity Date"] for r in rows] == ["05/15/2023", "05/15/2025"]


def test_one_row_with_the_identifier_of_an_underlying():
    (row,) = rows_of("CUSIP|Underlying|Principal Amount|Selling Price", "02006DUP4|02006DLG4|$285,000|99.00%")
    assert row == {
        "CUSIP": "02006DUP4",
        "Underlying": "02006DLG4",
        "Principal Amount": "$285,000",
        "Selling Price": "99.00%",
    }


def test_lines_that_hold_several_values_are_rows():
    rows = rows_of(
        "Date|Coupon Rate|Frequency|Selling Price|Gross Concession|Callable",
        "9/14/20|[]|Semi|100%|.35%|No|9/14/20|[]|Qtrly|100%|.65%|Yes|9/14/20|[]|Mthly|100%|1.50%|Yes",
        by_line=6,
    )
    assert [r["Gross Concession"] for r in rows] == [".35%", ".65%", "1.50%"]


def test_what_is_unlike_the_rows_ends_them():
    rows = rows_of(
        "CUSIP|Selling Price|Coupon Rate|Maturity Date",
        "02006DUP4|100%|3.1%|05/15/2023|02006DUQ2|100%|3.2%|05/15/2025|02006DLG4|was|bought|back|on|3/3/2020",
    )
    assert [r["CUSIP"] for r in rows] == ["02006DUP4", "02006DUQ2"]


def test_no_values_are_no_cut():
    assert values_to_cut([], [HeaderLabel("CUSIP", (), LEXICON.match("CUSIP"))], SCHEMA) is None


def test_values_without_a_label_get_columns_of_their_own():
    assert list(owners_to_keys((None, 0, None, None, 2))) == [(-1, 1), (0, 0), (0, 1), (0, 2), (2, 0)]


def test_rows_lead_with_their_identifiers_when_the_first_does():
    """Blank heading cells were lost and moved a few words before the identifier's: they take nothing from later rows."""
    header = "Sales|Annual|1st|CUSIP Number|Principal Amount|Offer|Agent's Commission|Net Proceeds|Coupon|Rate|Pay"
    header += "|Interest Frequency|Pay|Payment Amount Option Standing"
    rows = rows_of(
        header,
        "58399YTT9|$1,242,000|100.00%|0.40%|$1,237,032|Fixed|[ ]|Monthly|June 15, 2004|January 15, 2002|[ ]|YES|Secured"
        "|58399YBJ0|$16,920,000|100.00%|1.60%|$16,649,280|Fixed|[ ]|Monthly|June 15, 2007|June 15, 2002|[ ]|YES|Senior"
        "|58399YQT2|$10,768,000|100.00%|1.375%|$10,619,940|Fixed|[ ]|Monthly|June 15, 2011|June 15, 2002|[ ]|YES|Junior",
    )
    assert [r["CUSIP Number"] for r in rows] == ["58399YTT9", "58399YBJ0", "58399YQT2"]
    assert not any({"Sales", "Annual", "1st"} & set(r) for r in rows)


def test_a_code_that_the_document_prints_again_is_an_underlyings():
    labels = [HeaderLabel(t, (), LEXICON.match(t)) for t in ["CUSIP", "Principal Amount", "Underlying", "Frequency"]]
    texts = ["02006DUP4", "$285,000", "02006DLG4", "Monthly"]
    values = [Value(GridCell(Span(k, k + 1), t), k) for k, t in enumerate(texts)]
    assert values_to_cut(values, labels, SCHEMA, {"02006DLG4": 2}).rows == (range(4),)


def test_the_next_lines_values_are_none_of_the_last_row():
    rows = rows_of(
        "CUSIP|Principal Amount|Coupon Rate",
        "02006DUP4|$285,000|1.5%|02006DUQ2|$286,000|2.5%|Monthly|$18.50|Yes",
        by_line=3,
    )
    assert [len(row) for row in rows] == [3, 3]
