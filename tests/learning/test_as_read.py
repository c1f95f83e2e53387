"""A correction beside what the model reads: which note is meant, and what was read there."""

import datetime as dt
from dataclasses import replace

import pytest

from extractor.corpus.corrections import Correction, Kind, NewCorrection, StoredDocument
from extractor.ground.errors import UsageError
from extractor.learning.as_read import as_read
from extractor.reading.open import read

TEXT = """Acme Finance Inc.
Pricing Supplement No. 7
CUSIP: 17275RAA0
Interest Rate: 3.600%
Price to Public: 100.00%
Maturity Date: May 15, 2031
"""
RATE = NewCorrection(Kind.VALUE, "17275RAA0", "coupon_rate", "3.700", "me")


def stored_of(text):
    data = text.encode()
    return StoredDocument.of(read(data, "acme.txt"), data)


@pytest.fixture
def stored():
    return stored_of(TEXT)


def held(stored, new):
    return Correction(1, "k", stored.sha256, dt.datetime.now(dt.UTC), new)


@pytest.mark.parametrize("name", ["17275RAA0", "#1"])
def test_it_says_which_model_read_what(stored, shipped, name):
    (told,) = as_read(replace(RATE, note=name), stored, (), shipped)
    assert (told.model, told.was, told.value) == (shipped.model, "3.600", "3.700")
    (offering,) = as_read(NewCorrection(Kind.VALUE, None, "issuer", "Acme", "me"), stored, (), shipped)
    assert offering.was == shipped(TEXT.encode()).offering.issuer.value


def test_a_note_that_is_printed_and_was_missed_is_added_with_its_place(shipped):
    stored = stored_of("Notes of Acme Finance Inc., 02006 DUP4, are described elsewhere.\n")
    added, told = as_read(replace(RATE, note="02006dup4"), stored, (), shipped)
    assert (added.kind, added.note, told.note) == (Kind.ADD_NOTE, "02006DUP4", "02006DUP4")
    assert added.evidence[0].of(stored.text) == "02006 DUP4"
    assert as_read(replace(RATE, note="02006DUP4"), stored, [held(stored, added)], shipped) == [told]


@pytest.mark.parametrize("name", ["17275RAA", "02006DUQ2", "#2"])
def test_a_note_that_is_not_there_is_refused_and_the_others_named(stored, shipped, name):
    with pytest.raises(UsageError, match=rf"acme.txt: no note {name} is there, only 17275RAA0"):
        as_read(replace(RATE, note=name), stored, (), shipped)
