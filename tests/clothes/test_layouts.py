"""The same facts in other layouts: the note tables of real documents, set otherwise, are read as they stand.

``layout_costs.json`` says what each layout may cost at most in each printing, in F1 of all fields, against the same
documents as they are. Costs only sink.
"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.measuring.ablation import read_cases
from extractor.measuring.cases import Case, split_to_cases
from extractor.measuring.tally import tally
from tests.clothes.layouts import LAYOUTS
from tests.clothes.printings import as_html, as_pdf, in_columns, in_narrow_columns
from tests.clothes.tables import NoteTable, case_to_table

_ONE_VALUE = 0.0008  # of F1, of a third of the documents that clothings dress
PRINTINGS = {"html": as_html, "columns": in_columns, "narrow": in_narrow_columns, "pdf": as_pdf}
COSTS = json.loads(Path(__file__).with_name("layout_costs.json").read_text("utf-8"))


def dressed(case: Case, table: NoteTable, layout: str, printing: str) -> Case | None:
    blocks = LAYOUTS[layout](table)
    if blocks is None:
        return None
    return replace(case, content=PRINTINGS[printing]([table.before, *blocks, table.after]))


@pytest.fixture(scope="module")
def tables() -> list[tuple[Case, NoteTable]]:
    cases = [case for side in ("train", "evaluation") for case in split_to_cases(side)]
    return [(case, table) for case in cases if (table := case_to_table(case)) is not None]


@pytest.fixture(scope="module")
def plain(tables, reader):
    cases = [case for case, _ in tables]
    return dict(zip((case.id for case in cases), read_cases(cases, reader), strict=True))


@pytest.mark.parametrize("worn", COSTS)
def test_layouts_cost_no_more_than_they_did(worn, tables, reader, plain):
    layout, printing = worn.split()
    cases = [case for c, table in tables if (case := dressed(c, table, layout, printing)) is not None]
    before, after = tally([plain[case.id] for case in cases]).fields.f1, tally(read_cases(cases, reader)).fields.f1
    assert before - after <= COSTS[worn] + _ONE_VALUE, f"{worn}: {before:.4f} as it is, {after:.4f} dressed"


def test_every_layout_has_a_cost():
    assert {worn.split()[0] for worn in COSTS} == LAYOUTS.keys()
