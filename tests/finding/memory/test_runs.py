from taught_filing import place

from extractor.finding.memory.runs import stream_to_heading
from extractor.grids.text.lines import text_to_lines

HEADS = ["Paper Ref", "Lot", "Carry", "Runs Until"]
ROWS = [["17275RAA0", "$1,000,000", "3.600%", "05/15/2031"], ["17275RAB8", "$2,000", "4.100%", "06/15/2032"]]


def stream(*rows, heads=HEADS):
    return "\n".join(
        [
            "Treuhand Finance Inc. sells these notes to the public through its agents, each of which may take them at a discount.",
            *heads,
            *(c for r in rows for c in r),
            "",
            "",
        ]
    )


def heading(text, raw):
    found = stream_to_heading(text_to_lines(text), place(text, raw))
    return None if found is None else found.text


def test_each_cell_has_the_header_of_its_turn():
    text = stream(*ROWS)
    assert [heading(text, raw) for row in ROWS for raw in row] == HEADS * 2


def test_a_single_row_is_as_long_as_its_run():
    text = stream(ROWS[0])
    assert [heading(text, raw) for raw in ROWS[0]] == HEADS


def test_a_row_longer_than_the_zone_has_no_header():
    assert heading(stream(ROWS[0], heads=HEADS[:3]), "$1,000,000") is None


def test_the_line_above_is_a_label():
    assert heading("Struck On\nMay 15, 2031\n", "May 15, 2031") == "Struck On"
    assert heading("May 15, 2031\n", "May 15, 2031") is None


def test_a_zone_is_told_from_a_line_above():
    text = stream(*ROWS)
    assert stream_to_heading(text_to_lines(text), place(text, "3.600%")).in_turn
    text = "Struck On\nMay 15, 2031\n"
    assert not stream_to_heading(text_to_lines(text), place(text, "May 15, 2031")).in_turn
