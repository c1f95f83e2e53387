"""PDF files whole: text, places, pages, and every reason why one cannot be read."""

import hashlib
import io
import random
import threading
from pathlib import Path

import pdfplumber
import pytest
from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from extractor.ground.errors import UnreadableDocument
from extractor.ground.places import Span
from extractor.learning.synthesis import compose_many, load_recipes
from extractor.reading import read
from extractor.reading.pdf.reader import read_pdf

RECIPES = Path(__file__).parents[3] / "training_data" / "recipes"


def crop(data, box):
    """Read the page at a box by another library."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        page = document.pages[box.page - 1]
        place = (box.x0 - 0.5, box.top - 0.5, box.x1 + 0.5, box.bottom + 0.5)
        return page.crop(place, strict=False).extract_text()


def box_of(document, text):
    """Return the box of the first place where ``text`` stands."""
    start = document.text.index(text)
    span = Span(start, start + len(text))
    boxes = [w.box for w in document.words if w.span.overlaps(span)]
    out = boxes[0]
    for box in boxes[1:]:
        out = out.joined(box)
    return out


def test_lines_words_and_pages(drawing):
    drawing.text(72, 100, "Ally Financial Inc.")
    drawing.text(72, 112, "Term Notes, Series A")
    drawing.next_page()
    drawing.text(72, 100, "Agents: Incapital LLC")
    data = drawing.done()
    document = read(data, "a.pdf")
    assert document.text == "Ally Financial Inc.\nTerm Notes, Series A\n\nAgents: Incapital LLC"
    assert (document.source, document.media_type) == ("a.pdf", "application/pdf")
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert [(p.number, p.span.of(document.text)) for p in document.pages] == [
        (1, "Ally Financial Inc.\nTerm Notes, Series A"),
        (2, "Agents: Incapital LLC"),
    ]
    assert (document.pages[0].width, document.pages[0].height) == letter
    assert [w.span.of(document.text) for w in document.words] == document.text.split()


def test_boxes_are_in_points_from_the_top_left(drawing):
    end = drawing.text(72, 100, "3.600%", size=12)
    box = box_of(read(drawing.done()), "3.600%")
    assert (box.page, round(box.x0), round(box.x1)) == (1, 72, round(end))
    assert 100 - 12 <= box.top < 93
    assert 100 <= box.bottom <= 105


@pytest.mark.parametrize("seed", range(4))
def test_every_word_of_a_generated_document_stands_in_its_box(seed):
    recipes = [r for r in load_recipes(RECIPES) if "pdf" in r.serialization]
    for sample in compose_many(recipes, len(recipes), 50 + seed):
        document = read(sample.content, sample.filename)
        with pdfplumber.open(io.BytesIO(sample.content)) as other:
            told = [w["text"] for page in other.pages for w in page.extract_words()]
            assert sorted(w.span.of(document.text) for w in document.words) == sorted(told)
            for word in document.words[:: max(1, len(document.words) // 25)]:
                page = other.pages[word.box.page - 1]
                box = word.box
                inside = page.crop((box.x0, box.top, box.x1, box.bottom), strict=False).extract_text()
                assert inside == word.span.of(document.text)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_boxes_follow_a_turned_page(draw, rotation):
    drawing = draw()
    drawing.canvas.setPageRotation(rotation)  # which keeps the size as shown, and turns the drawing
    drawing.height = letter[rotation in {0, 180}]
    drawing.row([72, 200, 330], 100, ["02006DUP4", "3.600%", "05/15/2023"])
    drawing.row([72, 200, 330], 120, ["02006DUQ2", "3.900%", "05/15/2025"])
    data = drawing.done()
    document = read(data)
    assert "02006DUP4\t3.600%\t05/15/2023\n" in document.text
    box = box_of(document, "3.900%")
    page = document.pages[0]
    assert (page.width, page.height) == letter
    assert 0 <= box.x0 < box.x1 <= page.width
    assert (box.x1 - box.x0 > box.bottom - box.top) == (rotation in {0, 180})
    with pdfplumber.open(io.BytesIO(data)) as other:
        (char,) = [c for c in other.pages[0].chars if c["text"] == "9" and _within(c, box)]
        assert char


def _within(char, box):
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


@pytest.mark.parametrize("turn", [90, 270])
def test_a_table_laid_sideways_is_read_upright(drawing, turn):
    drawing.canvas.translate(300, 400)
    drawing.canvas.rotate(turn)
    rows = [
        ("CUSIP", "Rate", "Maturity"),
        ("02006DUP4", "3.600%", "05/15/2023"),
        ("02006DUQ2", "3.9%", "05/15/2025"),
    ]
    for k, row in enumerate(rows):
        for x, cell in zip((-150, 0, 100), row, strict=True):
            drawing.canvas.drawString(x, -k * 15, cell)
    data = drawing.done()
    document = read(data)
    assert document.text.splitlines() == ["\t".join(row) for row in rows]
    box = box_of(document, "3.600%")
    assert box.bottom - box.top > box.x1 - box.x0  # it runs up or down the page
    with pdfplumber.open(io.BytesIO(data)) as other:
        inside = [c["text"] for c in other.pages[0].chars if _within(c, box)]
    assert sorted(inside) == sorted("3.600%")


def test_a_stamp_in_the_margin_stands_apart(drawing):
    drawing.text(72, 100, "Principal amount: $1,000")
    drawing.canvas.rotate(90)
    drawing.canvas.drawString(300, -30, "CONFIDENTIAL")
    assert read(drawing.done()).text.split("\n") == ["Principal amount: $1,000", "", "CONFIDENTIAL"]


def test_pages_without_text_among_others_are_fine(drawing):
    drawing.canvas.rect(100, 100, 200, 200, fill=1)
    drawing.next_page()
    drawing.text(72, 100, "CUSIP 02006DUP4")
    document = read(drawing.done())
    assert document.text == "CUSIP 02006DUP4"
    assert [p.number for p in document.pages] == [1, 2]
    assert {w.box.page for w in document.words} == {2}


def _scan():
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.drawImage(ImageReader(Image.new("L", (200, 260), 200)), 0, 0, *letter)
    canvas.save()
    return out.getvalue()


def _encrypted():
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter, encrypt=StandardEncryption("secret"))
    canvas.drawString(72, 72, "CUSIP 02006DUP4")
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (_scan, r"scan\.pdf: is a PDF without text on its page \(a scan\?\); run text recognition"),
        (_encrypted, r"scan\.pdf: is an encrypted PDF; remove its password"),
        (lambda: b"%PDF-1.4\nnothing more", r"scan\.pdf: is a damaged PDF; fetch it anew"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(make, message):
    with pytest.raises(UnreadableDocument, match=message) as error:
        read(make(), "scan.pdf")
    assert "\n" not in str(error.value)


def test_a_password_for_changes_only_hinders_nobody():
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("", ownerPassword="owner", canModify=0))
    canvas.drawString(72, 72, "CUSIP 02006DUP4")
    canvas.save()
    assert read(out.getvalue()).text == "CUSIP 02006DUP4"


def test_threads_share_the_reader(drawing):
    drawing.row([72, 200, 330], 100, ["02006DUP4", "3.600%", "05/15/2023"])
    data = drawing.done()
    texts = []
    threads = [threading.Thread(target=lambda: texts.append(read_pdf(data, "a").text)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(texts)) == 1
    assert len(texts) == 8


def test_cut_and_crop_read_the_same_value(drawing):
    drawing.row([72, 200, 330], 100, ["CUSIP", "Coupon Rate", "Maturity Date"])
    drawing.row([72, 200, 330], 120, ["02006DUP4", "3.600%", "May 15, 2023"])
    drawing.row([72, 200, 330], 140, ["02006DUQ2", "3.900%", "May 15, 2025"])
    data = drawing.done()
    document = read(data)
    for value in ("02006DUP4", "3.600%", "May 15, 2025"):
        assert crop(data, box_of(document, value)) == value


def _assembled(font, content):
    """Put a PDF of one page together whose font is as broken as ``font`` has it."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        font,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def _font(names):
    return b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[1%s]>>>>" % names


