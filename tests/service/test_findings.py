"""Findings of a document as it stands: what was corrected is checked again, what rests on words stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from service_house import identifier

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.ground.record import Finding
from extractor.service.findings import view_to_findings

FIRST, SECOND = identifier(0, 0), identifier(0, 1)


@pytest.fixture
def say(desk):
    stored = desk.original(desk.extraction(0)).stored()

    def say(kind, note, field=None, value=None):
        desk.store.add(stored, NewCorrection(kind, note, field, value, by="Ann"))
        return desk.view(0)

    say.text = stored.text
    return say


def test_what_was_extracted_stands_until_something_is_changed(say):
    planted = (Finding("title_coupon", "warning", "planted", 0, "title"),)
    view = say(Kind.ACCEPT, FIRST, "coupon_rate", "3.500")
    view = replace(view, result=replace(view.result, findings=planted))
    assert view_to_findings(view, say.text) == planted
    assert view_to_findings(view, say.text, anew=True) == ()
    view = say(Kind.VALUE, FIRST, "coupon_rate", "3.600")
    assert view_to_findings(replace(view, result=replace(view.result, findings=planted)), say.text) == ()
    assert view_to_findings(replace(view, result=replace(view.result, findings=planted)), None) == planted


def test_findings_name_notes_by_their_place_on_the_page(say):
    say(Kind.DELETE_NOTE, FIRST)
    view = say(Kind.VALUE, SECOND, "maturity_date", "2024-05-15")
    found = view_to_findings(view, say.text)
    assert {(f.code, f.note) for f in found} == {("date_order", 1)}


def test_what_rests_on_words_stays_and_an_added_note_answers_that_none_is_offered(say):
    words = tuple(Finding(code, "info", "told") for code in ("no_offering", "note_not_offered"))
    view = say(Kind.VALUE, None, "issuer", "Northfield Lending Corporation")
    empty = replace(view, result=replace(view.result, findings=words), notes=())
    assert view_to_findings(empty, say.text) == words
    assert view_to_findings(replace(empty, notes=view.notes), say.text) == words[1:]
