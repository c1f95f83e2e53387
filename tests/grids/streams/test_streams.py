"""Headers and values one after the other: which labels a header is folded into, and what stands under each."""

from __future__ import annotations

import pytest

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.streams.items import lines_to_items
from extractor.grids.streams.streams import StreamReader
from extractor.grids.text.lines import text_to_lines
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
ROW = ["02006DUP4", "$1,185,000", "100.00%", "3.600%", "Monthly", "05/15/2023"]


def streams_of(text):
    items = lines_to_items(text_to_lines(text), set())
    return list(StreamReader(text, items, SCHEMA, lexicon_of(SCHEMA)).grids())


def records_of(text):
    return [
        {c.header: cell.text for c, cell in zip(grid.columns, row.cells, strict=True) if cell and c.header}
        for grid in streams_of(text)
        for row in grid.rows
    ]


def test_words_torn_by_a_converter_still_are_labels():
    text = "CU SIP\nPRIN CIPAL AMOUNT\nPRICE\nCOU PON RATE\nFREQ UENCY\nMAT URITY DATE\n" + "\n".join(ROW)
    (record,) = records_of(text)
    assert record["MAT URITY DATE"] == "05/15/2023"
    assert record["COU PON RATE"] == "3.600%"


@pytest.mark.parametrize(
    "header",
    [
        "CUSIPPRINCIPAL AMOUNTSELLING PRICECOUPON RATEFREQUENCYMATURITY DATE",
        "CUSIPPrincipal AmountSelling PriceCoupon RateFrequencyMaturity Date",
    ],
)
def test_labels_glued_in_capitals_are_cut_into_words(header):
    (record,) = records_of(f"{header}\n{''.join(ROW)}\n")
    assert [v for k, v in record.items() if k.casefold() == "coupon rate"] == ["3.600%"]
    assert len(record) == 6


def test_a_short_glued_header_is_one_all_the_same():
    text = "CUSIP NumberCoupon RateMaturity DatePrice\n02006DUP43.600%05/15/2023100.00%\n"
    (record,) = records_of(text)
    assert record == {
        "CUSIP Number": "02006DUP4",
        "Coupon Rate": "3.600%",
        "Maturity Date": "05/15/2023",
        "Price": "100.00%",
    }


def test_the_documents_own_number_above_a_header_is_no_column():
    text = "Pricing Supplement No. 681\nCUSIP\nPrincipal Amount\nPrice\nCoupon Rate\nFrequency\nMaturity Date\n"
    (grid,) = streams_of(text + "\n".join(ROW))
    assert grid.columns[0].header == "CUSIP"


def test_a_long_cell_inside_a_later_row_is_no_clause_after_it():
    header = "CUSIP\nCoupon Rate\nInterest Payment Dates\nYield to Maturity\nCallable\n"
    rows = (
        "02006DUP4\n4.2690%\nEach June 15 and December 15, commencing 6/15/2003\n4.2890%\nNo\n"
        "02006DUQ2\n4.5500%\nSemi, on June 15 and December 15\n4.5620%\nNo\n"
    )
    first, second = records_of(header + rows)
    assert (first["Yield to Maturity"], second["Yield to Maturity"]) == ("4.2890%", "4.5620%")


def test_a_clause_between_rows_is_in_none_of_them():
    header = "Maturity Date\nCUSIP\nPrice\nCoupon Rate\n"
    clause = "Redemption Information: Callable at 100% on 5/15/2021 and Monthly thereafter.\n"
    rows = f"05/15/2023\n02006DUP4\n100.00%\n3.600%\n{clause}05/15/2025\n02006DUQ2\n99.00%\n3.700%\n{clause}"
    first, second = records_of(header + rows)
    assert (first["Maturity Date"], second["Maturity Date"]) == ("05/15/2023", "05/15/2025")


def test_empty_cells_between_paragraphs_keep_a_headers_rows_apart():
    upper = ["CUSIP", "", "PUBLIC", "AGENT(S)", "COUPON", "FIXED", "PAYMENT"]
    lower = ["", "", "(%)", "DISCOUNT", "", "INTEREST RATE", "FREQUENCY"]
    row = ["02006DUP4", "", "100.00%", "1.150%", "Fixed", "3.600%", "Monthly"]
    (record,) = records_of("".join(f"{cell}\n\n" for cell in [*upper, *lower, *row]))
    assert record["FIXED INTEREST RATE"] == "3.600%"
    assert record["AGENT(S) DISCOUNT"] == "1.150%"


