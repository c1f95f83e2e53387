from __future__ import annotations

import numpy as np
import pytest

from extractor.finding.alignment.assign import columns_to_fields
from extractor.finding.alignment.model import AlignmentModel
from extractor.ground.errors import ModelError
from extractor.learning.alignment import columns_to_model, examples_to_matrix
from extractor.learning.columns import ColumnExample


def example(field, *features):
    return ColumnExample(("bias", *features), field, "issuer", 1.0)


EXAMPLES = [
    *[example("coupon_rate", "w=rate", "make=percent")] * 8,
    *[example("selling_price", "w=price", "make=percent")] * 8,
    *[example("none", "w=dealer", "make=percent")] * 8,
    *[example("maturity_date", "w=date", "make=date")] * 8,
]


def test_plain_arrays_give_scikit_learns_own_probabilities():
    from sklearn.linear_model import LogisticRegression

    model = columns_to_model(EXAMPLES)
    features = list(model.rows)
    matrix = examples_to_matrix(EXAMPLES, features)
    reference = LogisticRegression(C=2.0, max_iter=120, tol=1e-3, fit_intercept=False)
    reference.fit(matrix, [e.field for e in EXAMPLES], sample_weight=[e.weight for e in EXAMPLES])
    ours = model.probabilities([e.features for e in EXAMPLES])
    assert np.allclose(ours, reference.predict_proba(matrix), atol=1e-4)
    assert model.fields == tuple(reference.classes_)


def test_a_saved_model_gives_the_same_probabilities(tmp_path):
    model = columns_to_model(EXAMPLES)
    model.save(tmp_path)
    again = AlignmentModel.load(tmp_path)
    columns = [e.features for e in EXAMPLES[::8]]
    assert np.allclose(model.probabilities(columns), again.probabilities(columns), atol=2e-3)
    assert not list(tmp_path.glob("*.pkl"))


def test_a_damaged_model_is_refused(tmp_path):
    columns_to_model(EXAMPLES).save(tmp_path)
    (tmp_path / "alignment.npz").write_bytes(b"not arrays")
    with pytest.raises(ModelError, match="cannot be loaded"):
        AlignmentModel.load(tmp_path)


def test_the_assignment_takes_the_best_mapping_as_a_whole():
    # Both columns like field 1 best; the second one has nowhere else to go.
    p = np.array([[0.05, 0.5, 0.45], [0.05, 0.9, 0.05]])
    assert columns_to_fields(p, 0, [0, 1], [True, True]) == [2, 1]


def test_no_field_may_be_the_answer_of_many():
    p = np.array([[0.9, 0.1], [0.8, 0.2], [0.2, 0.8]])
    assert columns_to_fields(p, 0, [0, 1, 2], [True] * 3) == [0, 0, 1]


def test_a_label_printed_again_shares_its_field_and_empty_ones_do_not_vote():
    p = np.array([[0.1, 0.9], [0.95, 0.05], [0.95, 0.05]])
    assert columns_to_fields(p, 0, [0, 0, 0], [True, False, False]) == [1, 1, 1]
