"""The same facts in other clothes: real documents with gold, dressed anew, are read as they are in their own.

``costs.json`` says what each clothing may cost at most, in F1 of all fields, against the same documents as they are.
What a clothing takes of the facts themselves is part of it: HTML knows no columns of blanks. Costs only sink.
"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.measuring.ablation import read_cases
from extractor.measuring.cases import Case
from extractor.measuring.tally import tally
from tests.clothes.clothings import CLOTHINGS

_ONE_VALUE = 0.0005  # of F1, and a little more: what another machine's rounding may tip over
COSTS = json.loads(Path(__file__).with_name("costs.json").read_text("utf-8"))


def dressed(case: Case, clothing: str) -> Case:
    dress, ending = CLOTHINGS[clothing]
    text = case.content.decode("utf-8")
    return replace(case, source=case.id + ending, content=dress(text))


@pytest.fixture(scope="module")
def plain(cases, reader) -> float:
    return tally(read_cases(cases, reader)).fields.f1


@pytest.mark.parametrize("clothing", CLOTHINGS)
def test_clothes_cost_no_more_than_they_did(clothing, cases, reader, plain):
    worn = tally(read_cases([dressed(case, clothing) for case in cases], reader)).fields.f1
    assert plain - worn <= COSTS[clothing] + _ONE_VALUE, f"{clothing}: {plain:.4f} as it is, {worn:.4f} dressed"


def test_every_clothing_has_a_cost():
    assert COSTS.keys() == CLOTHINGS.keys()
