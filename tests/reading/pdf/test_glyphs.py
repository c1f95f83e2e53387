"""PDFium's characters with their places, by the direction in which they run."""

import pytest

from extractor.reading.pdf.glyphs import BLANK, page_to_glyphs
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
    ((frame, glyphs),) = glyphs_of(drawing.done())
    assert frame.turn == 0
    assert [g.text for g in glyphs if g is not BLANK] == ["A", "b", "1"]
    assert glyphs[0].x0 == pytest.approx(72, abs=0.1)
    assert glyphs[-1].x1 == pytest.approx(end, abs=0.6)
    assert {round(g.base) for g in glyphs if g.size} == {100}
    assert all(g.top < g.base < g.bottom for g in glyphs if g.size)


def test_text_that_runs_upwards_is_apart_and_the_commonest_comes_first(drawing):
    drawing.text(72, 100, "upright words")
    drawing.canvas.saveState()
    drawing.canvas.rotate(90)
    drawing.canvas.drawString(100, -40, "margin")
    drawing.canvas.restoreState()
    found = [(frame.turn, "".join(g.text for g in glyphs if g.size)) for frame, glyphs in glyphs_of(drawing.done())]
    assert found == [(0, "uprightwords"), (90, "margin")]


def test_nothing_drawn_is_nothing_found(drawing):
    drawing.canvas.line(10, 10, 100, 10)
    assert glyphs_of(drawing.done()) == []
