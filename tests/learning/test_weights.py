"""What evidence weighs is fitted on all examples or without a fold, and what is hardly ever seen weighs nothing."""

import random

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from extractor.learning.weights import LEAST_SEEN, STRENGTH, evidence_to_table

RNG = random.Random(5)
RARE = [{"rare": 1.0, "told": 1.0, "bias": 1.0}] * (LEAST_SEEN - 1)
EVIDENCE = [{"told": RNG.random(), "bias": 1.0, "a": float(RNG.random() < 0.5)} for _ in range(200)] + RARE
RIGHT = [RNG.random() < e["told"] for e in EVIDENCE]
EXAMPLES = [(e, right, 1.0 + right) for e, right in zip(EVIDENCE, RIGHT, strict=True)]
TABLE = evidence_to_table(EXAMPLES, [k % 3 for k in range(len(EXAMPLES))])


def by_hand(examples):
    """The same, as scikit-learn's own way from dictionaries does it."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{n: x for n, x in e.items() if n != "rare"} for e, _, _ in examples])
    model = LogisticRegression(C=STRENGTH, solver="newton-cg", tol=1e-5, max_iter=100, fit_intercept=False)
    model.fit(matrix, [r for _, r, _ in examples], sample_weight=[w for _, _, w in examples])
    return dict(zip(vectorizer.get_feature_names_out(), model.coef_[0].tolist(), strict=True))


def test_weights_are_those_of_the_examples_and_rare_evidence_has_none():
    assert TABLE.weights() == by_hand(EXAMPLES)
    assert set(TABLE.weights()) == {"a", "bias", "told"}


def test_a_fold_is_left_out_as_if_it_had_not_been_there():
    assert TABLE.weights(without=1) == by_hand([e for k, e in enumerate(EXAMPLES) if k % 3 != 1])


def test_an_example_is_summed_by_weights_that_have_not_seen_its_fold():
    crossed = TABLE.crossed()
    for k in (0, 1, 2, 150):
        weights = TABLE.weights(without=k % 3)
        assert crossed[k] == sum([weights[name] * x for name, x in EVIDENCE[k].items() if name in weights])


def test_one_fold_alone_leaves_nothing_to_learn_from():
    table = evidence_to_table(EXAMPLES, [0] * len(EXAMPLES))
    assert set(table.crossed()) == {None}
    assert table.weights() == TABLE.weights()
