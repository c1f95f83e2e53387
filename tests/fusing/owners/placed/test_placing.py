"""What no words give to a note goes to one, or to all, by its place."""

from dataclasses import replace

from extractor.fusing.owners.drafts import Draft
from extractor.fusing.owners.giving import Giver
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

TEXT = "".join(f"line {k:02d} ...........................\n" for k in range(30))
WIDTH = len(TEXT) // 30


def said(field, value, line):
    at = line * WIDTH + 5
    return Candidate(field, None, Span(at, at + 2), "xx", value, Status.FOUND, 0.9, Method.RULES)


def given(starts, *loose):
    drafts = [Draft(f"note {k}", line * WIDTH) for k, line in enumerate(starts)]
    Giver(TEXT, (), drafts, retail_note()).give(loose)
    return [[c.value for c in d.candidates] for d in drafts]


def test_what_is_said_once_above_or_below_all_is_said_of_all():
    assert given([5, 10], said("day_count", "30/360", 1)) == [["30/360"], ["30/360"]]
    assert given([5, 10], said("day_count", "30/360", 25)) == [["30/360"], ["30/360"]]


def test_what_stands_on_a_notes_ground_is_its_own():
    assert given([5, 10, 15], said("coupon_rate", 1, 6), said("coupon_rate", 2, 11)) == [[1], [2], []]


def test_as_many_places_as_notes_below_them_all_go_in_order():
    assert given([5, 10], said("coupon_rate", 1, 20), said("coupon_rate", 2, 21)) == [[1], [2]]


def test_one_value_told_as_often_as_there_are_notes_is_of_all():
    first = said("callable", False, 6)
    second = replace(first, span=Span(first.span.start + 9, first.span.end + 9))  # on the same line
    assert given([5, 10], first, second) == [[False, False]] * 2
    assert given([5, 10], said("callable", False, 6), said("callable", False, 11)) == [[False], [False]]


def in_blocks(starts, last, *loose):
    drafts = [Draft(f"note {k}", line * WIDTH) for k, line in enumerate(starts)]
    Giver(TEXT, (), drafts, retail_note(), (last + 1) * WIDTH).give(loose)
    return [[c.value for c in d.candidates] for d in drafts]


def test_what_only_the_last_block_states_is_its_own():
    assert in_blocks([5, 10], 15, said("callable", True, 12)) == [[], [True]]


def test_two_values_in_one_block_are_not_shared_out():
    assert in_blocks([5, 10], 15, said("first_call_date", 1, 12), said("first_call_date", 2, 13)) == [[], [1, 2]]


def test_what_is_said_below_the_blocks_is_said_of_all():
    assert in_blocks([5, 10], 15, said("callable", True, 20)) == [[True], [True]]


def test_places_that_go_round_all_notes_twice_with_the_same_values_go_in_order():
    twice = [
        said("coupon_rate", 1, 20),
        said("coupon_rate", 2, 21),
        said("coupon_rate", 1, 22),
        said("coupon_rate", 2, 23),
    ]
    assert given([5, 10], *twice) == [[1, 1], [2, 2]]


def test_places_that_come_round_with_other_values_are_said_of_all():
    other = [said("coupon_rate", k, 20 + k) for k in range(4)]
    assert given([5, 10], *other) == [[0, 1, 2, 3], [0, 1, 2, 3]]


def test_a_calls_terms_below_all_rows_are_not_those_of_a_note_whose_row_says_no_call():
    def own(value, line):
        return replace(said("callable", value, line), note=line * WIDTH)

    def holders(*flags):
        starts = range(5, 5 + len(flags))
        drafts = [
            Draft(f"note {k}", k * WIDTH, [own(flag, k)] if flag is not None else [], {0}, {k * WIDTH})
            for k, flag in zip(starts, flags, strict=True)
        ]
        Giver(TEXT, (), drafts, retail_note()).give([said("call_price", 100, 20), said("callable", True, 20)])
        return [any(c.field == "call_price" for c in d.candidates) for d in drafts]

    assert holders(False, True, False) == [False, True, False]
    assert holders(False, True, None) == [False, True, True]
    assert holders(False, False) == [True, True]


def test_a_code_said_once_is_of_one_note_alone():
    def holders(drafts, *codes, text=TEXT):
        Giver(text, (), drafts, retail_note()).give([replace(said("isin", code, 2), raw=code) for code in codes])
        return [[c.value for c in d.candidates if c.field == "isin"] for d in drafts]

    def headed(line, title):
        return Draft(None, line * WIDTH, [replace(said("title", title, line), raw=title)], {-1})

    coded = [Draft("02006DUP4", 5 * WIDTH), Draft("02006DUQ2", 10 * WIDTH)]
    assert holders(coded, "US02006DUQ25") == [[], ["US02006DUQ25"]]
    beside = TEXT[: 2 * WIDTH] + "line 02 xx of 6.5%".ljust(WIDTH - 1) + TEXT[3 * WIDTH - 1 :]
    titles = "5% Notes due 2030", "6.5% Notes due 2035"
    assert holders([headed(5, titles[0]), headed(10, titles[1])], "X", text=beside) == [[], ["X"]]
    assert holders([headed(5, titles[0]), headed(10, titles[1])], "X") == [[], []]


def test_a_heading_alone_on_its_line_is_said_of_the_notes_below_it():
    text = "SENIOR\n02006DUP4 5%\n02006DUQ2 6%\nJUNIOR\n02006DUR0 7%\n"
    drafts = [Draft(code, text.index(code)) for code in ("02006DUP4", "02006DUQ2", "02006DUR0")]
    heads = [(word, text.index(word)) for word in ("SENIOR", "JUNIOR")]
    ranks = [
        Candidate("product_ranking", None, Span(at, at + 6), word, word, Status.FOUND, 0.9, Method.RULES)
        for word, at in heads
    ]
    Giver(text, (), drafts, retail_note()).give(ranks)
    assert [[c.value for c in d.candidates] for d in drafts] == [["SENIOR"], ["SENIOR"], ["JUNIOR"]]
