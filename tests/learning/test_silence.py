"""Which sentences state nothing is learned from where samples are labelled."""

from itertools import product

import pytest

from extractor.corpus.samples import Label, Sample
from extractor.finding.tokens.trained import folder_to_trained
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.learning.finders import train_tagger
from extractor.learning.opened import samples_to_opened
from extractor.learning.plan import Plan
from extractor.learning.silence import is_contradicted, samples_to_sentences, samples_to_silence

SCHEMA = retail_note()
DAY = "May 15, 2030"
WHO = ("trustee", "agent", "guarantor", "registrar", "depositary", "custodian", "issuer", "counsel")
WHAT = ("resign", "amend the terms", "waive the covenants", "keep the books", "give notice", "appoint another")
WHICH = ("these", "such", "all of the", "the new", "the offered", "any remaining")
LAW = [f"The {who} may {what} in its business with a bank." for who, what in product(WHO, WHAT)]
FACT = [f"Holders see {which} notes of the {who} mature on {DAY}." for which, who in product(WHICH, WHO)]


def sample(text, told=None):
    at = text.find(DAY)
    labels = () if at < 0 else (Label(Span(at, at + len(DAY)), "maturity_date", 0),)
    gold = {"offering": {}, "notes": [{"maturity_date": "2030-05-15"}]}
    return opened(Sample("s", "synthetic", "acme", "line", "plain", "x.txt", text.encode(), gold, labels, told))


def opened(one):
    return samples_to_opened([one], SCHEMA)[0]


@pytest.fixture(scope="module")
def samples():
    return [sample("\n".join(pair) + "\n") for pair in zip(LAW, FACT, strict=True)]


def test_sentences_are_told_apart_by_what_is_labelled_in_them(samples):
    known = list(samples_to_sentences(samples, SCHEMA).values())
    assert (known.count(True), known.count(False)) == (len(FACT), len(LAW))


def test_what_is_learned_holds_for_sentences_that_were_not_there(samples):
    silence = samples_to_silence(samples, SCHEMA)
    assert silence.holds("The agent may resign, amend the terms and keep the books in its business with a bank.")
    assert not silence.holds(f"Any trustee may resign in its business with a bank, and the notes mature on {DAY}.")
    assert silence.unknown >= 0


def test_where_nothing_is_known_a_sentence_teaches_nothing():
    assert samples_to_sentences([sample(LAW[0], told=frozenset())], SCHEMA) == {}


def test_of_one_kind_alone_nothing_is_learned():
    silence = samples_to_silence([sample(text) for text in LAW], SCHEMA)
    assert not any(silence.holds(text) for text in LAW)


def test_a_correction_in_a_silent_sentence_contradicts(samples):
    silence = samples_to_silence(samples, SCHEMA)
    at = LAW[0].index("resign")
    corrected = Sample(
        "c", "real", "acme", "line", "plain", "x.txt", LAW[0].encode(), {"offering": {}, "notes": []},
        (Label(Span(at, at + 6), "callable", 0),),
    )  # fmt: skip
    assert is_contradicted(silence, [opened(corrected)], SCHEMA)
    assert not is_contradicted(silence, samples, SCHEMA)


def test_it_is_written_beside_the_tagger(samples, tmp_path):
    train_tagger(samples, SCHEMA, Plan(epochs=1), tmp_path, lambda _: None)
    trained = folder_to_trained(tmp_path / "tokens")
    assert trained.silence is not None
    assert trained.silence.weights == samples_to_silence(samples, SCHEMA).weights
