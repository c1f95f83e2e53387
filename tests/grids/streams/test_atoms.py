from __future__ import annotations

from extractor.grids.streams.atoms import run_to_cells
from extractor.ground.places import Span

ROW = r"02006DLG4 100.00 % (2) 1.700 % Fixed 4.250 % Monthly 12/15/2021 1/15/2017 \$5.19 Yes Senior Unsecured Notes"


def test_a_prose_row_is_cut_into_cells_that_keep_their_marks():
    cells = run_to_cells(ROW, Span(0, len(ROW)), least=5)
    assert [c.text for c in cells][:4] == ["02006DLG4", "100.00 % (2)", "1.700 %", "Fixed"]
    assert [c.span.of(ROW) for c in cells][1] == "100.00 % (2)"
    assert cells[-1].text == "Senior Unsecured Notes"


def test_a_glued_run_is_cut_where_values_meet():
    run = "74348GUU2$485,000.00100.000%1.000%Fixed4.250%Semi-Annual12/15/20276/15/2025$36.22YesSenior Unsecured Notes"
    texts = [c.text for c in run_to_cells(run, Span(0, len(run)), least=5)]
    assert texts == [
        "74348GUU2",
        "$485,000.00",
        "100.000%",
        "1.000%",
        "Fixed",
        "4.250%",
        "Semi-Annual",
        "12/15/2027",
        "6/15/2025",
        "$36.22",
        "Yes",
        "Senior Unsecured Notes",
    ]


def test_a_sentence_is_no_row():
    text = "The notes mature on May 15, 2023 and pay interest monthly."
    assert run_to_cells(text, Span(0, len(text)), least=5) == []


def test_the_end_of_an_emphasis_is_no_mark():
    text = "**02006DLG4** 100.00 % 1.700 % Fixed 4.250 %"
    cells = run_to_cells(text, Span(2, len(text)), least=4)
    assert cells[0].text == "02006DLG4"
