"""What the steps of grouping share."""

from __future__ import annotations

from extractor.fusing.owners.drafted.drafting import Drafting
from extractor.fusing.owners.group import group as group_drafts
from tests.fusing.lined_page import SCHEMA, TEXT, grid, row_facts


def test_a_reopened_note_on_two_rows_of_one_table_is_two_records():
    rows = row_facts(2, "02006DUP4", 3) + row_facts(4, "02006DUP4", 3)
    assert len(group_drafts(Drafting(TEXT, [grid("table", [2, 4])], rows, SCHEMA))) == 2
