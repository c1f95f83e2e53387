"""Candidates of one field, gathered by where they stand."""

from __future__ import annotations

from extractor.fusing.clusters import mentions_to_places
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def said(start, end, method=Method.TOKENS):
    return Candidate("callable", None, Span(start, end), "said", True, Status.FOUND, 0.9, method)


def places(*mentions):
    return [((span.start, span.end), len(found)) for span, found in mentions_to_places(mentions)]


def test_what_overlaps_is_one_place():
    assert places(said(20, 30), said(0, 8), said(25, 40, Method.RULES)) == [((0, 8), 1), ((20, 40), 2)]


def test_what_was_read_over_several_places_is_left_out():
    assert places(said(0, 50, Method.ALIGNMENT), said(0, 8), said(20, 30)) == [((0, 8), 1), ((20, 30), 1)]
