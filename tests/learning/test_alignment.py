"""Training the header model: the same examples give the same weights, and rare features are left out."""

import numpy as np

from extractor.learning.alignment import LEAST_SEEN, columns_to_model, examples_to_matrix
from extractor.learning.columns import ColumnExample


def example(field, *features):
    return ColumnExample(("bias", *features), field, "issuer", 1.0)


EXAMPLES = [*[example("coupon_rate", "w=rate")] * 4, *[example("none", "w=dealer")] * 4, example("none", "w=once")]


def test_a_feature_is_there_or_not():
    matrix = examples_to_matrix([example("x", "a", "a", "unknown"), example("x", "b")], ["a", "b", "bias"])
    assert matrix.toarray().tolist() == [[1, 0, 1], [0, 1, 1]]


def test_what_a_few_columns_alone_have_is_not_learnt():
    assert LEAST_SEEN > 1
    assert set(columns_to_model(EXAMPLES).rows) == {"bias", "w=rate", "w=dealer"}


def test_the_same_examples_give_the_same_weights():
    one, other = (columns_to_model(EXAMPLES).probabilities([("bias", "w=rate")]) for _ in range(2))
    assert np.array_equal(one, other)
    assert one.argmax() == columns_to_model(EXAMPLES).fields.index("coupon_rate")
