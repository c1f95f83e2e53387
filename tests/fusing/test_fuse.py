"""What is printed for each field: the likeliest reading, a placeholder that is shown, or nothing."""

import dataclasses
from decimal import Decimal

import pytest

from extractor.fusing.fuse import fuse
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.candidate import Method, Status
from extractor.ground.schema import retail_note


@pytest.fixture
def fused(document):
    def run(candidates, threshold=0.5):
        model = dataclasses.replace(FusionModel(), threshold=threshold)
        return fuse(document, (), candidates, retail_note(), model)

    return run


def test_every_field_of_the_schema_is_present(fused, terms):
    one = fused(terms)
    (note,) = one.notes
    assert list(one.offering) == [f.name for f in retail_note().offering_fields]
    assert list(note) == [f.name for f in retail_note().note_fields]


def test_the_likeliest_reading_is_given_and_the_others_are_kept(fused, document, terms, propose):
    rival = propose("coupon_rate", "1.125%", Decimal("1.125"), score=0.3, method=Method.TOKENS)
    more = propose("coupon_rate", "3.600%", Decimal("3.600"), method=Method.TOKENS)
    rate = fused([*terms, rival, more]).notes[0]["coupon_rate"]
    assert (rate.value, rate.status, {rate.method, *rate.agreed}) == (
        Decimal("3.600"),
        Status.FOUND,
        {Method.RULES, Method.TOKENS},
    )
    assert [a.value for a in rate.alternatives] == [Decimal("1.125")]
    assert rate.evidence[0].span.of(document.text) == rate.raw == "3.600%"


def test_below_the_threshold_nothing_is_given_and_the_reading_is_an_alternative(fused, terms):
    rate = fused(terms, threshold=1.0).notes[0]["coupon_rate"]
    assert (rate.value, rate.status, rate.raw) == (None, Status.ABSENT, None)
    assert [a.value for a in rate.alternatives] == [Decimal("3.600")]


def test_a_blank_cell_under_a_sure_header_is_a_placeholder_all_the_same(fused, terms, propose):
    blank = propose("isin", "Net", None, score=0.95, method=Method.ALIGNMENT, status=Status.PLACEHOLDER)
    assert fused([*terms, blank], threshold=1.0).notes[0]["isin"].status is Status.PLACEHOLDER
    unsure = dataclasses.replace(blank, score=0.5)
    assert fused([*terms, unsure], threshold=1.0).notes[0]["isin"].status is Status.ABSENT


def test_a_range_in_a_sure_column_is_kept_as_printed(fused, terms, propose):
    told = [c for c in terms if c.field != "gross_concession"]
    cell = propose("gross_concession", "1.125%", None, score=0.3, method=Method.ALIGNMENT, status=Status.UNREADABLE)
    range_ = dataclasses.replace(cell, raw="0.750% - 1.250%")
    field = fused([*told, range_], threshold=1.0).notes[0]["gross_concession"]
    assert (field.status, field.value, field.raw, len(field.evidence)) == (
        Status.UNREADABLE,
        None,
        "0.750% - 1.250%",
        1,
    )
    assert fused([*told, cell], threshold=1.0).notes[0]["gross_concession"].status is Status.ABSENT
    unsure = dataclasses.replace(range_, score=0.1)
    assert fused([*told, unsure], threshold=1.0).notes[0]["gross_concession"].status is Status.ABSENT
    found = propose("gross_concession", "1.125%", Decimal("1.125"), score=0.3, method=Method.TOKENS)
    assert fused([*told, range_, found], threshold=1.0).notes[0]["gross_concession"].status is Status.ABSENT


def test_nothing_told_is_no_note_and_absent_fields(fused):
    one = fused([])
    assert one.notes == ()
    assert {f.status for f in one.offering.values()} == {Status.ABSENT}
    assert all(0 < f.confidence < 1 for f in one.offering.values())
