"""Why a PDF cannot be opened, each in one line that names it."""

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from extractor.ground.errors import UnreadableDocument
from extractor.reading.pdf.open import opened_page, opened_pdf


def test_pages_are_counted_from_one(drawing):
    drawing.text(72, 100, "one")
    drawing.next_page()
    drawing.text(72, 100, "two")
    with opened_pdf(drawing.done(), "a.pdf") as document, opened_page(document, 2, "a.pdf") as page:
        assert len(document) == 2
        text = page.get_textpage()
        assert text.get_text_range().strip() == "two"
        text.close()


def test_an_encrypted_file_is_told_from_a_damaged_one(tmp_path):
    path = tmp_path / "locked.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("secret"))
    canvas.drawString(72, 700, "hidden")
    canvas.save()
    with (
        pytest.raises(UnreadableDocument, match=r"locked\.pdf: is an encrypted PDF"),
        opened_pdf(path.read_bytes(), "locked.pdf"),
    ):
        pass
    with pytest.raises(UnreadableDocument, match=r"torn\.pdf: is a damaged PDF"), opened_pdf(b"%PDF-1.4\n", "torn.pdf"):
        pass


def test_what_breaks_inside_is_not_taken_for_damage(drawing):
    drawing.text(72, 100, "one")
    with pytest.raises(ZeroDivisionError), opened_pdf(drawing.done(), "a.pdf"):
        _ = 1 / 0
