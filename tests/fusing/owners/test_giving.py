"""What no table holds goes to the note whose ground it stands on, or to all when it is said once for all."""

from extractor.fusing.owners.drafts import Draft
from extractor.fusing.owners.giving import Giver
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


def test_without_notes_nothing_is_given():
    assert given([], said("coupon_rate", 1, 1)) == []


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


def told_of_kinds(text, *raws):
    drafts = []
    for k, title in enumerate(("1.750% Notes due 2017", "Floating Rate Notes due 2015")):
        at = text.index(title)
        heading = Candidate("title", None, Span(at, at + len(title)), title, title, Status.FOUND, 0.9, Method.RULES)
        drafts.append(Draft(f"note {k}", at, [heading]))
    loose = []
    for raw in raws:
        at = text.index(raw)
        place = Span(at, at + len(raw))
        loose.append(Candidate("first_coupon_date", None, place, raw, raw, Status.FOUND, 0.9, Method.RULES))
    Giver(text, (), drafts, retail_note()).give(loose)
    return [[c.value for c in d.candidates if c.field == "first_coupon_date"] for d in drafts]


TWO_KINDS = "1.750% Notes due 2017\nFloating Rate Notes due 2015\n\n"


def test_what_is_told_of_one_kind_and_once_more_without_it_is_the_others():
    text = TWO_KINDS + "The first payment is in September. The first payment on the floating rate notes is in June."
    assert told_of_kinds(text, "September", "June") == [["September"], ["June"]]


def test_what_is_told_once_without_a_kind_is_everyones():
    text = TWO_KINDS + "The first payment is in September. The floating rate notes reset in June."
    assert told_of_kinds(text, "September") == [["September"], ["September"]]
