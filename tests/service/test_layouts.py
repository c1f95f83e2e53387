from __future__ import annotations

import threading
from types import SimpleNamespace

from service_house import filing

from extractor.grids.fingerprint import document_to_fingerprint
from extractor.ground.errors import SourceError
from extractor.reading.open import read
from extractor.service.layouts import Layouts, learn_layouts

OTHER = "Name: Value\nIssuer: A Corp\nMaturity Date: 05/15/2030\nCUSIP Number: 02006DUP4\nInterest Rate: 3%\n"


def layout(text):
    return document_to_fingerprint(read(text.encode(), "x.txt"))


def test_documents_of_one_layout_stand_together():
    layouts = Layouts()
    names = [layouts.put(k, layout(filing(k))) for k in range(3)]
    other = layouts.put(3, layout(OTHER))
    assert len(set(names)) == 1
    assert other not in names
    assert layouts.members(1) == [0, 1, 2]
    assert layouts.name(3) == other


def test_a_document_is_in_one_group_however_often_it_comes():
    layouts = Layouts()
    assert {layouts.put(0, layout(filing(0))) for _ in range(3)} == {layouts.name(0)}
    assert layouts.members(0) == [0]


def test_what_was_not_read_has_no_layout():
    assert Layouts().name(5) is None
    assert Layouts().members(5) == []


def test_documents_that_have_none_are_not_waited_for():
    def find(summary):
        if summary.number == 1:
            raise SourceError("gone.txt is not where it was extracted from")
        return read(filing(0).encode(), "x.txt")

    layouts = Layouts()
    told = [SimpleNamespace(number=k, status=s) for k, s in enumerate(("ok", "ok", "failed"))]
    learn_layouts(layouts, told, find, threading.Event())
    assert layouts.known == 3
    assert [layouts.name(k) is None for k in range(3)] == [False, True, True]
