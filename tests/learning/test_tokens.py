"""Training in miniature: the real thing, on a handful of lines, in seconds."""

import random

import numpy as np
import pytest

from extractor.corpus.samples import Label
from extractor.finding.tokens.decoding import probabilities_to_spans
from extractor.finding.tokens.docs import DocMaker
from extractor.finding.tokens.tagger import load_pipeline
from extractor.finding.tokens.trained import NAME
from extractor.ground.document import Document
from extractor.ground.errors import ModelError
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.learning.tokens import document_to_labelled, train_labelled

SCHEMA = retail_note()
MAKER = DocMaker(SCHEMA)
NUMBERS = {f.name: i for i, f in enumerate(SCHEMA.fields)}


def line(rng):
    """One offering line of made-up facts, with its labels."""
    parts, labels, at = [], [], 0
    day = f"{rng.choice(['May', 'June', 'July'])} {rng.randint(1, 28)}, {rng.randint(2001, 2024)}"
    for lead, field, value in (
        ("Trade Date: ", "trade_date", day),
        (" and a coupon of ", "coupon_rate", f"{rng.randint(1, 9)}.{rng.randint(100, 999)} %"),
        (" paid ", "coupon_frequency", rng.choice(["Monthly", "Semi-Annual"])),
    ):
        parts += [lead, value]
        labels.append(Label(Span(at + len(lead), at + len(lead) + len(value)), field, None))
        at += len(lead) + len(value)
    return "".join(parts), labels


def labelled(count, seed=1):
    rng = random.Random(seed)
    out = []
    for _ in range(count):
        text, labels = line(rng)
        out += document_to_labelled(Document("x", "", "text/plain", text), (), labels, MAKER, NUMBERS)
    return out


@pytest.fixture(scope="module")
def trained():
    return train_labelled(labelled(150), SCHEMA, seed=3, epochs=6)


def predicted(nlp, piece):
    doc = MAKER.doc(nlp.vocab, piece.tokens, piece.pivot, piece.header)
    return nlp.get_pipe(NAME).predict([doc])[0]


def test_it_learns_what_it_is_shown(trained):
    fresh = labelled(20, seed=9)
    right = 0
    for piece, gold in fresh:
        rows = predicted(trained, piece)
        assert np.allclose(rows.sum(axis=1), 1, atol=1e-4)
        wanted = [(s.start, s.end, s.field) for s in probabilities_to_spans(np.eye(rows.shape[1], dtype="f")[gold])]
        right += [(s.start, s.end, s.field) for s in probabilities_to_spans(rows)] == wanted
    assert right >= 18


def test_saved_and_loaded_it_gives_the_same_probabilities(trained, tmp_path):
    trained.to_disk(tmp_path / "tokens")
    loaded = load_pipeline(tmp_path / "tokens")
    for piece, _ in labelled(5, seed=4):
        assert np.array_equal(predicted(trained, piece), predicted(loaded, piece))


def test_the_model_keeps_no_word_it_was_trained_on(tmp_path):
    train_labelled(labelled(4), SCHEMA, epochs=1).to_disk(tmp_path / "tokens")
    strings = (tmp_path / "tokens" / "vocab" / "strings.json").read_text()
    assert "Semi" not in strings
    assert sum(f.stat().st_size for f in (tmp_path / "tokens").rglob("*") if f.is_file()) < 4_000_000


def test_a_missing_model_is_named(tmp_path):
    with pytest.raises(ModelError, match="nowhere"):
        load_pipeline(tmp_path / "nowhere")


def test_the_same_seed_gives_the_same_weights():
    few = labelled(12)
    first, second = (train_labelled(few, SCHEMA, seed=5, epochs=1) for _ in range(2))
    assert np.array_equal(predicted(first, few[0][0]), predicted(second, few[0][0]))
