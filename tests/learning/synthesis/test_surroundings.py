"""What stands around the terms: the offering's lines state it, furniture and fee tables state nothing."""

import pytest

from extractor.learning.synthesis.blocks import Paragraph, TableBlock
from extractor.learning.synthesis.runs import plain, text_of
from extractor.learning.synthesis.surroundings import (
    allotments,
    arranged,
    banner,
    empty_form,
    examples,
    fee_table,
    filler,
    foot,
    head,
)


def cells(blocks):
    return [
        c for b in blocks for c in (b.lines if not isinstance(b, TableBlock) else [x for r in b.rows for x in r.cells])
    ]


def fields(blocks):
    return {run.mark.field for c in cells(blocks) for run in c if run.mark is not None}


@pytest.mark.parametrize("seed", range(8))
def test_decoy_tables_and_furniture_state_no_field_of_a_note(press, seed):
    one = press(seed=seed)
    for block in (fee_table(one), allotments(one), empty_form(one), examples(one)):
        assert fields([block]) == set()
        assert text_of(block.rows[-1].cells[0])
    assert fields(banner(one)) <= {"filing_rule"}
    assert fields(filler(one, 3)) == set()


def test_the_status_follows_from_what_is_left_open(press):
    for seed in range(20):
        one = press(seed=seed)
        one.left_open = frozenset({"coupon_rate"} if seed % 2 else ())
        head(one, "wide")
        assert one.facts.offering["supplement_status"] == ("preliminary" if seed % 2 else "final")


def test_the_foot_states_the_offerings_dates(press):
    found = set().union(*(fields(foot(press(seed=seed))) for seed in range(20)))
    assert {"trade_date", "settle_date", "min_denomination", "dtc_number", "agents"} <= found
    assert not found & {"cusip", "coupon_rate"}


@pytest.mark.parametrize("seed", range(8))
def test_no_block_is_lost_and_none_is_empty(press, seed):
    core = [Paragraph([plain("the core")])]
    blocks = arranged(press(seed=seed, banner=1, fee_table=1, allotments=1, empty_form=1), core, "wide")
    assert core[0] in blocks
    assert all(isinstance(b, TableBlock) or any(map(text_of, b.lines)) or any(b.lines) for b in blocks)


def test_a_foot_above_stands_above(press):
    core = [Paragraph([plain("the core")])]
    place = {}
    for above in (0, 1):
        blocks = arranged(press(foot_above=above, head_missing=1), list(core), "wide")
        place[above] = blocks.index(core[0]) / len(blocks)
    assert place[1] > place[0]
