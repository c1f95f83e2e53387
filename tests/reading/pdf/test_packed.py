"""Rows of values that nothing but a blank parts."""

from pdf_pages import lines, row, word

from extractor.reading.pdf.lines import words_to_lines
from extractor.reading.pdf.packed import grow_packed, is_row_of_values, is_value

XS = (0, 49, 78, 117, 156, 210)
HEAD = dict(zip(XS, ("CUSIP", "Price", "Fee", "Kind", "Due", "Rank"), strict=True))
ONE = dict(zip(XS, ("02006DUP4", "99.5%", "1.125%", "FIXED", "5/15/2023", "Senior"), strict=True))
TWO = dict(zip(XS, ("02006DUQ2", "98.5%", "1.250%", "FLOAT", "5/15/2025", "Senior"), strict=True))
LAST = {210: "Notes"}


def packed(at, *rows, free=0):
    """Return the first line of the table that line ``at`` is a row of, how many it has, and how many columns."""
    found = grow_packed(lines(*rows), free, at)
    if found is None:
        return None
    first, region = found
    return first, len(region.lines), len(region.columns)


def test_values_are_whole_words():
    assert all(
        is_value(word(x, 0, 0)) for x in ("$1,185,000.00", "2.5%", "99.50", "5/15/2023", "1,185,000", "02006DUP4")
    )
    assert not any(is_value(word(x, 0, 0)) for x in ("3/8%", "2023", "15,", "FIXED", "333-123456", "(1)", "SUPPLEMEN"))


def test_a_row_of_values_is_no_sentence():
    (line,) = lines((100, ONE))
    assert is_row_of_values(line)
    (prose,) = words_to_lines(row([0], 100, ["Rates of 2.5% and 3.5% from 5/15/2023 for $1,000 of notes"]))
    assert not is_row_of_values(prose)
    apart = {100 * k: text for k, text in enumerate(ONE.values())}
    (wide,) = lines((100, apart))
    assert not is_row_of_values(wide)  # white space tells its columns


def test_header_rows_and_wrapped_cells_belong_to_the_table():
    assert packed(1, (100, HEAD), (114, ONE), (124, LAST), (138, TWO), (148, LAST)) == (0, 5, 6)


def test_lines_that_are_taken_already_do_not():
    one, two = ({**row_, 210: "15%"} for row_ in (ONE, TWO))
    assert packed(1, (100, HEAD), (114, one), (128, two)) == (0, 3, 6)
    assert packed(1, (100, HEAD), (114, one), (128, two), free=1) == (1, 2, 6)


def test_a_sentence_above_or_below_does_not():
    prose = {0: "We are offering these notes to you on the terms that this supplement tells"}
    assert packed(2, (88, prose), (100, HEAD), (114, ONE), (126, prose)) == (1, 2, 6)


def test_a_row_alone_is_none():
    assert packed(1, (80, {0: "Number"}), (114, ONE), (150, {0: "Yes"})) is None


def test_a_value_whose_end_is_not_known_makes_none():
    open_ended = {**ONE, 117: "FIX OR FLOAT 2.5%", 210: "Senior"}
    assert packed(1, (100, HEAD), (114, open_ended)) is None


def test_the_sign_of_dollars_stays_with_its_amount():
    amounts = (100, {0: "02006DUP4", 49: "$ 1,185,000", 108: "99.5%", 137: "1.125%", 171: "5/15/2023"})
    more = (114, {0: "02006DUQ2", 49: "$ 2,185,000", 108: "98.5%", 137: "1.250%", 171: "5/15/2025"})
    assert packed(0, amounts, more) == (0, 2, 5)
