from __future__ import annotations

import pytest
from service_house import WORDS, filing, identifier

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.ground.errors import ModelError, SourceError
from extractor.service.desk import Desk, Terms


def test_what_is_sent_in_is_numbered_after_the_results(desk):
    result, number = desk.extract("later.txt", filing(9).encode())
    assert number == 6
    assert [s.number for s in desk.summaries()] == list(range(7))
    assert desk.extraction(number) is result
    assert desk.layouts.name(number) == desk.layouts.name(0)


def test_a_number_that_is_not_there(desk):
    with pytest.raises(KeyError):
        desk.extraction(99)
    with pytest.raises(KeyError):
        desk.view(99)


def test_the_model_learns_what_the_store_is_told_and_is_loaded_once(shipped, store):
    loaded = []

    def load():
        loaded.append(1)
        return shipped

    desk = Desk(store, load, terms=Terms(by="Ann"))
    before = desk.reader()
    assert desk.reader() is before
    result, number = desk.extract("a.txt", filing(0).encode())
    assert result.notes[0].coupon_frequency.value is None
    told = NewCorrection(Kind.VALUE, identifier(0, 0), "coupon_frequency", "semi_annual", "Ann")
    desk.store.add(desk.original(desk.extraction(number)).stored(), told)
    assert desk.reader() is not before
    again, _ = desk.extract("a.txt", filing(0).encode())
    assert again.notes[0].coupon_frequency.value == "semi_annual"
    assert len(loaded) == 1
    assert WORDS in filing(0)


def test_a_model_that_cannot_be_loaded_is_told_and_not_tried_again(store):
    tried = []

    def load():
        tried.append(1)
        raise ModelError("there is none")

    desk = Desk(store, load)
    desk.learn()
    for _ in range(2):
        with pytest.raises(ModelError, match="there is none"):
            desk.reader()
    assert len(tried) == 1


def test_what_passes_is_tried_again_and_told_in_its_own_words(shipped, store, caplog):
    tried = []

    def load():
        tried.append(1)
        if len(tried) == 1:
            raise SourceError("the share with the model does not answer")
        return shipped

    desk = Desk(store, load)
    desk.learn()
    assert caplog.messages == ["the share with the model does not answer"]
    assert desk.reader().model == shipped.model


def test_what_was_decided_is_told_by_document(desk):
    original = desk.original(desk.extraction(2))
    kept = desk.store.add(original.stored(), NewCorrection(Kind.ABSENT, None, "dtc_number", by="Ann"))
    assert desk.decided() == {desk.summaries()[2].sha256: [kept]}
    assert desk.active("") == []
