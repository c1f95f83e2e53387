"""Characters to words: gaps, raised marks, ligatures, hyphens, and characters that show nothing."""

import reportlab
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from extractor.reading import read
from extractor.reading.pdf.glyphs import BLANK, Glyph
from extractor.reading.pdf.words import glyphs_to_words


def glyphs(text, x=0.0, base=100.0, size=10.0, width=0.5):
    """Set text in a font of one width; ``|`` is a gap without a character."""
    out = []
    for char in text:
        if char == " ":
            out.append(BLANK)
        elif char != "|":
            out.append(Glyph(char, x, base - 0.75 * size, x + width * size, base + 0.25 * size, base, size))
        x += width * size
    return out


def texts(run):
    return [w.text for w in glyphs_to_words(run)]


def test_blanks_and_gaps_end_words():
    assert texts(glyphs("3.600% due 2023")) == ["3.600%", "due", "2023"]
    assert texts(glyphs("3.600%|2023")) == ["3.600%", "2023"]


def test_a_blank_without_room_is_none():
    one, two = glyphs("1,"), glyphs("000", x=10)
    assert texts([*one, BLANK, *two]) == ["1,000"]


@given(st.lists(st.text("abc12.%$", min_size=1, max_size=8), min_size=1, max_size=8))
def test_words_come_back(words):
    assert texts(glyphs(" ".join(words))) == words


def test_raised_digits_are_marks_and_no_digits():
    price = glyphs("100.00%")
    mark = glyphs("1", x=35, base=96.5, size=6)
    assert texts([*price, *mark]) == ["100.00%¹"]
    assert texts([*glyphs("5.25"), *glyphs("1,2", x=20, base=96.5, size=6)]) == ["5.25¹,²"]


def test_a_fraction_is_no_mark():
    run = [*glyphs("5"), *glyphs("3", x=5, base=96.5, size=6), *glyphs("/", x=8), *glyphs("8", x=13, size=6)]
    assert texts(run) == ["5", "3/8"]


def test_a_mark_before_a_word_is_a_word():
    assert texts([*glyphs("1", base=96.5, size=6), *glyphs("Price", x=3)]) == ["1", "Price"]


def test_raised_letters_stay_with_their_word():
    assert texts([*glyphs("1"), *glyphs("st", x=5, base=96.5, size=6)]) == ["1st"]


def test_raised_marks_on_a_page(drawing):
    end = drawing.text(72, 100, "100.00%", size=12)
    drawing.text(end, 100, "1", size=7, rise=4)
    drawing.text(200, 100, "Notes", size=12)
    end = drawing.text(72, 130, "Price to Public", size=12)
    drawing.text(end + 3, 130, "(1)", size=7, rise=4)
    assert read(drawing.done()).text == "100.00%¹   Notes\n\nPrice to Public (1)"


def test_ligatures_hyphens_and_what_shows_nothing(drawing):
    pdfmetrics.registerFont(TTFont("Vera", f"{reportlab.__path__[0]}/fonts/Vera.ttf"))
    drawing.text(72, 100, "of\ufb01ce survi\xadvor Semi-", font="Vera")
    drawing.text(72, 113, "Annual", font="Vera")
    assert read(drawing.done()).text == "office survi-vor Semi-\nAnnual"
