"""The first layer, worked out once a value: the sums of a plain product, however much is remembered."""

import numpy as np
import pytest

from extractor.finding.tokens.hashing import id_to_rows, string_to_id, word_to_shape
from extractor.finding.tokens.projecting import Projections
from extractor.finding.tokens.trained import Layer

ATTRIBUTES, WIDTH, OUT = 10, 8, 12
WORDS = ["Coupon", "Rate", "ddd.ddd", "Coupon"]
LAYOUT = [[f"{slot}:{k % 3}" for k in range(len(WORDS))] for slot in range(ATTRIBUTES - 4)]


@pytest.fixture
def layers():
    draw = np.random.default_rng(7)
    tables = [draw.normal(size=(50, WIDTH)).astype(np.float32) for _ in range(ATTRIBUTES)]
    return [Layer(seed=k, params={"E": table}) for k, table in enumerate(tables)]


@pytest.fixture
def weights():
    return np.random.default_rng(8).normal(size=(ATTRIBUTES, WIDTH, OUT)).astype(np.float32)


def by_product(layers, weights):
    """Mix the concatenated embeddings of each token by one matrix, as the layer was trained."""
    out = []
    for k, word in enumerate(WORDS):
        values = [word.lower(), word[0], word[-3:], word_to_shape(word), *(slot[k] for slot in LAYOUT)]
        embedded = [
            layer.params["E"][id_to_rows(string_to_id(value), layer.seed, 50)].sum(axis=0)
            for layer, value in zip(layers, values, strict=True)
        ]
        out.append(np.concatenate(embedded) @ weights.reshape(ATTRIBUTES * WIDTH, OUT))
    return np.array(out)


def test_shares_add_up_to_the_product(layers, weights):
    told = Projections(layers, weights).total(WORDS, LAYOUT)
    assert told.shape == (len(WORDS), OUT)
    assert told == pytest.approx(by_product(layers, weights), abs=1e-4)


def test_a_value_is_worked_out_once(layers, weights):
    projections = Projections(layers, weights)
    first = projections.total(WORDS, LAYOUT)
    used = projections.used
    assert used == len(set(WORDS)) + sum(len(set(slot)) for slot in LAYOUT)
    assert (projections.total(WORDS, LAYOUT) == first).all()
    assert projections.used == used


def test_all_is_forgotten_beyond_the_most_and_the_sums_stay(layers, weights):
    narrow = Projections(layers, weights, most=30)
    first = narrow.total(WORDS, LAYOUT)
    for k in range(5):
        narrow.total([f"word{k}"] * 2, [[f"{k}"] * 2 for _ in LAYOUT])
        assert narrow.used <= 30
    assert (narrow.total(WORDS, LAYOUT) == first).all()


def test_a_piece_longer_than_the_most_is_read_and_its_room_given_back(layers, weights):
    narrow = Projections(layers, weights, most=4)
    wide = Projections(layers, weights)
    assert (narrow.total(WORDS, LAYOUT) == wide.total(WORDS, LAYOUT)).all()
    assert (narrow.total(WORDS[::-1], LAYOUT) == wide.total(WORDS[::-1], LAYOUT)).all()
