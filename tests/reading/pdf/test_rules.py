"""The straight lines that a page draws."""

import pytest

from extractor.reading.pdf.frame import Frame
from extractor.reading.pdf.open import opened_page, opened_pdf
from extractor.reading.pdf.rules import page_to_rules


def rules_of(data):
    with opened_pdf(data, "a.pdf") as document, opened_page(document, 1, "a.pdf") as page:
        rules = page_to_rules(page, Frame.of(page))
    return [[tuple(round(v) for v in (r.at, r.start, r.end)) for r in some] for some in (rules.across, rules.down)]


def test_lines_across_and_down_from_the_top_left(drawing):
    drawing.grid([72, 200], [100, 150])
    assert rules_of(drawing.done()) == [[(100, 72, 200), (150, 72, 200)], [(72, 100, 150), (200, 100, 150)]]


def test_a_thin_filled_box_is_a_line_and_a_thick_one_is_not(drawing):
    drawing.canvas.rect(72, drawing.height - 101, 100, 1, stroke=0, fill=1)
    drawing.canvas.rect(72, drawing.height - 200, 100, 40, stroke=0, fill=1)
    ((across,), down) = rules_of(drawing.done())
    assert across[1:] == (72, 172)
    assert down == []


def test_the_sides_of_a_stroked_box_are_lines(drawing):
    drawing.canvas.rect(72, drawing.height - 200, 100, 40)
    across, down = rules_of(drawing.done())
    assert (across, down) == ([(160, 72, 172), (200, 72, 172)], [(72, 160, 200), (172, 160, 200)])


@pytest.mark.parametrize("ornament", ["slanted", "curved", "short"])
def test_what_is_no_ruling_line(drawing, ornament):
    canvas = drawing.canvas
    if ornament == "slanted":
        canvas.line(72, 700, 172, 600)
    elif ornament == "curved":
        canvas.circle(200, 500, 60)
    else:
        canvas.line(72, 700, 74, 700)
    assert rules_of(drawing.done()) == [[], []]


def test_lines_within_forms_are_moved_with_them(drawing):
    canvas = drawing.canvas
    canvas.beginForm("box")
    canvas.line(0, 0, 100, 0)
    canvas.endForm()
    canvas.translate(72, drawing.height - 300)
    canvas.doForm("box")
    assert rules_of(drawing.done()) == [[(300, 72, 172)], []]
