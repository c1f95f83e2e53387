from extractor.learning.synthesis.blocks import Paragraph, TableBlock, TableRow
from extractor.learning.synthesis.hazards import damage_tables, damage_text
from extractor.learning.synthesis.runs import Mark, plain, stated, text_of


def _damaged(press, row, kind="data", **chances):
    table = TableBlock([TableRow([plain(c) for c in row], kind)])
    damage_tables(press(**chances), [table])
    return [[text_of(c) for c in r.cells] for r in table.rows]


def test_empty_cells_are_dropped_with_their_place(press):
    assert _damaged(press, ["a", "", "b"], empty_cells_dropped=1) == [["a", "b"]]


def test_a_trailing_column_is_added(press):
    assert _damaged(press, ["a", "b"], trailing_column=1) == [["a", "b", ""]]


def test_a_fragment_of_a_spanning_row_is_repeated_before_it(press):
    text = "Redemption Information: Callable at 100% on 11/15/2020 and Monthly thereafter"
    ((fragment, whole),) = _damaged(press, [text], "span", fragment_repeated=1)
    assert whole == text
    assert text.startswith(fragment)
    assert len(fragment) < 31


def test_a_row_breaks_at_its_empty_cell(press):
    assert _damaged(press, ["a", "b", "c", "", "e"], row_broken=1) == [["a", "b", "c"], ["", "e"]]


def _rows(press, **chances):
    header = TableRow([plain(c) for c in ("CUSIP", "Par", "Rate")], "header")
    data = [
        TableRow([plain(code), stated(f"${par}", Mark("principal_amount", k, par)), plain("3%")])
        for k, (code, par) in enumerate((("02006DUP4", "1000"), ("02006DUQ2", "2500")))
    ]
    table = TableBlock([header, *data])
    damage_tables(press(**chances), [table])
    return [[text_of(c) for c in r.cells] for r in table.rows]


def test_a_header_is_printed_again_between_two_rows(press):
    rows = _rows(press, header_repeated=1)
    assert [r[0] for r in rows] == ["CUSIP", "02006DUP4", "CUSIP", "02006DUQ2"]


def test_a_pages_foot_stands_between_two_rows(press):
    rows = _rows(press, furniture_within=1)
    assert [len(r) for r in rows] == [3, 3, 1, 3]


def test_a_totals_row_adds_up_what_the_notes_state(press):
    *notes, total = _rows(press, totals_row=1)
    assert len(notes) == 3
    assert (total[0], total[2]) == ("Total", "")
    assert total[1].replace(",", "").lstrip("US.\\$ ").startswith("3500")


def test_each_column_becomes_the_lines_of_one_cell(press):
    header, stacked = _rows(press, cells_stacked=1)
    assert header == ["CUSIP", "Par", "Rate"]
    assert stacked == ["02006DUP4\n02006DUQ2", "$1000\n$2500", "3%\n3%"]


def test_a_stacked_sheet_keeps_labels_and_wrapped_values_in_step(press):
    long = "in whole multiples of $1,000 above a least amount of $2,000, and in no others"
    sheet = [("Denominations:", long), ("Issue Price:", "100%")]
    table = TableBlock([TableRow([plain(label), plain(value)]) for label, value in sheet], pairs=True)
    damage_tables(press(cells_stacked=1), [table])
    ((labels, values),) = [[text_of(c).split("\n") for c in row.cells] for row in table.rows]
    assert labels == ["Denominations:", "", "Issue Price:"]
    assert values[labels.index("Issue Price:")] == "100%"


def test_nothing_happens_without_a_hazard(press):
    assert _damaged(press, ["a", "", "b"]) == [["a", "", "b"]]


def test_letter_spacing_keeps_what_is_stated(press):
    mark = Mark("issuer", None, "Oak Inc.")
    block = Paragraph([stated("Oak Inc.", mark)])
    damage_text(press(letter_spaced=1), [block])
    assert block.lines[0] == stated("O A K  I N C .", mark)


def test_mojibake_follows_curly_quotes(press):
    block = Paragraph([plain("Survivor's Option")])
    damage_text(press(curly_quotes=1, mojibake=1), [block])
    assert text_of(block.lines[0]) == "Survivorâ€™s Option"
