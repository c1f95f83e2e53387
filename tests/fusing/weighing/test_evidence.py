from decimal import Decimal

import pytest

from extractor.fusing.weighing.evidence import log_odds
from extractor.ground.candidate import Method, Status


def evidence_of(told, field, value):
    readings = {**told.offering, **told.notes[0]}[field]
    return next(r.evidence for r in readings if r.best.value == value)


def test_log_odds_leave_doubt():
    assert log_odds(1.0) == log_odds(0.99)
    assert log_odds(0.0) == pytest.approx(-4.0, abs=0.01)


def test_arithmetic_speaks_before_anything_is_decided(told_of, terms):
    told = told_of(terms)
    evidence = evidence_of(told, "first_coupon_amount", Decimal("2.40"))
    assert evidence["coupon arithmetic holds on first_coupon_amount"] == 1.0
    assert evidence_of(told, "net_proceeds", Decimal("1171668.75"))["proceeds arithmetic holds on net_proceeds"]
    assert evidence_of(told, "cusip", "02006DUP4")["check digit holds"] == 1.0


def test_a_rival_that_breaks_the_arithmetic_hears_so(told_of, terms, propose):
    told = told_of([*terms, propose("coupon_rate", "1.125%", Decimal("1.125"), score=0.97)])
    wrong = evidence_of(told, "coupon_rate", Decimal("1.125"))
    right = evidence_of(told, "coupon_rate", Decimal("3.600"))
    assert wrong["coupon arithmetic fails on coupon_rate"] == 1.0
    assert right["coupon arithmetic holds on coupon_rate"] == 1.0
    assert wrong["margin to runner-up"] > 0 > right["margin to runner-up"]
    assert wrong["place also read as another field"] > 0
    assert "place also read as another field" not in right


def test_a_clash_elsewhere_in_the_record_is_heard(told_of, terms):
    clean = evidence_of(told_of(terms), "coupon_rate", Decimal("3.600"))
    shifted = [c if c.field != "net_proceeds" else with_value(c, Decimal("5525884.00")) for c in terms]
    heard = evidence_of(told_of(shifted), "coupon_rate", Decimal("3.600"))
    assert "others clash" not in clean
    assert heard["others clash, coupon_rate"] == 1.0
    assert heard["others fit each other"] < clean["others fit each other"]


def with_value(candidate, value):
    from dataclasses import replace

    return replace(candidate, value=value)


def test_agreement_and_method_are_told_by_field(told_of, propose):
    found = [propose("coupon_rate", "3.600%", Decimal("3.600"), method=m) for m in (Method.RULES, Method.TOKENS)]
    evidence = evidence_of(
        told_of([*found, propose("cusip", "02006DUP4", "02006DUP4")]), "coupon_rate", Decimal("3.600")
    )
    assert evidence["agreement on coupon_rate"] == 1.0
    assert evidence["rules on coupon_rate"] == evidence["tokens on coupon_rate"] == 1.0
    assert "only rules" not in evidence


def test_a_known_label_is_near_a_strange_one_is_not(told_of, propose):
    cusip = propose("cusip", "02006DUP4", "02006DUP4")
    for label, near in (("Coupon Rate", True), ("Barrier Level", False)):
        rate = propose("coupon_rate", "3.600%", Decimal("3.600"), label=label)
        likeness = evidence_of(told_of([cusip, rate]), "coupon_rate", Decimal("3.600"))["label is known"]
        assert (likeness == 1.0) is near


def test_a_placeholder_has_evidence_of_its_own(told_of, propose):
    cusip = propose("cusip", "02006DUP4", "02006DUP4")
    open_rate = propose("coupon_rate", "3.600%", None, status=Status.PLACEHOLDER)
    evidence = evidence_of(told_of([cusip, open_rate]), "coupon_rate", None)
    assert evidence["placeholder coupon_rate"] == 1.0
    assert not any("arithmetic" in name for name in evidence)


def test_deep_pages_weigh_as_the_second(told_of, propose):
    def depth(characters):
        text = f"CUSIP 02006DUP4 {'.' * characters} Coupon Rate 3.600% "
        code = propose("cusip", "02006DUP4", "02006DUP4", text=text)
        found = propose("coupon_rate", "3.600%", Decimal("3.600"), text=text)
        (reading,) = told_of([code, found], text=text).notes[0]["coupon_rate"]
        return reading.evidence["pages down"]

    assert depth(300) < depth(6_000) == depth(60_000)
