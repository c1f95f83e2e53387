"""Characters to words: gaps, raised marks, ligatures, hyphens, and characters that show nothing."""

import reportlab
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from extractor.reading import read
from extractor.reading.pdf.glyphs import Stretch
from extractor.reading.pdf.words import glyphs_to_words


def glyphs(text, x=0.0, base=100.0, size=10.0, width=0.5):
    """Set text in a font of one width; ``|`` is a gap without a character."""
    stretch = Stretch(base - 0.75 * size, base + 0.25 * size, base, size)
    for char in text:
        if char == " ":
            stretch.add_blank()
        elif char != "|":
            stretch.add(char, x, x + width * size)
        x += width * size
    return [stretch]


def texts(run):
    return [w.text for w in glyphs_to_words(run)]


def test_blanks_and_gaps_end_words():
    assert texts(glyphs("3.600% due 2023")) == ["3.600%", "due", "2023"]
    assert texts(glyphs("3.600%|2023")) == ["3.600%", "2023"]


def test_a_blank_without_room_is_none():
    (line,) = glyphs("1,")
    line.add_blank()
    for at, digit in enumerate("000"):
        line.add(digit, 10.0 + 5 * at, 15.0 + 5 * at)
    assert texts([line]) == ["1,000"]


def test_a_narrow_gap_parts_words_only_where_a_blank_is_printed():
    (line,) = glyphs("at")
    line.add("5", 11.0, 16.0)
    assert texts([line]) == ["at5"]
    (line,) = glyphs("at")
    line.add_blank()
    line.add("5", 11.0, 16.0)
    assert texts([line]) == ["at", "5"]


def test_the_letters_of_a_ligature_share_a_box_and_a_step_back_begins_a_word():
    (line,) = glyphs("o")
    for letter in "ffi":
        line.add(letter, 5.0, 13.0)
    assert texts([line]) == ["offi"]
    line.add("a", 3.0, 8.0)
    assert texts([line]) == ["offi", "a"]


def test_a_word_goes_on_in_another_font_of_its_size():
    plain, other = Stretch(92.0, 102.0, 100.0, 10.0), Stretch(93.0, 103.0, 100.0, 10.0)
    plain.add("a", 0.0, 5.0)
    other.add("b", 5.0, 10.0)
    (word,) = glyphs_to_words([plain, other])
    assert (word.text, word.top, word.bottom, word.x1) == ("ab", 92.0, 103.0, 10.0)


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
