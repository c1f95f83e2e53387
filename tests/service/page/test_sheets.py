from __future__ import annotations

import io

import pytest
from service_house import filing

from extractor.ground.errors import SourceError
from extractor.reading.open import read
from extractor.service.page.marks import Mark
from extractor.service.page.sheets import document_to_sheets, page_to_png


@pytest.fixture(scope="module")
def pdf():
    from reportlab.lib.pagesizes import letter
    from reportlab.pdfgen import canvas

    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=letter)
    lines = sheet.beginText(40, 740)
    lines.setFont("Courier", 7)
    for line in filing(0).replace("\t", "   ").splitlines():
        lines.textLine(line)
    sheet.drawText(lines)
    sheet.showPage()
    sheet.save()
    return stream.getvalue()


def test_words_are_boxes_that_know_their_fields(pdf):
    document = read(pdf, "a.pdf")
    word = next(w for w in document.words if w.span.of(document.text) == "Northfield")
    (sheet,) = document_to_sheets(document, [Mark(word.span, "o-issuer")])
    (spot,) = [s for s in sheet.spots if s.keys]
    assert (spot.text, spot.keys, spot.place) == ("Northfield", ("o-issuer",), word.span)
    assert 0 < spot.x < spot.x + spot.width < sheet.width
    assert 0 < spot.y < spot.y + spot.height < sheet.height


def test_a_page_is_drawn_with_its_ink_where_the_boxes_are(pdf):
    from PIL import Image

    document = read(pdf, "a.pdf")
    page = document.pages[0]
    picture = Image.open(io.BytesIO(page_to_png(pdf, 1))).convert("L")
    scale = picture.width / page.width
    assert abs(picture.height / page.height - scale) < 0.01
    box = next(w for w in document.words if w.span.of(document.text) == "Northfield").box
    within = picture.crop((int(box.x0 * scale), int(box.top * scale), int(box.x1 * scale), int(box.bottom * scale)))
    assert min(within.tobytes()) < 100
    with pytest.raises(SourceError, match="no page 2"):
        page_to_png(pdf, 2)


def test_a_pdf_that_was_sent_in_is_shown_as_its_pages(client, pdf):
    number = client.post("/review", files={"file": ("a.pdf", pdf)}).url.path.rpartition("/")[2]
    shown = client.get(f"/review/{number}").text
    assert f'href="/review/{number}/page/1.png"' in shown
    assert 'class="word mark' in shown
    picture = client.get(f"/review/{number}/page/1.png")
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