def test_three_header_rows_with_cells_lost_are_folded_over_the_lowest():
    header = ["Price", "Interest"]
    header += ["Purchase", "to", "Coupon", "Payment", "payment", "Survivor", "Maturity"]
    header += ["CUSIP", "price", "purchasing agent", "percent", "frequency", "dates", "option", "date"]
    rows = [
        ["02006DUP4", "99.256%", "98.256%", "7.700%", "Annual", "June 15", "YES", "June 15, 2004"],
        ["02006DUQ2", "100.00%", "99.125%", "7.650%", "Monthly", "each 15th", "NO", "June 15, 2005"],
    ]
    first, _ = records_of("\n|\n".join([*header, *rows[0], *rows[1]]))
    assert first["Purchase price"] == "99.256%"
    assert first["Price to purchasing agent"] == "98.256%"
    assert first["Maturity date"] == "June 15, 2004"


def test_header_rows_of_fixed_width_are_folded_by_where_they_stand():
    text = (
        "                          Gross       Final      Net\n"
        "CUSIP       Selling       conces-     maturity   proceeds\n"
        "Number      price         sion        date       to us\n"
        "02006DUP4   100.00%       1.250%      5/15/2023  $98,750\n"
        "02006DUQ2   99.00%        1.750%      5/15/2025  $97,250\n"
    )
    first, second = records_of(text)
    assert first["CUSIP Number"] == "02006DUP4"
    assert second["Selling price"] == "99.00%"
    assert second["Final maturity date"] == "5/15/2025"


def test_two_lines_of_header_words_with_single_blanks():
    text = (
        "Trade CUSIP Interest Payment Final Selling Gross\n"
        "Date Number Rate Frequency Maturity Price Concession\n"
        "01/08/2024 02006DUP4 4.350% Monthly 01/15/2026 100.000% .575%\n"
        "01/08/2024 02006DUQ2 4.500% Annual 02/15/2027 99.760% .800%\n"
    )
    first, second = records_of(text)
    assert first["Final Maturity"] == "01/15/2026"
    assert second["Gross Concession"] == ".800%"


def test_fewer_than_three_labels_are_no_header():
    assert streams_of("CUSIP\nMaturity Date\n02006DUP4\n05/15/2023\n") == []


def test_both_rows_of_a_header_glued_on_one_line():
    upper = ["CUSIP", "Aggregate", "Selling", "Concessions", "Net", "Coupon", "Date"]
    lower = ["Number", "Principal Amount", "Price", "Proceeds", "Rate", "of Maturity"]
    row = "02006DUP4$20,942,00099.797%0.650%$20,763,3641.720%02/15/2016"
    (record,) = records_of("".join([*upper, *lower]) + "\n" + row)
    assert record["Aggregate Principal Amount"] == "$20,942,000"
    assert record["Coupon Rate"] == "1.720%"


def test_empty_cells_before_the_first_label_count():
    header = [
        ["", "", "", "Next", "", "", "", "Next", "Coupon", ""],
        ["", "Settlement", "", "Pay", "", "Call", "Rate", "Call/Amort", "Rate", "Principal"],
        ["CUSIP", "Date", "Maturity", "Date", "Callable", "Style", "Type", "Date", "Per Annum", "Amount"],
    ]
    row = ["02006DUP4", "05/08/2003", "05/15/2005", "06/15/2003", "No", "", "Fixed", "--", "3.65 %", "$12,076,000"]
    (record,) = records_of("Term Notes\n |\n" + "".join(f"{cell} |\n" for cells in (*header, row) for cell in cells))
    assert record["Next Pay Date"] == "06/15/2003"
    assert record["Coupon Rate Per Annum"] == "3.65 %"


def test_a_word_that_is_a_value_elsewhere_stands_in_a_header():
    header = "CUSIP\nSettle\nMaturity\nCoupon\nNominal\nNo\nDate\nDate\nRate\nAmt.\n"
    rows = "02006DUP4\n11/14/2003\n11/15/2008\n4.625%\n$9,282\n02006DUQ2\n11/14/2003\n11/15/2011\n5.000%\n$14,742\n"
    first, second = records_of(header + rows)
    assert (first["Maturity Date"], second["Maturity Date"]) == ("11/15/2008", "11/15/2011")


def test_a_row_as_long_as_the_one_before_is_full():
    """A label that was read as two makes the header wider than its rows; a call line below them is no cell of the last."""
    header = (
        "CUSIP\nPRICE\nRATE TYPE\nPAYS\nSTATED MATURITY DATE\n1ST PAYMENT AMOUNT\n(PER THOUSAND DOLLARS OF AMOUNT)\n"
    )
    first = "02006DUP4\n100.00%\nFixed\nQuarterly\n3/15/2012\n$1.89\n"
    second = "02006DUQ2\n100.00%\nFixed\nQuarterly\n4/15/2022\n$6.91\n"
    (grid,) = streams_of(
        header + first + second + "\nCallable one time only on 3/15/2008 at 100% with 35 days notice\n"
    )
    assert [[cell.text for cell in row.cells if cell][-1] for row in grid.rows] == ["$1.89", "$6.91"]


