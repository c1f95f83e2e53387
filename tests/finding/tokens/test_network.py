"""The network in numpy says what spaCy's own says, the same for a piece whatever else is read with it."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.finding.tokens.docs import DocMaker, masked
from extractor.finding.tokens.layout_tokens import text_to_tokens
from extractor.finding.tokens.network import Network
from extractor.finding.tokens.tagger import load_pipeline
from extractor.finding.tokens.trained import NAME, folder_to_trained
from extractor.ground.schema import retail_note

MAKER = DocMaker(retail_note())
TEXTS = [
    "Trade Date: Monday, May 18, 2020",
    "Coupon Rate: 3.600 % Maturity Date: 05/15/2023",
    "$",
    "Book entry only through DTC. " * 20,
    "**02006DUP4** 100.00 % (2) 1.700 % Fixed",
    "",
]


@pytest.fixture(scope="module")
def tagger(shipped):
    return load_pipeline(shipped.path / "tokens").get_pipe(NAME)


@pytest.fixture
def network(shipped):
    return Network(folder_to_trained(shipped.path / "tokens").layers)


def to_read(text):
    tokens = text_to_tokens(text)
    return [masked(t.text) for t in tokens], MAKER.features(tokens, None)


def test_its_probabilities_are_those_of_the_trained_pipeline(tagger, network):
    docs = [MAKER.doc(tagger.vocab, text_to_tokens(text), None) for text in TEXTS if text]
    read = network.probabilities([to_read(text) for text in TEXTS if text])
    for own, spacys in zip(read, tagger.predict(docs), strict=True):
        np.testing.assert_allclose(own, spacys, atol=1e-5)


def test_a_piece_is_read_alike_in_any_company(network):
    pieces = [to_read(text) for text in TEXTS]
    alone = [next(network.probabilities([piece])) for piece in pieces]
    order = list(range(len(pieces))) * 7
    order = order[::-3] + order[::2]
    together = list(network.probabilities([pieces[k] for k in order]))
    # A linear algebra library may sum in another order on another processor: the last digits are its own.
    for k, found in zip(order, together, strict=True):
        np.testing.assert_allclose(found, alone[k], atol=1e-6)
    assert len(alone[-1]) == 0


def test_what_is_remembered_of_words_is_bounded_and_changes_nothing(network):
    first = next(network.probabilities([to_read(TEXTS[0])]))
    rows = network.projections
    rows.most = 50
    for number in range(30):
        list(network.probabilities([to_read(f"Issuer: Company {chr(97 + number % 26) * 4} {number * 1001}")]))
        assert rows.used <= 50
    np.testing.assert_allclose(next(network.probabilities([to_read(TEXTS[0])])), first, atol=1e-6)
