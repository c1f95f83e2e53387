import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.finding.rules.text.view import BREAK, CELL, GAP, is_one_line, text_to_view


def view_of(text):
    return text_to_view(text, ((0, len(text)),))


@given(st.text(alphabet="ab |*\n\t-<>\\_\u00a0\u200bB"))
def test_every_character_leads_back(text):
    view = view_of(text)
    for at, character in enumerate(view.text):
        if character not in (" ", BREAK, CELL, GAP):
            assert text[view.origin(at)] == character
    assert len(view.low) == len(view.text)


@pytest.mark.parametrize(
    ("page", "kind"),
    [("word  word", " "), ("word " * 80 + "Name  Date", GAP), ("word  " * 80 + "Name  Date", " ")],
)
def test_two_blanks_part_blocks_only_in_a_page_of_one_line(page, kind):
    text = view_of(page).text
    assert text[text.rindex("ate") - 2] == kind if "Date" in page else text[4] == kind


def test_literals_and_the_windows_around_them():
    view = view_of("Call it. Recall it. Nothing else stands here.")
    assert view.places("call") == (0, 11)
    assert view.windows(("call", "stands"), 1, 4) == [
        (0, 4),
        (10, 15),
        (view.low.index("stands") - 1, view.low.index("stands") + 4),
    ]
    assert view.windows(("absent",), 1, 4) == []


def test_parts_of_a_long_text_are_apart():
    text = "head of it ... tail of it"
    view = text_to_view(text, ((0, 7), (15, 25)))
    assert view.text == f"head of{CELL}tail of it{CELL}"
    at = view.text.index("tail")
    assert view.span(at, at + 4).of(text) == "tail"


@pytest.mark.parametrize(
    ("page", "flat"),
    [
        ("_Filed under Rule 424_\n_Registration No. 333-1_", "Filed under Rule 424\nRegistration No. 333-1"),
        ("The _Trade Date:_ May 3", "The Trade Date: May 3"),
        ("_X_ Yes ___ No _ _ $____ a_name_here", "_X_ Yes ___ No _ _ $____ a_name_here"),
    ],
)
def test_underscores_are_italics_only_around_words(page, flat):
    assert view_of(page).text.strip(f" {CELL}") == flat


def test_a_word_that_is_torn_at_a_lines_end_is_whole():
    page = "on Septem-\n   ber 25, 2008, semi-\nannually; Decem-\nbers"
    view = view_of(page)
    assert view.text.strip(CELL) == "on September 25, 2008, semi-\nannually; Decem-\nbers"
    at = view.text.index("September")
    assert view.span(at, at + 9).of(page) == "Septem-\n   ber"
    assert view.span(at + 6, at + 9).of(page) == "ber"


def test_a_page_without_line_ends_is_one_line():
    line = "word " * 70
    assert is_one_line(line)
    assert not is_one_line(f"{line}\n{line}\n{line}\n")
    assert not is_one_line("word")
