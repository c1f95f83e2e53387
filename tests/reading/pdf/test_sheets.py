from pdf_pages import texts

from extractor.ground.places import Box
from extractor.reading.pdf.open import opened_page, opened_pdf
from extractor.reading.pdf.sheets import page_to_sheets


def sheets_of(data):
    with opened_pdf(data, "a.pdf") as document, opened_page(document, 1, "a.pdf") as page:
        text_page = page.get_textpage()
        try:
            return page_to_sheets(page, text_page, 7)
        finally:
            text_page.close()


def first_box(sheet):
    return Box(*sheet.corners_of(sheet.words[:1])[0])


def test_words_rules_and_boxes_of_one_page(drawing):
    end = drawing.text(72, 100, "3.600%")
    drawing.grid([72, 200], [80, 120])
    (sheet,) = sheets_of(drawing.done())
    assert texts(sheet.words) == ["3.600%"]
    assert (len(sheet.rules.across), len(sheet.rules.down)) == (2, 2)
    box = first_box(sheet)
    assert (box.page, round(box.x0), round(box.x1)) == (7, 72, round(end))
    assert box.top < 100 <= box.bottom


def test_text_in_another_direction_has_a_sheet_of_its_own_and_boxes_on_the_same_page(drawing):
    drawing.text(72, 100, "upright words here")
    drawing.canvas.rotate(90)
    drawing.canvas.drawString(100, -40, "margin")
    upright, turned = sheets_of(drawing.done())
    assert texts(turned.words) == ["margin"]
    box = first_box(turned)
    assert box.x1 - box.x0 < box.bottom - box.top  # it stands on its end
    assert 25 < box.x0 < box.x1 < 45
    assert first_box(upright).page == box.page == 7
