"""Reports over the cases met in the wild, by the rules alone."""

import json
from pathlib import Path

import pytest

from extractor.finding.finders import Finders
from extractor.finding.rules.finder import RulesFinder
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.errors import UsageError
from extractor.ground.schema import retail_note
from extractor.measuring.cases import Case, path_to_cases
from extractor.measuring.evaluate import evaluate
from extractor.measuring.newness import NEW_ISSUERS, Known
from extractor.pipeline import Extractor

WILD = Path(__file__).parents[1] / "cases" / "in_the_wild"
KNOWN = Known(frozenset({"acme"}), frozenset(), frozenset())


@pytest.fixture(scope="module")
def report():
    reader = Extractor(Finders(rules=RulesFinder(retail_note())), FusionModel(), retail_note(), "rules")
    return evaluate(path_to_cases(WILD), reader, known=KNOWN, with_ablation=True)


def test_every_breakdown_adds_up_to_the_total(report):
    total = report.tally.fields
    for name in ("newness", "collection", "issuer", "layout", "serialization"):
        parts = report.by(name).values()
        assert sum(t.fields.right for t in parts) == total.right
        assert sum(t.fields.faults for t in parts) == total.faults
    assert sum(f.right for f in report.fields.values()) == total.right


def test_faults_are_all_named(report):
    faults = report.faults()
    assert len(faults) == report.tally.fields.faults > 0
    assert set(faults[0]) == {"document", "note", "field", "outcome", "gold", "value", "confidence"}


def test_the_report_is_json(report):
    data = json.loads(json.dumps(report.to_dict()))
    assert data["total"]["documents"] == len(list(WILD.iterdir()))
    assert list(data["by_newness"]) == [NEW_ISSUERS]
    assert list(data["ablation"]) == ["rules", "all"]
    assert data["total"]["values"] == data["total"]["right"] + data["total"]["wrong"] + data["total"]["extra"]


def test_a_folder_will_do_in_place_of_cases(report):
    reader = Extractor(Finders(rules=RulesFinder(retail_note())), FusionModel(), retail_note(), "rules")
    again = evaluate(WILD, reader)
    assert again.tally == report.ablation[-1].tally
    assert again.by("newness") == {}


@pytest.mark.parametrize(
    ("offering", "note", "says"),
    [
        ({}, {"copon_rate": 3}, "a.txt: its gold: no field 'copon_rate' in retail_note/1: did you mean coupon_rate"),
        ({"cusip": "02006DUP4"}, {}, "has cusip among the fields of the offering; move it to the note"),
        ({}, {"issuer": "Acme"}, "has issuer among the fields of the note; move it to the offering"),
    ],
)
def test_gold_that_names_no_field_is_refused(offering, note, says):
    reader = Extractor(Finders(rules=RulesFinder(retail_note())), FusionModel(), retail_note(), "rules")
    case = Case("a", "a.txt", b"CUSIP: 02006DUP4", {"offering": offering, "notes": [note, {"other": "as printed"}]})
    with pytest.raises(UsageError, match=says):
        evaluate([case], reader)
