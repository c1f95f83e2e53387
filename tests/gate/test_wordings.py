"""Wordings: documents that say each fact in words of their own are read no worse than they were.

``wordings.json`` says by kind what share of the fields of ``training_data/written/measuring`` is read right (F1). No
model learns from these documents, and no rule is written for one of them; what they reach only rises. Others, of other
issuers and hands, teach: ``training_data/written/teaching``.
"""

import json
from pathlib import Path

import pytest

import extractor
from extractor.corpus.root import data_root
from extractor.corpus.written import SIDES
from extractor.ground.schema import retail_note
from extractor.measuring.ablation import read_cases
from extractor.measuring.cases import Case, path_to_cases
from extractor.measuring.tally import tally
from extractor.values.reading import read_value

_A_VALUE_OR_TWO = 0.001  # of F1: what another machine's rounding may tip over
FLOORS = json.loads(Path(__file__).with_name("wordings.json").read_text("utf-8"))
WRITTEN = data_root() / "written"
KINDS = sorted(folder.name for folder in (WRITTEN / SIDES["evaluation"]).iterdir())
BOTH = sorted(str(folder.relative_to(WRITTEN)) for folder in WRITTEN.glob("*/*"))


def cases(kind: str) -> list[Case]:
    return path_to_cases(WRITTEN / kind)


@pytest.fixture(scope="module")
def reader():
    return extractor.load()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_fell(kind, reader):
    reached = tally(read_cases(cases(f"{SIDES['evaluation']}/{kind}"), reader)).fields.f1
    assert reached >= FLOORS[kind] - _A_VALUE_OR_TWO, f"{kind}: {reached:.4f}"


def test_every_kind_has_a_floor():
    assert FLOORS.keys() == set(KINDS)


@pytest.mark.parametrize("kind", BOTH)
def test_gold_speaks_of_the_schemas_fields_and_choices(kind):
    schema = retail_note()
    offering, notes = ({f.name for f in fields} for fields in (schema.offering_fields, schema.note_fields))
    for case in cases(kind):
        assert case.gold["notes"], case.id
        assert case.gold["offering"].keys() <= offering, case.id
        for note in case.gold["notes"]:
            assert note.keys() <= notes, case.id
            for name, value in note.items():
                choices = schema.by_name[name].choices
                assert not choices or not isinstance(value, str) or value in choices, (case.id, name, value)


@pytest.mark.parametrize("kind", BOTH)
def test_codes_hold_their_check_digits(kind):
    schema = retail_note()
    for case in cases(kind):
        for note in case.gold["notes"]:
            for name in {"cusip", "isin"} & note.keys():
                if note[name]:
                    assert read_value(schema.by_name[name], note[name]).value == note[name], (case.id, note[name])
