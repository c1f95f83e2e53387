"""Layouts with columns: every note's facts stand in them, whatever the arrangement."""

import pytest

from extractor.learning.synthesis import layouts
from extractor.learning.synthesis.blocks import TableBlock
from extractor.learning.synthesis.runs import text_of

ALL = [layouts.wide, layouts.repeated, layouts.stacked, layouts.transposed, layouts.weekly]


def stated(blocks):
    lines = [
        line
        for b in blocks
        for line in (b.lines if not isinstance(b, TableBlock) else [c for r in b.rows for c in r.cells])
    ]
    return {(run.mark.field, run.mark.note) for line in lines for run in line if run.mark is not None}


@pytest.mark.parametrize("layout", ALL)
@pytest.mark.parametrize("seed", range(4))
def test_every_note_states_its_identifier_rate_and_maturity(press, layout, seed):
    found = stated(layout(press(seed=seed, notes=(3, 3), coupons={"fixed": 1.0})))
    for note in range(3):
        assert ("cusip", note) in found
        assert ("maturity_date", note) in found


@pytest.mark.parametrize("seed", range(6))
def test_rows_of_a_wide_table_are_as_wide_as_its_header(press, seed):
    table = layouts.wide(press(seed=seed, notes=(3, 3)))[0]
    assert len({len(r.cells) for r in table.rows if r.kind != "span"}) == 1
    assert [r.kind for r in table.rows].count("data") == 3


def test_a_transposed_table_has_a_column_a_note(press):
    table = layouts.transposed(press(notes=(4, 4)))[0]
    assert table.pairs
    assert {len(r.cells) for r in table.rows} == {5}


def test_a_repeated_header_stands_above_each_note(press):
    tables = [b for b in layouts.repeated(press(notes=(3, 3))) if isinstance(b, TableBlock)]
    heads = [[text_of(c) for c in t.rows[0].cells] for t in tables]
    assert len(tables) == 3
    assert heads[0] == heads[1] == heads[2]
