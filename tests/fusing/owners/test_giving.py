"""What no table holds goes to the note whose ground it stands on, or to all when it is said once for all."""

from dataclasses import replace

from extractor.fusing.owners.giving import Draft, Giver
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
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


def test_one_note_takes_all():
    assert given([5], said("coupon_rate", 1, 0), said("coupon_rate", 2, 20)) == [[1, 2]]


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


def test_without_notes_nothing_is_given():
    assert given([], said("coupon_rate", 1, 1)) == []


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


def test_a_sentence_of_all_notes_is_everyones_though_its_neighbours_take_turns():
    lines = ["(a) All notes have the option.", "(b) Callable at par in 2015.", "(c) Callable at par in 2016."]
    text = "note 0\nnote 1\nnote 2\n\n" + "\n".join(lines) + "\n"

    def told(field, value, raw):
        at = text.index(raw)
        return Candidate(field, None, Span(at, at + len(raw)), raw, value, Status.FOUND, 0.9, Method.RULES)

    drafts = [Draft(f"note {k}", text.index(f"note {k}")) for k in range(3)]
    loose = [
        told("survivors_option", True, "have the option"),
        told("callable", None, "(a)"),
        told("callable", 2015, "par in 2015"),
        told("callable", 2016, "par in 2016"),
    ]
    Giver(text, (), drafts, retail_note()).give(loose)
    assert [[c.value for c in d.candidates if c.field == "survivors_option"] for d in drafts] == [[True]] * 3


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


def test_a_heading_in_a_notes_own_row_tells_which_rows_of_another_table_are_its():
    def table(first, labels):
        rows = []
        for k, label in enumerate(labels):
            at = (first + k) * WIDTH
            cells = (GridCell(Span(at, at + 2), label), GridCell(Span(at + 5, at + 7), "xx"))
            rows.append(Row(cells, Span(at, at + 7)))
        return Grid("table", (Column(""), Column("")), tuple(rows), Span(first * WIDTH, (first + len(labels)) * WIDTH))

    prices = table(2, ["Per 2031 Note", "Total", "Per 2041 Note", "Total"])
    codes = table(10, ["5.10% Notes due 2031", "5.60% Notes due 2041"])
    drafts = [Draft(f"note {k}", line * WIDTH, [], {1}, {line * WIDTH}) for k, line in enumerate((10, 11))]
    titles = [said("title", row.cells[0].text, 10 + k) for k, row in enumerate(codes.rows)]
    Giver(TEXT, (prices, codes), drafts, retail_note()).give([*titles, said("selling_price", 98, 4)])
    assert [[c.value for c in d.candidates] for d in drafts] == [
        ["5.10% Notes due 2031"],
        ["5.60% Notes due 2041", 98],
    ]
