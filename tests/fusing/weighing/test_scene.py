"""What the readings of a document have around them."""

import dataclasses

import pytest

from extractor.fusing.weighing.scene import LOOSE, Scene
from extractor.ground.candidate import Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.reading.open import read

TEXT = "x" * 400


def grid(kind, start, widths, columns=3):
    rows = []
    for width in widths:
        cells = tuple(
            GridCell(Span(start + 3 * k, start + 3 * k + 2), "xx") if k < width else None for k in range(columns)
        )
        rows.append(Row(cells, Span(start, start + 20)))
        start += 30
    return Grid(
        kind, tuple(Column("c") for _ in range(columns)), tuple(rows), Span(rows[0].span.start, rows[-1].span.end)
    )


def scene(grids=(), candidates=(), notes=()):
    return Scene(read(TEXT.encode(), "a.txt"), grids, candidates, retail_note(), notes=notes)


def test_a_place_is_in_its_grid_or_in_running_text():
    one = scene([grid("table", 100, [3, 3]), grid("pairs", 300, [2], 2)])
    assert [one.kind_at(Span(at, at + 1)) for at in (50, 105, 310, 390)] == [LOOSE, "table", "pairs", LOOSE]


def test_rows_lack_cells_and_stand_out(propose):
    one = propose("coupon_rate", "x", None, method=Method.ALIGNMENT, text=TEXT)
    facts = scene([grid("table", 0, [3, 3, 1])])
    whole, short = (facts.row_of(dataclasses.replace(one, note=at)) for at in (0, 60))
    assert (whole.gaps, whole.unlike) == (0.0, 0.0)
    assert (short.gaps, short.unlike) == (pytest.approx(2 / 3), 1.0)
    assert facts.row_of(dataclasses.replace(one, note=None)) is None


def test_cells_that_could_not_be_read_count_by_row(propose):
    read_well = dataclasses.replace(propose("coupon_rate", "x", None, method=Method.ALIGNMENT, text=TEXT), note=0)
    unread = dataclasses.replace(read_well, field="cusip", status=Status.UNREADABLE)
    facts = scene([grid("table", 0, [3])], [read_well, unread])
    assert facts.row_of(read_well).unread == 0.5


def test_a_place_that_is_read_as_another_field_is_contested(propose):
    mine = propose("coupon_rate", "x", None, score=0.9, text=TEXT)
    rival = dataclasses.replace(mine, field="selling_price", score=0.7)
    assert scene(candidates=[mine, rival]).contest(mine) == 0.7
    assert scene(candidates=[mine, mine]).contest(mine) == 0.0


@pytest.mark.parametrize(("label", "like"), [("Coupon Rate", 1.0), ("", 0.0)])
def test_how_like_a_label_is_to_the_fields_own(label, like):
    assert scene().likeness(label, "coupon_rate")[0] == like
