"""Decoding: valid BIO always, the likeliest sequence among the valid ones, scores in (0, 1)."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.finding.tokens.decoding import (
    TokenSpan,
    bio_labels,
    probabilities_to_labels,
    probabilities_to_spans,
)


def random_rows(seed, count, fields):
    rows = np.random.default_rng(seed).random((count, 1 + 2 * fields)).astype("f") ** 3
    return rows / rows.sum(axis=1, keepdims=True)


def valid(labels):
    return all(
        label == 0 or label % 2 == 1 or before in (label, label - 1)
        for before, label in zip([0, *labels], labels, strict=False)
    )


@given(st.integers(0, 10_000), st.integers(1, 5), st.integers(1, 2))
def test_viterbi_finds_the_best_valid_sequence(seed, count, fields):
    rows = random_rows(seed, count, fields)
    labels = probabilities_to_labels(rows)
    assert valid(labels)

    def likelihood(path):
        return float(np.log(rows[range(count), path]).sum())

    best = max(likelihood(p) for p in product(range(rows.shape[1]), repeat=count) if valid(p))
    assert abs(likelihood(labels) - best) < 1e-4


@given(st.integers(0, 10_000), st.integers(0, 40))
def test_spans_are_in_order_and_their_scores_are_probabilities(seed, count):
    spans = probabilities_to_spans(random_rows(seed, count, 5))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 < s.weakest <= s.score <= 1 and s.rival != s.field for s in spans)


def test_two_values_side_by_side_stay_two():
    assert bio_labels(["a", "b"]) == ["O", "B-a", "I-a", "B-b", "I-b"]
    rows = np.eye(5, dtype="f")[[1, 2, 1, 3, 4, 0]]
    assert [(s.start, s.end, s.field) for s in probabilities_to_spans(rows)] == [
        (0, 2, 0),
        (2, 3, 0),
        (3, 5, 1),
    ]


def test_doubt_divides_the_odds_and_leaves_the_field():
    span = TokenSpan(0, 2, 3, score=0.9, weakest=0.8, rival=1, rival_score=0.2)
    doubted = span.doubted(3.0)
    assert doubted.score == pytest.approx(0.75)
    assert doubted.weakest == pytest.approx(4 / 7)
    assert doubted.rival_score == pytest.approx(1 / 13)
    assert (doubted.start, doubted.end, doubted.field, doubted.rival) == (0, 2, 3, 1)
    assert span.doubted(1.0) is span
