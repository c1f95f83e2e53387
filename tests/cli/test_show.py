"""The show command: the lines with carets, the page with its frame, and what it refuses."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.cli.show import place_to_header, place_to_lines
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span

run = CliRunner().invoke
TEXT = Path(__file__).parents[2] / "samples" / "ally-2020-supp223.txt"
HEAD = ("CUSIP Number", "Selling Price", "Gross Concession", "Coupon Type", "Coupon Rate", "Maturity Date")
ROWS = (
    ("02006DUP4", "100.000%", "1.125%", "Fixed", "3.600%", "05/15/2023"),
    ("02006DUQ2", "100.000%", "1.400%", "Fixed", "3.900%", "05/15/2025"),
)


@pytest.fixture
def pdf(tmp_path):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(612, 792))
    canvas.drawString(40, 720, "Ally Financial Inc. Term Notes, Series A")
    for k, row in enumerate((HEAD, *ROWS)):
        for x, cell in zip((40, 140, 240, 350, 430, 520), row, strict=True):
            canvas.drawString(x, 680 - 20 * k, cell)
    canvas.save()
    path = tmp_path / "ally.pdf"
    path.write_bytes(out.getvalue())
    return path


def test_text_is_underlined():
    result = run(app, ["show", str(TEXT), "--field", "coupon_rate", "--note", "02006DUQ2"])
    assert result.exit_code == 0
    first, *lines = result.stdout.splitlines()
    assert first.startswith("02006DUQ2: coupon_rate = 3.900 (found, confidence ")
    (at,) = [k for k, line in enumerate(lines) if set(line.strip()) == {"^"}]
    carets = lines[at]
    assert "3.900" in lines[at - 1][carets.index("^") : len(carets)]


def test_a_value_of_a_table_names_its_header_which_may_stand_far_above():
    result = run(app, ["show", str(TEXT), "--field", "coupon_rate", "--note", "02006DUQ2"])
    assert result.stdout.splitlines()[0].endswith("), under 'Coupon Rate'")
    result = run(app, ["show", str(TEXT), "--field", "filing_rule"])
    assert result.stdout.splitlines()[0].endswith(")")


def test_a_header_over_two_lines_is_named_on_one():
    cell = GridCell(Span(20, 25), "3.60%")
    grid = Grid(
        "table", (Column("Coupon\n Rate"),), (Row((cell,), Span(20, 25)), Row((None,), Span(26, 26))), Span(0, 26)
    )
    assert place_to_header([grid], Span(20, 24)) == "Coupon Rate"
    assert place_to_header([grid], Span(0, 4)) == ""


def test_a_note_may_be_named_by_its_number():
    result = run(app, ["show", str(TEXT), "-f", "coupon_rate", "-n", "#2"])
    assert result.stdout.startswith("02006DUQ2: coupon_rate = 3.900 (found, confidence ")


def test_a_document_without_notes_has_no_place_to_show(tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear holder, please find enclosed our annual report.\n")
    result = run(app, ["show", str(letter), "--field", "coupon_rate"])
    said = f"extractor: {letter}: offers no notes, so coupon_rate stands nowhere in it; "
    said += "fields of the offering can be shown\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)


def test_all_notes_without_a_cusip():
    result = run(app, ["show", str(TEXT), "--field", "coupon_rate"])
    assert [x.split(" (")[0] for x in result.stdout.splitlines() if ": coupon_rate" in x] == [
        "02006DUP4: coupon_rate = 3.600",
        "02006DUQ2: coupon_rate = 3.900",
    ]


def test_a_page_is_drawn_with_a_frame_around_the_value(pdf, tmp_path):
    picture = tmp_path / "page.png"
    result = run(app, ["show", str(pdf), "--field", "coupon_rate", "--note", "02006DUQ2", "-o", str(picture)])
    assert (result.exit_code, result.stderr) == (0, f"extractor: wrote {picture}: page 1 of {pdf}\n")
    assert ", page 1)" in result.stdout
    with Image.open(picture) as drawn:
        assert drawn.size == (1224, 1584)
        framed = [
            (x, y) for x in range(drawn.width) for y in range(240, 400) if drawn.getpixel((x, y)) == (214, 39, 40)
        ]
    left, right = min(x for x, _ in framed), max(x for x, _ in framed)
    top, bottom = min(y for _, y in framed), max(y for _, y in framed)
    assert 2 * 424 < left < 2 * 430 < right < 2 * 480
    assert 240 < top < 2 * (152 - 8) < 2 * 152 < bottom < 2 * 160


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["--field", "coupon"], 2, "no field 'coupon' in retail_note/1: did you mean coupon_"),
        (["--field", "cusip", "--note", "912810E14"], 2, "no note '912810E14' in .*; its notes: 02006DUP4, 02006DUQ2"),
        (["--field", "cusip", "--note", "#3"], 2, "no note '#3' in .*; its notes: 02006DUP4, 02006DUQ2"),
        (["--field", "cusip", "-o", "page.png"], 2, "only pages of a PDF can be drawn"),
        (["--field", "cusip", "-o", "page.gif"], 2, r"page\.gif: a page is drawn as PNG; end the name in \.png"),
    ],
)
def test_wrong_usage(arguments, code, message):
    result = run(app, ["show", str(TEXT), *arguments])
    assert result.exit_code == code
    line = result.stderr.splitlines()[-1]
    assert re.search(message, line)


def test_nothing_to_draw(pdf, tmp_path):
    picture = tmp_path / "page.png"
    result = run(app, ["show", str(pdf), "--field", "make_whole_spread", "-o", str(picture)])
    assert result.exit_code == 1
    assert "make_whole_spread stands nowhere in it" in result.stderr
    assert not picture.exists()


def test_a_missing_file_is_one_line():
    result = run(app, ["show", "nowhere.pdf", "--field", "cusip"])
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)


def test_long_lines_are_cut_around_the_place_and_tabs_take_one_column():
    text = "x" * 500 + "\t3.600%\t" + "y" * 500
    (line, carets) = place_to_lines(text, Span(501, 507))
    assert len(line) <= 120
    assert (line[4], line[-1]) == ("…", "…")
    assert line[carets.index("^") : len(carets)] == "3.600%"


def test_a_place_over_two_lines_is_underlined_twice():
    lines = place_to_lines("above\nSenior\nNotes\nbelow\nlast", Span(6, 18))
    assert lines == ["1 | above", "2 | Senior", "    ^^^^^^", "3 | Notes", "    ^^^^^", "4 | below"]
