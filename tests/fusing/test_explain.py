from decimal import Decimal

import pytest

from extractor.fusing.explain import RECALIBRATION, WHO, explain, explain_all
from extractor.fusing.weighing.curve import Curve
from extractor.fusing.weighing.weigh import FusionModel, log_odds_of
from extractor.ground.candidate import Method
from extractor.ground.errors import UsageError

MODEL = FusionModel(curves={"found": Curve((-9.0, 9.0), (-6.0, 6.0))})


def test_voices_add_up_to_the_confidence(told_of, terms, propose):
    rival = propose("coupon_rate", "1.125%", Decimal("1.125"), score=0.4, method=Method.TOKENS)
    told = explain(told_of([*terms, rival]), MODEL, "coupon_rate", "02006DUP4")
    assert [a.candidate.value for a in told.accounts] == [Decimal("3.600"), Decimal("1.125")]
    for account in told.accounts:
        assert sum(v.log_odds for v in account.voices) == pytest.approx(log_odds_of(account.confidence))
        assert account.voices[-1].name == RECALIBRATION
    assert told.given is told.accounts[0]
    assert told.to_dict()["readings"][0]["value"] == "3.600"


def test_the_finders_share_one_voice(told_of, terms, propose):
    more = propose("coupon_rate", "3.600%", Decimal("3.600"), method=Method.ALIGNMENT)
    (account,) = explain(told_of([*terms, more]), MODEL, "coupon_rate", 0).accounts
    assert WHO in {v.name for v in account.voices}
    assert set(account.methods) == {"alignment", "rules"}


def test_an_absent_field_tells_how_sure_its_absence_is(told_of, terms):
    told = explain(told_of(terms), MODEL, "isin", None)
    assert told.given is None
    assert told.accounts == ()
    assert 0.0 < told.absent < 1.0


def test_all_fields_in_the_schemas_order_or_those_of_one_note(told_of, terms):
    told = told_of(terms)
    schema = told.scene.schema
    offering = [(f.name, None) for f in schema.offering_fields]
    note = [(f.name, 0) for f in schema.note_fields]
    everything = explain_all(told, MODEL)
    assert [(e.field, e.note) for e in everything] == offering + note
    assert list(explain_all(told, MODEL, "#1")) == [e for e in everything if e.note == 0]
    assert explain(told, MODEL, "coupon_rate", "#1") in everything


@pytest.mark.parametrize(
    ("field", "note"), [("colour", None), ("coupon_rate", "74348GUU2"), ("coupon_rate", 7), ("coupon_rate", "#2")]
)
def test_what_is_not_there_is_named(told_of, terms, field, note):
    with pytest.raises(UsageError, match=r"colour|02006DUP4"):
        explain(told_of(terms), MODEL, field, note)
