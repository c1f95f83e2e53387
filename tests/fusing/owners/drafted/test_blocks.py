"""Blocks begin where the document's own repetition says, whether the identifier comes first or last in them."""

from extractor.fusing.owners.drafted.blocks import Blocks, find_blocks
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


def read_in(text, *values):
    """Read each (field, value) where the value stands next in the text."""
    out, at = [], 0
    for field, value in values:
        at = text.index(value, at)
        out.append(Candidate(field, None, Span(at, at + len(value)), value, value, Status.FOUND, 0.9, Method.RULES))
        at += 1
    return out


def test_where_nothing_repeats_a_note_begins_with_the_sentence_of_its_identifier():
    text = "The CUSIP number is AAA. No interest is paid. The company sold $20 of its 4% Notes (BBB) at 99%; rate 4%."
    loose = read_in(text, ("coupon_type", "No interest"), ("principal_amount", "$20"), ("coupon_rate", "4%"))
    places = [text.index("AAA"), text.index("BBB")]
    assert found(loose, places, [0, places[1]], text).starts == (0, text.index("The company"))


def test_a_rate_in_the_title_and_again_below_it_belongs_to_one_note():
    text = "The CUSIP number is AAA. No interest is paid. The company sold its 4% Notes (BBB); it pays 4% yearly."
    loose = read_in(text, ("coupon_rate", "4%"), ("coupon_rate", "4%"))
    places = [text.index("AAA"), text.index("BBB")]
    assert found(loose, places, places, text).starts[1] == text.index("The company")


ROW = "The company sold its 3% Notes (AAA) at 99%. 4% Notes, CUSIP BBB, at 98%; concession 1%, net $5"


def test_the_last_block_ends_with_its_sentence():
    text = f"{ROW}. Agents: none."
    loose = read_in(text, ("coupon_rate", "3%"), ("selling_price", "99%"), ("coupon_rate", "4%"))
    loose += read_in(text, ("selling_price", "98%"))
    places = [text.index("AAA"), text.index("BBB")]
    blocks = found(loose, places, places, text)
    assert (blocks.starts[1], blocks.end) == (text.index("4%"), text.index(". Agents"))


def test_a_sentence_goes_on_where_its_line_is_wrapped():
    text = f"{ROW}.\nAgents: none.".replace(" concession", "\nconcession").replace(" net", "\nnet")
    loose = read_in(text, ("coupon_rate", "3%"), ("coupon_rate", "4%"))
    places = [text.index("AAA"), text.index("BBB")]
    assert found(loose, places, places, text).end == text.index(".\nAgents")


def test_rows_without_sentences_end_with_the_last_fact_that_all_state():
    text = "AAA 3% Monthly 98% BBB 4% Yearly 99% Redemption Information: none. Agents: none."
    loose = read_in(text, ("coupon_rate", "3%"), ("coupon_rate", "4%"), ("selling_price", "99%"))
    assert found(loose, [0, 19], [0, 19], text) == Blocks((0, 19), text.index("4%"))


def test_two_blanks_end_no_sentence_in_justified_prose():
    text = (
        "Our  own  company  sold  of  its  3%  Notes  (AAA)  in  May.  Our  company  sold  4%  Notes  (BBB)  in  May."
    )
    loose = read_in(text, ("coupon_rate", "3%"), ("coupon_rate", "4%"))
    places = [text.index("AAA"), text.index("BBB")]
    assert found(loose, places, places, text).starts[1] == text.index("Our  company")