def test_a_frequency_between_label_words_is_one_of_them():
    header = "CUSIP\nPrin.\nAmt.\nPrice\nStated\nAnnual\nInterest\nRate\nPayment\nFrequency\nMatures\nOn\n"
    (record,) = records_of(header + "\n".join(["[$]", *ROW[1:]]))
    assert record["Stated Annual Interest Rate"] == "3.600%"
    assert record["Matures On"] == "05/15/2023"


def test_a_sign_and_a_date_that_go_on_in_the_next_line_are_of_the_cell_above():
    header = "CUSIP   Gross Concession   Price   Maturity Date   Coupon Rate\n"
    (record,) = records_of(f"{header}02006DUP4   1.525\n%   100.00%   October\n15,\n2027   3.600%\n")
    assert record["Gross Concession"] == "1.525 %"
    assert record["Maturity Date"] == "October 15, 2027"


def test_a_cell_of_words_with_commas_is_one():
    header = "CUSIP   Price   Interest Payment Dates   Coupon Rate   Maturity Date\n"
    dates = "QUARTERLY, on January 15, April 15, July 15 and October 15"
    (record,) = records_of(f"{header}02006DUP4   100.00%   {dates}   3.600%   05/15/2023\n")
    assert record["Interest Payment Dates"] == dates


def test_a_date_at_a_lines_end_goes_on_with_the_year_below():
    text = (
        "CUSIP Principal Price to Gross Net Interest Stated\nNumber Amount Public Concession Proceeds Rate Maturity\n"
        "02006DUP4 $6,400,000 100.000% 1.400% $6,310,400.00 4.10% April 15,\n2015\n"
        "02006DUQ2 $2,925,000 100.000% 0.750% $2,903,062.50 4.25% March 15,\n2008\nBoth settle on Thursday.\n"
    )
    first, second = records_of(text)
    assert (first["CUSIP Number"], first["Stated Maturity"]) == ("02006DUP4", "April 15, 2015")
    assert (second["Gross Concession"], second["Stated Maturity"]) == ("0.750%", "March 15, 2008")


def test_labels_among_the_values_are_a_sheet():
    header = ["Trade date", "Settlement date", "Principal amount", "Maturity date", "Coupon rate"]
    row = ["January 24, 2024", "January 31, 2024", "$300,000,000", "January 31, 2029", "4.600%"]
    assert len(streams_of("\n".join(header + row))) == 1
    sheet = ["January 24, 2024", "Principal amount", "$250,000,000", "Maturity date", "July 31, 2026"]
    assert streams_of("\n".join(header + sheet)) == []


@pytest.mark.parametrize("row", ["Per note", "PER NOTE.....", "Per Bond:"])
def test_the_name_of_a_first_row_of_prices_is_no_label(row):
    head = "Price to Public\nAgents' Discounts\nNet Proceeds to Issuer\n"
    values = "99.500%\n0.250%\n99.250%\nTotal\n$9,950,000\n$25,000\n$9,925,000\n"
    assert records_of(f"{head}{row}\n{values}") == []


def test_a_row_of_single_blanks_goes_on_in_short_lines():
    header = "CUSIP\nNumber\nSelling\nPrice\nCoupon\nRate\nCoupon\nFrequency\nMaturity\nDate\n"
    header += (
        "1st Coupon\nDate\n1st Coupon\nAmount\nSurvivor's\nOption\nProduct\nRanking\nMoody's\nRating\nS & P\nRating\n"
    )
    row = "02006DUP4 100.00% 3.600% SEMI-\nANNUAL\n05/15/2023 11/15/2020 $18.02 YES Senior\nUnsecured\nNotes\nA3 A-\n"
    (record,) = records_of(header + row)
    assert record["Coupon Frequency"] == "SEMI- ANNUAL"
    assert record["Product Ranking"] == "Senior Unsecured Notes"
    assert (record["Moody's Rating"], record["S & P Rating"]) == ("A3", "A-")


def test_grades_of_one_column_stay_together():
    header = "CUSIP\nSelling Price\nCoupon Rate\nMaturity Date\nRatings\nSurvivor's Option\n"
    (record,) = records_of(header + "02006DUP4\n100.00%\n3.600%\n05/15/2023\nA2 A\nYes\n")
    assert "Ratings" not in record  # neither grade alone
    assert record["Survivor's Option"] == "Yes"


@pytest.mark.parametrize("words", ["A note", "B.C. Ziegler", "A3 or A-"])
def test_words_that_begin_like_grades_are_none(words):
    text = "CUSIP\nSelling Price\nCoupon Rate\nMaturity Date\nMoody's Rating\n"
    (record,) = records_of(f"{text}02006DUP4\n100.00%\n3.600%\n05/15/2023\n{words}\n")
    assert "Moody's Rating" not in record
