"""Lines of cells to rows of cells."""

from pdf_pages import row

from extractor.reading.pdf.blocks import PageCell
from extractor.reading.pdf.folding import CellLine, lines_to_rows, rows_to_cells, split_rows


def line(base, *cells):
    """Make a line of cells side by side; an empty one leaves its column open."""
    return CellLine(base, 10.0, {(k, k): row([80 * k], base, [c]) for k, c in enumerate(cells) if c})


def folded(*lines_):
    return [" | ".join(c.text for c in rows_to_cells([r])) for r in lines_to_rows(lines_)]


def test_the_distance_tells_wrapped_lines_from_rows():
    assert folded(
        line(100, "CUSIP", "Selling", "Rate"),
        line(112, "Number", "Price", ""),
        line(140, "02006DUP4", "100.00%", "3.6%"),
        line(168, "02006DUQ2", "100.00%", "3.9%"),
    ) == ["CUSIP Number | Selling Price | Rate", "02006DUP4 | 100.00% | 3.6%", "02006DUQ2 | 100.00% | 3.9%"]


def test_lines_equally_far_apart_are_told_by_figures():
    assert folded(
        line(100, "CUSIP", "Price", "Ranking"),
        line(112, "02006DUP4", "100.00%", "Senior"),
        line(124, "", "", "Notes"),
        line(136, "02006DUQ2", "100.00%", "Senior"),
        line(148, "", "", "Notes"),
    ) == ["CUSIP | Price | Ranking", "02006DUP4 | 100.00% | Senior Notes", "02006DUQ2 | 100.00% | Senior Notes"]


def test_a_column_that_skips_a_line_has_begun_another_row():
    assert folded(
        line(100, "Aggregate", "$600,000", "$400,000"),
        line(111, "amount", "", ""),
        line(122, "Trade date", "January 6", "January 7"),
        line(136, "Maturity", "January 9", "January 10"),
        line(150, "Spread", "None", "20 basis points"),
    ) == [
        "Aggregate amount | $600,000 | $400,000",
        "Trade date | January 6 | January 7",
        "Maturity | January 9 | January 10",
        "Spread | None | 20 basis points",
    ]


def test_two_distances_and_no_other_tell_cells_from_rows():
    pages = (
        line(100, "Coupon", "6.5%"),
        line(111, "Selling", ""),
        line(121, "agents", "0.25%"),
        line(132, "Day count", "30/360"),
        line(143, "Rating", "A2"),
    )
    assert folded(*pages) == ["Coupon | 6.5%", "Selling agents | 0.25%", "Day count | 30/360", "Rating | A2"]


def test_rows_of_their_own_at_the_smaller_distance_leave_it_open():
    rows = [
        line(100, "Issuer", "A Company"),
        line(111, "Trustee", "A Bank"),
        line(121, "Listing", "None"),
        line(132, "Agent", "B Bank"),
        line(143, "Seller", "C Bank"),
    ]
    assert folded(*rows) == [
        "Issuer | A Company",
        "Trustee | A Bank",
        "Listing | None",
        "Agent | B Bank",
        "Seller | C Bank",
    ]


def test_a_label_below_one_that_has_ended_begins_a_row():
    assert folded(
        line(100, "Other terms:", "None"),
        line(112, "Agent:", "B Bank"),
        line(124, "Settle date", "May 3"),
        line(136, "(issue date):", ""),
        line(160, "Rating:", "A2"),
    ) == ["Other terms: | None", "Agent: | B Bank", "Settle date (issue date): | May 3", "Rating: | A2"]


def test_dates_that_wrap_in_every_column_are_one_row_where_rows_stand_apart():
    dates = [
        line(120, "Benchmark", "2.7% due", "3.1% due"),
        line(130, "rate", "May 3, 2010", "May 3, 2012"),
    ]
    labels = [
        x
        for k in range(4)
        for x in (line(144 + 24 * k, f"Long label {'abcd'[k]}"), line(154 + 24 * k, "of it", "1", "2"))
    ]
    assert "Benchmark rate | 2.7% due May 3, 2010 | 3.1% due May 3, 2012" in folded(*dates, *labels)
    assert folded(*dates, line(154, "Price", "99.5%", "99.8%"), line(164, "Fee", "0.5%", "0.8%")) == [
        "Benchmark | 2.7% due | 3.1% due",
        "rate | May 3, 2010 | May 3, 2012",
        "Price | 99.5% | 99.8%",
        "Fee | 0.5% | 0.8%",
    ]


def test_a_cell_that_wraps_around_its_row():
    assert folded(
        line(100, "", "", "", "Senior"),
        line(108, "02006DUP4", "100.00%", "3.6%", "Unsecured"),
        line(116, "", "", "", "Notes"),
    ) == ["02006DUP4 | 100.00% | 3.6% | Senior Unsecured Notes"]


def test_a_text_over_several_columns_is_a_row_of_its_own():
    wide = CellLine(112, 10.0, {(0, 2): row([0], 112, ["Callable at par"])})
    assert folded(line(100, "02006DUP4", "100.00%", "3.6%"), wide, line(124, "02006DUQ2", "100.00%", "3.9%")) == [
        "02006DUP4 | 100.00% | 3.6%",
        "Callable at par",
        "02006DUQ2 | 100.00% | 3.9%",
    ]


def test_cells_that_share_a_column_are_joined_and_widen():
    rows = [[line(100, "a", "b"), CellLine(112, 10.0, {(0, 1): row([0], 112, ["c"])})]]
    (first, second) = rows_to_cells(rows, first_row=4)
    assert (first.row, first.col, first.colspan, first.text) == (4, 0, 2, "a c")
    assert (second.col, second.colspan, second.text) == (1, 1, "b")


def test_several_records_between_two_lines_become_rows_and_later_rows_move_down():
    cells = [
        PageCell(0, k, [row([80 * k], 100, [a]), row([80 * k], 120, [b])])
        for k, (a, b) in enumerate([("02006DUP4", "02006DUQ2"), ("100.00%", "99.00%"), ("3.6%", "3.9%")])
    ]
    below = PageCell(1, 0, [row([0], 150, ["Total"])])
    split = split_rows([*cells, below])
    assert [(c.row, c.text) for c in split] == [
        (0, "02006DUP4"), (0, "100.00%"), (0, "3.6%"), (1, "02006DUQ2"), (1, "99.00%"), (1, "3.9%"), (2, "Total"),
    ]  # fmt: skip


def test_one_record_whose_cells_wrap_stays_one_row():
    cells = [
        PageCell(0, 0, [row([0], 100, ["02006DUP4"])]),
        PageCell(0, 1, [row([80], 100, ["Sen"]), row([80], 112, ["Not"])]),
    ]
    assert split_rows(cells) == cells


def test_small_labels_head_the_values_below_them():
    def labels(base, *cells):
        return CellLine(base, 6.5, line(base, *cells).cells)

    assert folded(
        labels(100, "TRADE DATE", "TIME", "ISSUE DATE"),
        line(112.5, "May 3, 2004", "2:00 PM", "May 6, 2004"),
        labels(123, "PARTICIPANT", "AGENTS", "SALE BEGAN"),
        line(135.5, "0792, Example", "Example Inc.", "April 26, 2004"),
    )[1:3] == ["May 3, 2004 | 2:00 PM | May 6, 2004", "PARTICIPANT | AGENTS | SALE BEGAN"]
