"""The same facts in other words: real documents with gold whose values and labels are printed otherwise read the same.

``words.json`` says what each way of printing may cost at most, in F1 of all fields of the documents that it changes,
against the same documents as they are. Titles, which repeat a day or a rate as it is printed, are left aside. Costs
only sink.
"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.measuring.ablation import read_cases
from extractor.measuring.tally import judgements_to_fields
from tests.clothes.formats import FORMATS
from tests.clothes.labels import labels_listed, labels_unlisted

_ONE_VALUE = 0.001  # of F1, and a little more: what another machine's rounding may tip over
_WORDS = {**FORMATS, "labels_listed": labels_listed, "labels_unlisted": labels_unlisted}
COSTS = json.loads(Path(__file__).with_name("words.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def plain(cases, reader):
    """What is read of each document as it is."""
    return dict(zip([case.id for case in cases], read_cases(cases, reader), strict=True))


def f1(scores) -> float:
    return judgements_to_fields(j for score in scores for j in score.judgements if j.field != "title").f1


@pytest.mark.parametrize("said", _WORDS)
def test_other_words_cost_no_more_than_they_did(said, cases, reader, plain):
    changed = []
    for case in cases:
        text = case.content.decode("utf-8")
        if (dressed := _WORDS[said](text, case.gold)) != text:
            changed.append(replace(case, content=dressed.encode()))
    worn = f1(read_cases(changed, reader))
    bare = f1([plain[case.id] for case in changed])
    assert bare - worn <= COSTS[said] + _ONE_VALUE, f"{said}: {bare:.4f} as they are, {worn:.4f} in other words"


def test_all_words_have_a_cost():
    assert COSTS.keys() == _WORDS.keys()
