"""The ablation over finders that need no training: the rules, and nothing at all."""

from pathlib import Path

import pytest

from extractor.finding.finders import Finders
from extractor.finding.rules.finder import RulesFinder
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.schema import retail_note
from extractor.measuring.ablation import ablate, finder_sets, read_cases, read_sets
from extractor.measuring.cases import Case, path_to_cases
from extractor.pipeline import Extractor

WILD = Path(__file__).parents[1] / "cases" / "in_the_wild"


@pytest.fixture(scope="module")
def rules():
    return Extractor(Finders(rules=RulesFinder(retail_note())), FusionModel(), retail_note(), "rules")


def test_each_finder_stands_alone_once():
    sets = finder_sets(Finders(rules=RulesFinder(retail_note())))
    assert list(sets) == ["rules", "all"]
    assert sets["rules"].alignment is None
    assert list(finder_sets(Finders())) == ["all"]


def test_a_lone_finder_gets_the_weights_it_does_better_with(rules):
    # Weights that believe nobody: whoever is read with them says nothing.
    mute = Extractor(rules.finders, FusionModel({"bias": -20.0}), rules.schema, "mute")
    alone, together = ablate(path_to_cases(WILD), mute)
    assert (alone.name, alone.weights, together.name, together.weights) == (
        "rules",
        "untrained",
        "all",
        "fitted",
    )
    assert alone.tally.fields.f1 > 0.5 > together.tally.fields.f1


def test_documents_come_back_in_order_and_the_unread_stay(rules):
    cases = [Case("bad", "bad.txt", b"", {"offering": {}, "notes": []}), *path_to_cases(WILD)]
    scores = read_cases(cases, rules)
    assert [s.case.id for s in scores] == [c.id for c in cases]
    assert [s.read for s in scores] == [False, *[True] * (len(cases) - 1)]


def test_what_several_weights_read_is_found_once(rules):
    asked = []

    class Counting(RulesFinder):
        def find(self, document, grids):
            asked.append(document.sha256)
            return super().find(document, grids)

    reader = Extractor(Finders(rules=Counting(rules.schema)), FusionModel({"bias": 1.0}), rules.schema, "counting")
    cases = path_to_cases(WILD)[:3]
    scores = read_sets(cases, reader)
    assert len(asked) == 2 * len(cases)  # alone, and with all: the weights of the lone one share what it found
    lone = {label: own for (name, label), own in scores.items() if name == "rules"}
    assert lone == {
        label: read_cases(cases, Extractor(rules.finders, weights, rules.schema, "counting"))
        for label, weights in (("fitted", reader.fusion), ("untrained", FusionModel()))
    }
    assert lone["fitted"] != lone["untrained"]
