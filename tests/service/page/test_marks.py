from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ground.places import Span
from extractor.service.page.marks import Mark, text_to_shown


def shown(text, *marks):
    return text_to_shown(text, [Mark(Span(a, b), key) for a, b, key in marks])


def test_overlapping_marks_make_pieces_that_know_all_their_fields():
    (line,) = shown("abcdef", (0, 4, "x"), (2, 6, "y"))
    assert [(p.text, p.keys) for p in line.pieces] == [("ab", ("x",)), ("cd", ("x", "y")), ("ef", ("y",))]


def test_a_mark_goes_on_over_a_line_end():
    first, second = shown("ab\ncd", (1, 4, "x"))
    assert [(p.text, p.keys) for p in first.pieces] == [("a", ()), ("b", ("x",))]
    assert [(p.text, p.keys) for p in second.pieces] == [("c", ("x",)), ("d", ())]


def test_a_long_mark_does_not_hide_a_short_one_behind_it():
    lines = shown("aa\nbb\ncc", (0, 8, "long"), (6, 8, "short"))
    assert lines[2].pieces[0].keys == ("long", "short")


def test_the_place_of_a_blank_cell_is_a_piece_without_text():
    first, second = shown("a\t\tb\nc", (0, 1, "x"), (2, 2, "empty"), (4, 4, "end"), (5, 5, "start"))
    assert [(p.text, p.keys) for p in first.pieces] == [
        ("a", ("x",)), ("\t", ()), ("", ("empty",)), ("\t", ()), ("b", ()), ("", ("end",))
    ]  # fmt: skip
    assert [(p.text, p.keys) for p in second.pieces] == [("", ("start",)), ("c", ())]


def test_kinds_of_lines():
    prose, cells, other = shown(f"{'word ' * 30}\na\tb\n{'x' * 40}    {'y' * 80}")
    assert (prose.kind, cells.kind, other.kind) == ("prose", "cells", "")


@pytest.mark.parametrize("mark", ["•", "(1)", "a."])
def test_a_sentence_behind_a_mark_may_be_broken_to_fit(mark):
    tabbed, blanks, *rows = shown(
        f"{mark}\t{'word ' * 30}\n{mark}    {'word ' * 30}\n{'word ' * 30}\t1.5%\n{mark}\t{'cell    ' * 20}"
    )
    assert (tabbed.kind, blanks.kind) == ("cells prose", "prose")
    assert [row.kind for row in rows] == ["cells", "cells"]


@given(st.text(alphabet="ab\t\n\r\f\0é😀\u200b", max_size=60), st.data())
def test_every_character_is_shown_at_its_place(text, data):
    size = len(text)
    pairs = data.draw(st.lists(st.tuples(st.integers(0, size), st.integers(0, size)), max_size=4))
    marks = [(min(p), max(p), f"k{n}") for n, p in enumerate(pairs)]
    lines = shown(text, *marks)
    for line in lines:
        at = line.start
        for piece in line.pieces:
            for k, char in enumerate(piece.text):
                assert char == text[at + k] or not text[at + k].isprintable()
            at_it = {key for a, b, key in marks if a == b == at}
            assert (
                set(piece.keys) == at_it
                if not piece.text
                else set(piece.keys) == {key for a, b, key in marks if a <= at < b}
            )
            at += len(piece.text)
    covered = sum(len(p.text) for line in lines for p in line.pieces)
    assert covered == sum(len(part.removesuffix("\r")) for part in text.split("\n")[:-1]) + len(
        text.split("\n")[-1].removesuffix("\r")
    )


def test_a_table_of_pipes_is_drawn_in_columns_and_its_places_stay():
    first, second = shown("| a | b |\n| cccc | d |", (2, 3, "x"))
    assert (first.kind, second.kind) == ("cells", "cells")
    assert [(p.text, p.pad) for p in first.pieces] == [
        ("|", ""), (" ", ""), ("a", ""), (" ", ""), ("|", "   "), (" b ", ""), ("|", "")
    ]  # fmt: skip
    assert [p.keys for p in first.pieces if p.keys] == [("x",)]
    assert "".join(p.text for p in second.pieces) == "| cccc | d |"