def test_a_glyph_without_a_character_is_never_left_out_of_a_number():
    content = b"BT /F 12 Tf 72 700 Td (CUSIP 02006DUP4 at 1\x0105.00%) Tj ET"
    document = read(_assembled(_font(b"/g77"), content))
    assert "105.00" not in document.text
    assert document.text.startswith("CUSIP 02006DUP4 at 1")


def test_fonts_that_tell_no_characters_are_said():
    data = _assembled(_font(b"/g1/g2/g3/g4"), b"BT /F 12 Tf 72 700 Td <010402040104> Tj ET")
    with pytest.raises(UnreadableDocument, match="fonts do not tell their characters"):
        read(data, "a.pdf")


@pytest.mark.parametrize("seed", range(60))
def test_damage_is_an_error_or_a_document(seed):
    recipes = [r for r in load_recipes(RECIPES) if "pdf" in r.serialization]
    (sample,) = compose_many(recipes[:1], 1, 3)
    rng = random.Random(seed)
    data = bytearray(sample.content)
    for _ in range(rng.choice((1, 5, 40))):
        data[rng.randrange(8, len(data))] = rng.randrange(256)
    data = bytes(data[: rng.choice((len(data), len(data) // 2))])
    document = message = None
    try:
        document = read_pdf(data, "a.pdf")
    except UnreadableDocument as error:
        message = str(error)
    if document is None:
        assert message.startswith("a.pdf: is a")
    else:
        assert all(w.span.of(document.text) for w in document.words)
