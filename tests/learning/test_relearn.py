"""A model goes on from its own weights: what is new is learned, and what it knew is kept near."""

import numpy as np

from extractor.finding.alignment.model import NONE, AlignmentModel
from extractor.learning.alignment import columns_to_next
from extractor.learning.columns import ColumnExample
from extractor.learning.relearn import WEIGHT, Replay, base_to_known
from extractor.shelf.load import load_model_dir

BASE = AlignmentModel(
    (NONE, "cusip", "coupon_rate"), ("bias", "header=cusip"), np.array([[1, 0, 0], [0, 3, 0]], dtype=np.float32)
)
OLD = ColumnExample(("bias", "header=cusip"), "cusip", "acme", 1.0)
NEW = ColumnExample(("bias", "header=carry"), "coupon_rate", "acme", WEIGHT)


def test_an_unknown_heading_is_learned_from_one_column_and_the_known_one_stays():
    after = columns_to_next(BASE, [OLD, NEW])
    before, now = BASE.probabilities([OLD.features, NEW.features]), after.probabilities([OLD.features, NEW.features])
    assert now[1, 2] > 0.6 > before[1, 2]
    assert now[0, 1] >= before[0, 1] - 0.02
    assert after.fields == BASE.fields


def test_without_anything_new_hardly_a_weight_moves():
    sure = AlignmentModel(BASE.fields, ("bias", "header=cusip"), BASE.weights * 5)
    after = columns_to_next(sure, [OLD])
    assert np.abs(after.weights - sure.weights).max() < 0.01


def test_what_no_field_of_the_model_is_teaches_nothing():
    odd = ColumnExample(("bias", "header=odd"), "colour", "acme", 4.0)
    assert np.allclose(columns_to_next(BASE, [odd]).weights[:2], BASE.weights)


def written(base, count):
    known = base_to_known(base, Replay(synthetic=4, written=count))
    return len(known.pieces)


def test_written_documents_are_repeated_where_the_model_has_learned_from_them():
    base = load_model_dir()
    without = base._replace(card={**base.card, "data": {**base.card["data"], "written": 0}})
    has = base._replace(card={**base.card, "data": {**base.card["data"], "written": 9}})
    assert written(has, 6) > written(without, 6)
    assert written(without, 6) == written(without, 0)
