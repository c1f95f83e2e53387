"""The lines of a long text that are more than plain prose."""

import pytest

from extractor.grids.text.telling import LONGEST_LONE, text_to_telling_lines

LAW = "A holder of notes is to ask an adviser about taxes, risks and plans of every kind."


def told(text: str) -> list[str]:
    return [line for _, line in text_to_telling_lines(text).lines]


def test_prose_and_blank_lines_are_left_out():
    assert len(LAW) > LONGEST_LONE
    assert told(f"{LAW}\n\n{LAW}\nMaturity Date\n") == ["Maturity Date"]


@pytest.mark.parametrize("part", [":", "\t", "|", "  ", "*", "<b>", "\\", "\x0b", "“"])
def test_a_long_line_that_may_hold_more_than_one_cell_is_told(part):
    line = LAW.replace(" about ", f" about{part}")
    assert told(f"{LAW}\n{line}\n{LAW}") == [line]


def test_a_long_line_with_a_glued_identifier_is_told():
    line = f"{LAW[:-1]} and of theirs02006DUP4"
    found = text_to_telling_lines(f"{LAW}\n{line}")
    assert [text for _, text in found.lines] == [line]
    assert found.glued == {len(LAW) + 1}


def test_each_line_has_its_place():
    text = f"Terms:\n\n{LAW}\n\nMaturity Date\tMay 15, 2031\n"
    found = text_to_telling_lines(text).lines
    assert len(found) == 2
    assert all(text.startswith(line, at) for at, line in found)


def test_the_signs_of_the_text_are_named():
    assert text_to_telling_lines(f"{LAW}\na|b\tc").signs == ("|", "\t")
    assert text_to_telling_lines(LAW).signs == ()
