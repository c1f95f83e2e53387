"""Lines that take turns, one for each note, and lines that only are as many as the notes."""

from __future__ import annotations

import pytest

from extractor.fusing.owners.placed.turns import follow_closely, go_round, is_told_of_each, take_turns
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def turns(text, *said):
    places, at = [], 0
    for words in said:
        at = text.index(words, at)
        places.append(at)
        at += len(words)
    return take_turns(text, places)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Redemption: Callable at par\nRedemption: Non-Callable\n", ("Callable", "Non-Callable")),
        ("Callable at par\nNon-Callable\n", ("Callable", "Non-Callable")),
        ("02006DUP4 is callable\n02006DUQ2 is callable\n", ("callable", "callable")),
        ("(a) is callable\n(b) is callable\n", ("callable", "callable")),
        ("Interest\nfrom May, quarterly\nPrice\npar\nInterest\nquarterly, from May\n", ("quarterly", "quarterly")),
        ("6.75% Notes: paid semi-annually\nFloating Rate Notes: paid quarterly\n", ("semi", "quarterly")),
    ],
)
def test_lines_of_one_make_take_turns(text, said):
    assert turns(text, *said)


def test_lines_that_speak_of_one_thing_by_chance_do_not():
    text = "Interest is paid quarterly\nCallable quarterly from June 1\nPayment Dates: quarterly from May 1\n"
    assert not turns(text, "quarterly", "quarterly", "quarterly")


def closely(text, *words):
    return follow_closely(text, [text.index(word) for word in words])


def test_clauses_of_calls_follow_one_another_whatever_their_wording():
    text = "Non-Callable\n\nThe notes are subject to redemption\nat our option\nat 100%\n|\nCall: Yes, at par\n"
    assert closely(text, "Non-Callable", "redemption", "Call: Yes")
    assert not closely(text.replace("at 100%\n", "at 100%\nA dealer\n"), "Non-Callable", "redemption", "Call: Yes")


def said(at, value, status=Status.FOUND):
    span = Span(at, at + 4)
    return span, [Candidate("callable", None, span, "said", value, status, 0.9, Method.TOKENS)]


def test_places_go_round_once_or_again_with_the_same_values():
    assert go_round([said(0, True), said(9, False)], 2)
    assert go_round([said(0, True), said(9, False), said(18, True), said(27, False)], 2)
    assert not go_round([said(0, True), said(9, False), said(18, False), said(27, True)], 2)
    assert not go_round([said(0, True)], 2)


def test_one_value_told_again_and_again_is_of_all():
    assert not go_round([said(0, True), said(9, True)], 2)
    assert is_told_of_each([said(0, True), said(9, True)], 2)
    assert not is_told_of_each([said(0, True), said(9, False)], 2)
    assert not is_told_of_each([said(0, True)], 2)
    assert not is_told_of_each([said(0, True), said(9, True), said(18, True)], 2)


def test_a_place_that_nobody_could_read_is_no_turn():
    assert not go_round([said(0, True), said(9, None, Status.UNREADABLE)], 2)
