"""What is right, wrong, missed and extra; the figures were worked out by hand."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.ground.candidate import Status
from extractor.measuring.curves import expected_calibration_error, scores_to_given
from extractor.measuring.score import Outcome, score_document
from extractor.measuring.tally import tally

A, B = "02006DUP4", "02006DUQ2"


def outcomes(score):
    return {(j.note, j.field): str(j.outcome) for j in score.judgements}


def test_each_outcome_of_a_field(scored):
    gold = {"cusip": A, "coupon_rate": Decimal("3.6"), "selling_price": Decimal(100), "moodys_rating": "A2"}
    read = {"cusip": A, "coupon_rate": Decimal("3.60"), "selling_price": Decimal(99), "sp_rating": "A-"}
    score = scored(({}, gold), ({}, read))
    assert outcomes(score) == {
        (0, "cusip"): "right",
        (0, "coupon_rate"): "right",
        (0, "selling_price"): "wrong",
        (0, "moodys_rating"): "missed",
        (0, "sp_rating"): "extra",
    }
    assert (score.notes_found, score.notes_exact, score.exact) == (1, 0, False)


@pytest.mark.parametrize(
    "read",
    [
        {"coupon_type": "fixed"},
        {"callable": False},
        {"title": "3.6% Notes due 2023"},
        {"net_proceeds": (Decimal(1), 0.9, Status.DERIVED)},
        {"fitch_rating": "A+"},
    ],
    ids=lambda read: next(iter(read)),
)
def test_what_is_not_held_against_a_reading(scored, read):
    score = scored(({}, {"cusip": A}), ({}, {"cusip": A} | read))
    assert outcomes(score) == {(0, "cusip"): "right"}
    assert score.exact


@pytest.mark.parametrize("read", [{"coupon_type": "floating"}, {"callable": True}, {"net_proceeds": Decimal(1)}])
def test_what_is_held_against_it(scored, read):
    score = scored(({}, {"cusip": A}), ({}, {"cusip": A} | read))
    assert list(outcomes(score).values()) == ["right", "extra"]
    assert not score.exact


def test_a_value_in_place_of_a_placeholder_is_extra_and_silence_is_right(scored):
    gold = {"cusip": A, "principal_amount": None}
    assert scored(({}, gold), ({}, {"cusip": A})).exact
    read = {"cusip": A, "principal_amount": Decimal(5)}
    assert outcomes(scored(({}, gold), ({}, read)))[(0, "principal_amount")] == "extra"


def test_a_derived_value_still_answers_gold(scored):
    gold = {"cusip": A, "net_proceeds": Decimal(10)}
    read = {"cusip": A, "net_proceeds": (Decimal(10), 0.8, Status.DERIVED)}
    assert scored(({}, gold), ({}, read)).exact


def test_a_fault_of_an_extended_field_counts_but_leaves_the_note_exact(scored):
    score = scored(({}, {"cusip": A, "title": "Notes"}), ({}, {"cusip": A}))
    assert outcomes(score)[(0, "title")] == "missed"
    assert (score.notes_exact, score.exact) == (1, True)


def test_an_invented_note_spoils_its_document_only(scored):
    score = scored(({}, {"cusip": A}), ({}, {"cusip": A}, {"cusip": B, "coupon_rate": Decimal(9)}))
    assert (score.notes, score.notes_found, score.notes_exact, score.notes_invented) == (1, 1, 1, 1)
    assert outcomes(score) == {(0, "cusip"): "right"}
    assert not score.exact


def test_a_document_without_result_is_missed_whole(schema, case):
    score = score_document(case({"issuer": "X"}, {"cusip": A}), None, schema)
    assert set(outcomes(score).values()) == {"missed"}
    assert not score.read


def test_the_offering_is_judged_like_a_note(scored):
    score = scored(({"settle_date": "2020-05-21", "agents": ["B", "A"]},), ({"settle_date": dt.date(2020, 5, 21)},))
    assert outcomes(score) == {(None, "settle_date"): "right", (None, "agents"): "missed"}


def test_figures_of_two_documents(scored):
    one = scored(
        ({"issuer": "Acme Inc."}, {"cusip": A, "coupon_rate": Decimal(3)}),
        ({"issuer": ("ACME INC", 0.8)}, {"cusip": (A, 1.0), "coupon_rate": (Decimal(4), 0.6)}),
    )
    two = scored(
        ({"issuer": "Acme Inc."}, {"cusip": B, "coupon_rate": Decimal(3), "sp_rating": "A"}),
        ({"program": ("P", 0.5)}, {"cusip": (B, 0.9), "coupon_rate": (Decimal(3), 0.7)}),
        id="b",
    )
    fields = tally([one, two]).fields
    assert (fields.right, fields.wrong, fields.missed, fields.extra) == (4, 1, 2, 1)
    assert fields.precision == pytest.approx(4 / 6)
    assert fields.recall == pytest.approx(4 / 7)
    assert fields.f1 == pytest.approx(8 / 13)
    # Six given values in fifteen bins: each stands alone, so the error is the mean of |confidence - right|.
    gaps = [0.2, 0.0, 0.6, 0.5, 0.1, 0.3]
    assert expected_calibration_error(scores_to_given([one, two])) == pytest.approx(sum(gaps) / 6)


def test_outcomes_carry_gold_value_and_confidence_as_printed(scored):
    score = scored(({}, {"cusip": A}), ({}, {"cusip": (A, 0.123456)}))
    (judgement,) = score.judgements
    assert (judgement.outcome, judgement.gold, judgement.value) == (Outcome.RIGHT, A, A)
    assert judgement.confidence == 0.1235
