"""PDFium's characters with their places, by the direction in which they run."""

import pytest

from extractor.reading.pdf.glyphs import NOWHERE, page_to_glyphs
from extractor.reading.pdf.open import opened_page, opened_pdf


def glyphs_of(data):
    with opened_pdf(data, "a.pdf") as document, opened_page(document, 1, "a.pdf") as page:
        text_page = page.get_textpage()
        try:
            return page_to_glyphs(page, text_page)
        finally:
            text_page.close()


def test_characters_stand_where_they_were_drawn(drawing):
    end = drawing.text(72, 100, "Ab 1", size=12)
    ((frame, stretches),) = glyphs_of(drawing.done())
    line = stretches[-1]
    assert frame.turn == 0
    assert line.texts[:4] == ["A", "b", "", "1"]
    assert line.lefts[0] == pytest.approx(72, abs=0.1)
    assert line.lefts[2] == NOWHERE
    assert line.rights[3] == pytest.approx(end, abs=0.6)
    assert round(line.base) == 100
    assert line.top < line.base < line.bottom


def test_another_size_or_line_is_another_stretch(drawing):
    end = drawing.text(72, 100, "5.25%", size=12)
    drawing.text(end, 100, "1", size=7, rise=4)
    drawing.text(72, 130, "Notes", size=12)
    ((_, stretches),) = glyphs_of(drawing.done())
    held = [("".join(s.texts), round(s.base)) for s in stretches if s.size]
    assert held == [("5.25%", 100), ("1", 96), ("Notes", 130)]


def test_text_that_runs_upwards_is_apart_and_the_commonest_comes_first(drawing):
    drawing.text(72, 100, "upright words")
    drawing.canvas.saveState()
    drawing.canvas.rotate(90)
    drawing.canvas.drawString(100, -40, "margin")
    drawing.canvas.restoreState()
    found = [
        (frame.turn, "".join(t for s in stretches for t in s.texts)) for frame, stretches in glyphs_of(drawing.done())
    ]
    assert found == [(0, "uprightwords"), (90, "margin")]


def test_nothing_drawn_is_nothing_found(drawing):
    drawing.canvas.line(10, 10, 100, 10)
    assert glyphs_of(drawing.done()) == []
