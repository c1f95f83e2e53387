"""The terminal's table: every shape fits its width, keeps values whole and marks what is weak."""

import io
from dataclasses import replace

import pytest
from builders import extraction, failed, found, note, record, step_note
from rich.console import Console

from extractor.emitting.table import TablePrinter
from extractor.ground.record import Promise


def render(*results, width=100, threshold=0.9, color=False):
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=color, color_system="truecolor" if color else None)
    TablePrinter(console, threshold).print(results)
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80, 100, 160, 240])
@pytest.mark.parametrize("count", [1, 2, 9])
def test_no_line_is_wider_than_the_terminal_and_no_value_is_broken(width, count):
    cusips = [f"0200{i}DUP4" for i in range(count)]
    text = render(extraction(*(note(c) for c in cusips)), width=width)
    assert max(map(len, text.splitlines())) <= width
    for value in (*cusips, "$2.40=", "3.600 %?", "2023-05-15", "100.00 %", "1.125 %"):
        assert value in text


def test_wide_terminals_give_a_note_a_row_and_narrow_ones_a_column():
    two = extraction(note("02006DUP4"), note("02006DUQ2"))
    row = next(line for line in render(two, width=200).splitlines() if line.startswith("02006DUP4"))
    assert "2023-05-15" in row
    head = next(line for line in render(two, width=80).splitlines() if line.startswith("cusip"))
    assert head.split() == ["cusip", "02006DUP4", "02006DUQ2"]


def test_blocks_repeat_the_cusip():
    lines = render(extraction(*(note(f"0200{i}DUP4") for i in range(9))), width=80).splitlines()
    assert sum(line.startswith("02003DUP4") for line in lines) > 1


def test_statuses_have_their_signs_and_a_legend_names_only_those_seen():
    text = render(extraction(note()))
    for words in ("[] left open", "? below the review", "! not readable", "= derived"):
        assert words in text
    plain = render(extraction(record("note", cusip=found("02006DUP4"))))
    assert "left open" not in plain
    assert "02006DUP4" in plain


def test_a_doubtful_absence_is_shown():
    text = render(extraction(note()), threshold=0.999)
    assert "·?" in text
    assert "· not stated" in text


def test_text_of_a_document_neither_steers_the_terminal_nor_is_read_as_markup():
    text = render(extraction(note(title=found("[bold]x[/] \x1b]0;title\x07"))))
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "[bold]x[/]" in text


def test_findings_and_footnotes_stand_below():
    text = render(extraction(note()))
    assert "warning note 1 · first coupon amount: 2.40 is printed, 2.60 follows" in text
    assert "(1) selling price: Advisory clients may pay 0.4500 % less." in text


def test_documents_stand_one_line_apart_whatever_is_said_below_them():
    plain = replace(extraction(record("note", cusip=found("02006DUP4"))), findings=())
    for text in (render(extraction(note())), render(plain), render(extraction())):
        assert text.endswith("\n\n")
        assert not text.endswith("\n\n\n")


def test_with_a_promise_those_values_are_marked_that_it_does_not_accept():
    out = io.StringIO()
    promise = Promise(0.999, 0.9, "accepted from 0.9")
    TablePrinter(Console(file=out, width=200), 0.5, promise=promise).print([promise.of(extraction(note()))])
    text = out.getvalue()
    assert "3.600 %?" in text  # read at 0.72
    assert "$2.40=?" in text  # derived
    assert "02006DUP4?" not in text
    assert "[]?" not in text  # what is open has no value to take
    assert "? not accepted at precision 0.999" in text


def test_a_failed_document_is_one_line():
    assert render(failed(), width=80) == "broken.pdf  failed: no text can be read\n"


def test_a_document_without_notes_shows_its_offering():
    text = render(extraction(status="empty"))
    assert "empty 0.910 · 0 notes" in text
    assert "Ally Financial Inc." in text


def test_steps_are_written_out():
    text = render(extraction(step_note()), width=300)
    assert "3.0 % from the start; 4.25 % from 2026-01-15" in text


def test_weak_values_are_coloured_on_a_colour_terminal():
    text = render(extraction(note()), width=200, color=True)
    assert "\x1b[1;33m" in text
