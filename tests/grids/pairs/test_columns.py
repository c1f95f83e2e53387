from __future__ import annotations

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.pairs.columns import runs_to_transposed, segments_to_runs
from extractor.grids.text.lines import text_to_lines
from extractor.ground.schema import retail_note

LEXICON = lexicon_of(retail_note())

SHEET = """3.375% Senior    4.400% Senior
Notes due 2013    Notes due 2015
CUSIP:    02006DUP4    02006DUQ2
Coupon (Interest
Rate):
3.375%    4.400%
Maturity Date:    3/1/2013    3/1/2015
Price to Public:    99.953%    99.668%
Settlement Date:    2/19/2010    2/19/2010
If Callable by Issuer, dates and terms    N/A    N/A
"""


def read(text):
    segments = [s for line in text_to_lines(text) for s in line.filled]
    return runs_to_transposed(segments_to_runs(segments, LEXICON), segments, text)


def test_labels_with_one_value_a_note_are_columns():
    (grid,) = read(SHEET)
    assert len(grid.rows) == 2
    second = {c.header: cell.text for c, cell in zip(grid.columns, grid.rows[1].cells, strict=True) if cell}
    assert second["CUSIP:"] == "02006DUQ2"
    assert second["Coupon (Interest Rate):"] == "4.400%"
    assert second[""] == "4.400% Senior Notes due 2015"
    assert "If Callable by Issuer, dates and terms" in second


def test_a_label_of_two_lines_is_one_though_neither_line_is_known():
    wrapped = SHEET.replace(
        "Maturity Date:    ", "Spread to Benchmark\nTreasury:\nT+ 20 bps    T+ 30 bps\nMaturity Date:    "
    )
    (grid,) = read(wrapped)
    second = {c.header: cell.text for c, cell in zip(grid.columns, grid.rows[1].cells, strict=True) if cell}
    assert second["Spread to Benchmark Treasury:"] == "T+ 30 bps"


def test_a_label_without_values_is_not_the_beginning_of_a_known_one():
    bare = SHEET.replace("Maturity Date:    ", "Net Proceeds\nMaturity Date:    ")
    (grid,) = read(bare)
    assert "Maturity Date:" in {c.header for c in grid.columns}


def test_a_label_value_sheet_is_no_sideways_table():
    assert read("CUSIP: 02006DUP4\nRate: 3%\nMaturity Date: 3/1/2013\nTrade Date: 1/1/2010\nPrice: 100%\n") == []


def test_words_that_answer_their_rows_label_are_values():
    (grid,) = read(
        SHEET.replace("If Callable by Issuer, dates and terms    N/A    N/A", "Redemption    Callable    Non-Callable")
    )
    told = [
        cell.text
        for row in grid.rows
        for c, cell in zip(grid.columns, row.cells, strict=True)
        if c.header == "Redemption"
    ]
    assert told == ["Callable", "Non-Callable"]


def test_rows_of_one_cell_a_line_are_no_columns_of_notes():
    agreed = "Price\n99.5\n98.5\nNet Proceeds\n97\n96\nCoupon Rate\n3.750\n4.000\nMaturity Date\n3/1/2013\n3/1/2015\n"
    rows = [f"Coupon Type\n{code}\n$1,185,000\n" for code in ("02006DUP4", "02006DUQ2")]
    assert len(read(agreed)) == 1
    assert read(agreed + "".join(rows)) == []


def test_a_label_goes_on_in_small_letters_before_its_values():
    text = (
        "CUSIP                 02006DUP4       02006DUQ2\n"
        "Principal             $1,000,000      $2,000,000\n"
        "Rate                  5.90%           6.10%\n"
        "Maturing              Jan 23, 2001    Jan 23, 2003\n"
        "Issuer may call\n"
        "  from                Jan 23, 1999    Jan 23, 2000\n"
    )
    (grid,) = read(text)
    assert [c.header for c in grid.columns] == ["CUSIP", "Principal", "Rate", "Maturing", "Issuer may call from"]


