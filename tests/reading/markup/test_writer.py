"""The block text as it grows."""

import pytest

from extractor.reading.html import html_to_text
from extractor.reading.markup.styles import text_to_source
from extractor.reading.markup.writer import Writer, has_odd_space


def test_breaks_and_blanks_are_owed_never_doubled():
    writer = Writer(10)
    writer.end_line(2)
    writer.add("  a \n b")
    writer.add(" ")
    writer.line_break()
    writer.end_line(1)
    writer.add("c ")
    writer.end_line(2)
    writer.line_break()
    writer.add("d")
    writer.end_line(2)
    assert writer.text() == "a b\nc\n\nd"
    assert writer.length == 10 + len(writer.text())


def test_cells_owe_their_tabs_and_know_their_places():
    writer = Writer()
    writer.open_cell("")
    writer.add("a")
    writer.end_line(2)
    writer.add("b")
    assert writer.close_cell()
    assert (writer.start, writer.length) == (0, 3)
    writer.open_cell("\t")
    writer.add(" \u200b ")
    assert not writer.close_cell()
    writer.open_cell("\t\t")
    writer.add("c")
    assert writer.close_cell()
    assert writer.text() == "a b\t\tc"
    assert (writer.start, writer.length) == (5, 6)


def test_restore_forgets():
    writer = Writer()
    writer.add("a")
    writer.end_line(2)
    state = writer.save()
    writer.add("b")
    writer.line_break()
    writer.restore(state)
    writer.add("c")
    assert writer.text() == "a\n\nc"
    assert writer.length == 4


def test_a_mark_that_turns_out_to_be_a_fraction_keeps_the_length_right():
    writer = Writer()
    writer.add("5")
    since = writer.parts_written()
    writer.add("3")
    writer.raise_mark(since)
    assert writer.text() == "5³"
    writer.add("/8%")
    assert writer.text() == "5 3/8%"
    assert writer.length == len(writer.text())


@pytest.mark.parametrize("space", ["\t", "\v", "\f", "\r", "\x1f", "&Tab;", "&#9;", "&#013;", "&#x0C;", "&#X1f;"])
def test_odd_white_space_is_known_and_made_single(space):
    assert has_odd_space(text_to_source(f"<p>a{space}b</p>"))
    assert html_to_text(f"<p>a{space}b c</p>")[0] == "a b c"


def test_blanks_line_ends_and_other_references_are_not_odd():
    assert not has_odd_space(b"<p>a\nb &#160;&#39;&#90;&#x20;&#xa0;&nbsp;&#8203;&amp;&#10;&newline;</p>")
