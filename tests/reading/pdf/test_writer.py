"""Laid-out pages become one text, with the place of every word and cell in it."""

import pytest
from pdf_pages import lines, row

from extractor.reading.pdf.blocks import PageCell, PageTable
from extractor.reading.pdf.frame import Frame
from extractor.reading.pdf.rules import Rules
from extractor.reading.pdf.sheets import Sheet
from extractor.reading.pdf.writer import PdfWriter

FRAME = Frame(0, 0, 612, 792)
HEAD = ("CUSIP", "Rate")


def sheet(number):
    return Sheet(number, FRAME, [], Rules([], []))


def table(*rows, columns=((0.0, 50.0), (100.0, 150.0))):
    cells = [
        PageCell(r, c, [row([100 * c], 100 + 12 * r, [text])])
        for r, texts in enumerate(rows)
        for c, text in enumerate(texts)
    ]
    return PageTable(cells, list(columns), 90, 200)


def written(*pages):
    writer = PdfWriter()
    for number, blocks in enumerate(pages, 1):
        writer.write_page([(sheet(number), blocks)], number, (612, 792))
    return writer


def test_lines_near_one_another_are_one_paragraph():
    near, far = lines((100, {0: "one"}), (112, {0: "two"}), (140, {0: "three"})), "one\ntwo\n\nthree"
    assert written(near).text() == far


def test_parts_that_stand_apart_are_seen_to():
    assert written(lines((100, {0: "Agents", 200: "Incapital LLC"}))).text() == "Agents   Incapital LLC"


def test_a_table_is_a_row_a_line_and_a_tab_a_column():
    writer = written([table(HEAD, ("02006DUP4", "3.6%"))])
    assert writer.text() == "CUSIP\tRate\n02006DUP4\t3.6%"
    (found,) = writer.tables()
    assert [c.span.of(writer.text()) for c in found.cells] == ["CUSIP", "Rate", "02006DUP4", "3.6%"]


def test_a_table_that_runs_over_pages_is_one_and_its_header_counts_once():
    writer = written([table(HEAD, ("02006DUP4", "3.6%"))], [table(HEAD, ("02006DUQ2", "3.9%"))])
    (found,) = writer.tables()
    assert [c.span.of(writer.text()) for c in found.cells] == [*HEAD, "02006DUP4", "3.6%", "02006DUQ2", "3.9%"]
    assert writer.text().count("CUSIP") == 2
    assert [p.span.of(writer.text())[:5] for p in writer.pages] == ["CUSIP", "CUSIP"]


def test_a_table_with_other_columns_is_another():
    other = table(HEAD, ("02006DUQ2", "3.9%"), columns=((0.0, 50.0), (300.0, 350.0)))
    assert len(written([table(HEAD, ("02006DUP4", "3.6%"))], [other]).tables()) == 2


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("Semi-", "Annual"), "Semi-Annual"),
        (("5-", "8"), "5- 8"),
        (("333-", "123456"), "333-123456"),
        (("2024-", "ABCD23417"), "2024-ABCD23417"),
        (("2024-", "Notes"), "2024- Notes"),
        (("Sen Un", "Not"), "Sen Un Not"),
    ],
)
def test_a_cell_goes_on_below(parts, text):
    cell = PageCell(0, 0, [row([0], 100 + 12 * k, [p]) for k, p in enumerate(parts)])
    assert written([PageTable([cell], [(0, 50)], 90, 130)]).text() == text


def test_every_word_has_its_place_and_box():
    writer = written(lines((100, {0: "one two", 200: "three"})), [table(HEAD)])
    assert [w.span.of(writer.text()) for w in writer.words] == ["one", "two", "three", "CUSIP", "Rate"]
    assert [w.box.page for w in writer.words] == [1, 1, 1, 2, 2]