def test_a_schedule_behind_leaders_is_no_row_of_notes():
    text = (
        "CUSIP:                 02006DUP4       02006DUQ2\n"
        "Principal:             $1,000,000      $2,000,000\n"
        "Rate:                  5.90%           6.10%\n"
        "Maturity:              Jan 23, 2011    Jan 23, 2013\n"
        "Called in the year beginning January 23:\n"
        "2007 ............................      102%\n"
        "2008 ............................      101%\n"
    )
    (grid,) = read(text)
    assert [c.header for c in grid.columns] == ["CUSIP:", "Principal:", "Rate:", "Maturity:"]


def test_a_word_that_begins_each_line_is_no_label():
    assert read("NOTES    Aa3    AA-\nNOTES    Aa3    AA-\nNOTES    Aa2    AA-\nNOTES    Aa3    AA\n") == []


def test_one_blank_may_part_what_fills_its_column():
    (grid,) = read(
        "CUSIP No.:               02006DUP4          02006DUQ2\n"
        "Proceeds to Corporation: $30,350,220.00     $19,573,218.50\n"
        "Maturity Date:           September 15, 2010 September 15, 2011\n"
        "Selling Price:           39.918%            100.000%\n"
        "Coupon Rate:             3.600%             4.450%\n"
    )
    records = [{c.header: cell.text for c, cell in zip(grid.columns, row.cells, strict=True)} for row in grid.rows]
    assert [r["Maturity Date:"] for r in records] == ["September 15, 2010", "September 15, 2011"]
    assert [r["Proceeds to Corporation:"] for r in records] == ["$30,350,220.00", "$19,573,218.50"]


YEARS = "\n".join(f"{what} ........    {a}    {b}    {b + 9}" for what, a, b in (
    ("Loans", 1210, 1320), ("Fees", 330, 440), ("Interest", 55, 66), ("Taxes", 77, 88), ("Net earnings", 99, 111),
    ("Notes payable", 120, 130), ("Other assets", 210, 220), ("Servicing", 310, 320), ("Salaries", 410, 420),
))  # fmt: skip


def test_a_longer_table_of_years_in_an_annex_does_not_hide_the_notes():
    prose = "The notes are in book-entry form only.\n" * 40
    (grid,) = read(f"{SHEET}{prose}                1997    1998    1999\n{YEARS}\n")
    assert [row.cells[1].text for row in grid.rows] == ["02006DUP4", "02006DUQ2"]


def test_two_years_in_an_annex_are_no_columns_of_two_notes():
    prose = "The notes are in book-entry form only.\n" * 40
    (grid,) = read(f"{SHEET}{prose}Fees ........    330    440\nInterest ........    55    66\n")
    assert {c.header for c in grid.columns}.isdisjoint({"Fees ........", "Interest ........"})


def test_labels_after_a_long_gap_without_an_identifier_are_still_columns():
    (grid,) = read(SHEET.replace("CUSIP:    02006DUP4    02006DUQ2\n", ""))
    assert len(grid.rows) == 2


def test_paragraphs_below_a_heading_are_no_values():
    clause = (
        "We may redeem the notes at any time, on notice of ten days, at a price of 100%, for each series alike. " * 4
    )
    (grid,) = read(SHEET + f"Optional Redemption:\n{clause}\n{clause}\n")
    assert "Optional Redemption:" not in [column.header for column in grid.columns]
    short = "Make-whole at T+10 bps"
    (grid,) = read(SHEET + f"Optional Redemption:\n{short}\n{short}\n")
    assert "Optional Redemption:" in [column.header for column in grid.columns]


def test_a_label_beside_whose_values_it_wraps_is_whole():
    text = SHEET.replace("Settlement Date:    2/19/2010    2/19/2010", "Settlement    2/19/2010    2/19/2010\nDate")
    (grid,) = read(text)
    assert "Settlement Date" in [c.header for c in grid.columns]
    (grid,) = read(text.replace("\nDate\n", "\nPage\n"))
    assert "Settlement" in [c.header for c in grid.columns]
