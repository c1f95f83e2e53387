"""What rows and cells are: labels, typed values, headers, data."""

import pytest

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.tables.kinds import is_data, is_header, is_label, is_typed, is_units, label_first, plain
from extractor.grids.text.rows import RowCell
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

LEXICON = lexicon_of(retail_note())
HEADER = ("CUSIP Number", "Coupon Rate", "Maturity Date")
DATA = ("02006DUP4", "3.600%", "05/15/2023")
PROSE = ("These notes are obligations of the company alone, and of nobody else", "See the prospectus")


def row(*texts: str) -> tuple[RowCell, ...]:
    return tuple(RowCell(Span(90 * k, 90 * k + len(text)), text, k, k + 1) for k, text in enumerate(texts))


@pytest.mark.parametrize(("text", "typed"), [("3.600%", True), ("[]", True), ("Coupon Rate", False), ("", False)])
def test_a_placeholder_counts_as_typed_and_words_do_not(text, typed):
    (cell,) = row(text)
    assert is_typed(cell) is typed


@pytest.mark.parametrize(
    ("text", "label"), [("Coupon Rate", True), ("Whatever it be:", True), ("Whatever it be", False), ("3.600%", False)]
)
def test_a_label_is_a_known_spelling_or_ends_in_a_colon(text, label):
    (cell,) = row(text)
    assert is_label(cell, LEXICON) is label


@pytest.mark.parametrize(
    ("texts", "header", "data"),
    [(HEADER, True, False), (DATA, False, True), (PROSE, False, False), (("02006DUP4",), False, False)],
)
def test_headers_hold_labels_and_data_values(texts, header, data):
    assert (is_header(row(*texts), LEXICON), is_data(row(*texts), LEXICON)) == (header, data)


def test_the_first_cell_labels_a_sheet_and_not_a_table():
    sheet = [row("Coupon Rate", "3.600%"), row("Maturity Date", "05/15/2023"), row("Trade Date", "05/11/2020")]
    assert label_first(sheet, LEXICON)
    assert not label_first([row(*HEADER), row(*DATA)], LEXICON)
    assert not label_first([], LEXICON)


def test_plain_rows_hold_short_words_alone():
    assert plain(row("Coupon", "Rate"))
    assert not plain(row(*DATA))
    assert not plain(row(*PROSE))


def test_a_headers_last_line_may_hold_parts_of_labels_in_brackets():
    assert is_header(row("Number", "Interest", "Date", "(% of par)", "sion (%)", "Date (at par)"), LEXICON)


@pytest.mark.parametrize(
    "texts", [("($000)", "m/d/y", "(% of par)"), ("(% p.a.)", "($ per 1,000)"), ("US$", "(Y = yes, N = no)")]
)
def test_a_row_of_units(texts):
    assert is_units(row(*texts))


@pytest.mark.parametrize("texts", [("($000)", "Date"), ("%",), ("5,120", "2.800"), ("1,000", "1,000")])
def test_rows_of_other_things(texts):
    assert not is_units(row(*texts))


def test_a_row_that_an_identifier_leads_may_go_on_in_words():
    assert is_data(row("02006DUP4", "Senior Notes", "From the first payment date on"), LEXICON)
    assert not is_data(row("02006DUP4", "Senior Notes"), LEXICON)
    assert not is_data(row("Senior Notes", "02006DUP4", "Ranking"), LEXICON)
