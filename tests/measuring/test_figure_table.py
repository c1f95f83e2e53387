import io

import pytest
from rich.console import Console

from extractor.measuring.figure_table import figure_table, print_table

NAME = "InterNotes-style tables, real"


def shown(width, heads=("docs", "F1", "precision", "recall", "notes\nright", "ECE")):
    stream = io.StringIO()
    table = figure_table("never seen", heads)
    table.add_row(NAME, *(f"0.{k}234" for k, _ in enumerate(heads)))
    print_table(Console(file=stream, width=width), table)
    return stream.getvalue()


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_figure_is_ever_cut(width):
    text = shown(width)
    assert "…" not in text
    assert [f"0.{k}234" for k in range(6)] == text.split()[-6:] if width > 60 else "0.5234" in text
    assert all(len(line) <= width for line in text.splitlines())


def test_columns_stand_apart_where_there_is_room():
    assert "0.0234   0.1234" in shown(120)
    assert "0.0234 0.1234" in shown(60).replace("   ", " ")
    assert NAME in shown(120)
    assert NAME not in shown(60)


def test_a_head_may_have_two_lines():
    lines = shown(120).splitlines()
    assert any("notes" in line and "docs" not in line for line in lines)
    assert any("right" in line and "docs" in line for line in lines)
