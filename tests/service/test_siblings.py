from __future__ import annotations

from service_house import WORDS, identifier, truth

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.ground.places import Span
from extractor.service.siblings import layout_to_siblings


def correct(desk, number, j=0):
    original = desk.original(desk.extraction(number))
    start = original.document.text.index(WORDS)
    place = (Span(start, start + len(WORDS)),)
    told = NewCorrection(Kind.VALUE, identifier(number, j), "coupon_frequency", "semi_annual", "Ann", evidence=place)
    return desk.store.add(original.stored(), told)


def test_nothing_said_nothing_proposed(desk):
    found = layout_to_siblings(desk, 0)
    assert (found.documents, found.read, found.proposals, found.problem) == (5, 5, (), "")


def test_one_correction_mends_the_others_and_only_rightly(desk):
    correct(desk, 0)
    found = layout_to_siblings(desk, 0)
    mended = {(p.number, p.note) for p in found.proposals if p.field == "coupon_frequency"}
    assert mended == {(k, identifier(k, j)) for k in range(6) for j in (0, 1)} - {(0, identifier(0, 0))}
    notes = {identifier(k, j): truth(k, j) for k in range(6) for j in (0, 1)}
    assert all(str(p.now.value) == notes[p.note][p.field] for p in found.proposals)
    assert found.changed == 6


def test_no_more_are_read_again_than_asked_for(desk):
    correct(desk, 0)
    found = layout_to_siblings(desk, 0, most=2)
    assert (found.documents, found.read) == (5, 2)


def test_what_a_person_said_of_a_document_stands(desk):
    sibling = desk.original(desk.extraction(1))
    desk.store.add(sibling.stored(), NewCorrection(Kind.ABSENT, identifier(1, 0), "coupon_frequency", by="Bo"))
    correct(desk, 0)
    told = {(p.note, p.field) for p in layout_to_siblings(desk, 0).proposals}
    assert (identifier(1, 0), "coupon_frequency") not in told
    assert (identifier(1, 1), "coupon_frequency") in told


def test_a_withdrawn_correction_proposes_nothing(desk):
    kept = correct(desk, 0)
    desk.store.withdraw(kept.id, by="Ann")
    assert layout_to_siblings(desk, 0).proposals == ()
