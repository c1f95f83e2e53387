"""Blocks begin where the document's own repetition says, whether the identifier comes first or last in them."""

from extractor.fusing.blocks import Blocks, find_blocks
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def said(field, at, score=0.9):
    return Candidate(field, None, Span(at, at + 5), "xx", at, Status.FOUND, score, Method.RULES)


def found(loose, identifiers, starts, text=""):
    return find_blocks(text, loose, identifiers, starts)


def facts(*places):
    return [said(field, at) for field, at in places]


LAST = facts(
    ("principal_amount", 100),
    ("maturity_date", 120),
    ("coupon_rate", 140),
    ("principal_amount", 200),
    ("coupon_rate", 220),
    ("maturity_date", 240),
)


def test_an_identifier_that_comes_last_closes_its_block():
    assert found(LAST, [160, 260], [160, 260]) == Blocks((100, 200), 240)


def test_an_identifier_in_the_middle_stands_in_its_block():
    assert found(LAST, [130, 230], [130, 230]).starts == (100, 200)


def test_an_identifier_that_comes_first_opens_its_block():
    assert found(LAST, [90, 190], [90, 190]).starts == (90, 190)


def test_what_only_one_note_states_does_not_move_the_blocks():
    assert found([*LAST, said("first_call_date", 150)], [160, 260], [160, 260]).starts == (100, 200)


def test_two_readings_of_one_place_are_said_once():
    assert found([*LAST, said("coupon_rate", 141)], [160, 260], [160, 260]).starts == (100, 200)


def test_doubtful_readings_tell_nothing():
    doubtful = [said(c.field, c.span.start, 0.1) for c in LAST]
    assert found(doubtful, [160, 260], [150, 260]) == Blocks((150, 260), -1)


def test_a_summary_above_all_notes_opens_no_block():
    summary = facts(("maturity_date", 10), ("maturity_date", 30))
    assert found(summary, [160, 260], [160, 260]).starts == (160, 260)


def test_fact_by_fact_for_all_notes_no_block_begins_above_its_identifier():
    rows = facts(("coupon_rate", 10), ("coupon_rate", 20), ("maturity_date", 30), ("maturity_date", 40))
    assert found([*rows, *facts(("isin", 165), ("isin", 175))], [160, 170], [0, 170]) == Blocks((160, 170), -1)


def test_what_a_sentence_says_before_the_opening_fact_is_in_its_block():
    text = "3% Notes, CUSIP ABC, amount 10. The company sold 20 of its 4% Notes (DEF)."
    said_there = facts(("title", 0), ("principal_amount", 28), ("principal_amount", 49), ("title", 59))
    assert found(said_there, [16, 69], [0, 69], text).starts == (0, 32)
