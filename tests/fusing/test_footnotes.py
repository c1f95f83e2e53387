from __future__ import annotations

from extractor.fusing.footnotes import marks_to_footnotes
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.places import Span

TEXT = """02006DLF6 100.00 % (1) Yes*
(1) (Advisers may buy at a 0.4500 % discount.)

02006DLG4 100.00 % (2)
(2) (Advisers may buy at a 0.7500 % discount.)
* (see the prospectus)
"""


def marked(field, raw, *marks):
    at = TEXT.index(raw)
    return Candidate(field, None, Span(at, at + len(raw)), raw, raw, Status.FOUND, 0.9, Method.RULES, marks=marks)


def notes_of(*candidates):
    return {(n.marker, n.field): n.text for n in marks_to_footnotes(Document("t", "", "text/plain", TEXT), candidates)}


def test_a_marker_finds_the_paragraph_that_begins_with_it():
    found = notes_of(marked("selling_price", "100.00 %", "(1)"), marked("survivors_option", "Yes", "*"))
    assert found["(1)", "selling_price"] == "(Advisers may buy at a 0.4500 % discount.)"
    assert found["*", "survivors_option"] == "(see the prospectus)"


def test_a_marker_without_a_text_is_kept():
    assert notes_of(marked("selling_price", "100.00 %", "(7)")) == {("(7)", "selling_price"): None}


def test_the_place_of_the_text_is_given():
    (note,) = marks_to_footnotes(Document("t", "", "text/plain", TEXT), [marked("cusip", "02006DLG4", "(2)")])
    assert note.evidence[0].span.of(TEXT) == "(Advisers may buy at a 0.7500 % discount.)"


def test_an_emptied_marker_points_nowhere():
    assert notes_of(marked("selling_price", "100.00 %", "()")) == {}


def test_a_number_opens_a_text_only_where_it_stands_apart():
    text = "Yes2 100\n2nd page\n2 May be repaid.\n3 May be called.\n"
    mark = Candidate("survivors_option", None, Span(0, 3), "Yes", True, Status.FOUND, 0.9, Method.RULES, marks=("2",))
    (note,) = marks_to_footnotes(Document("t", "", "text/plain", text), [mark])
    assert note.text == "May be repaid."


def test_footnotes_may_go_on_in_one_line():
    text = "100%(1) 5.25%(2)\n(1) Less for advisers. (2) Callable: (a) on May 15. (b) at par. (3) Unused.\n"
    marks = [
        Candidate(field, None, Span(0, 4), "100%", "100%", Status.FOUND, 0.9, Method.RULES, marks=(mark,))
        for field, mark in (("selling_price", "(1)"), ("coupon_rate", "(2)"))
    ]
    found = {n.marker: n.text for n in marks_to_footnotes(Document("t", "", "text/plain", text), marks)}
    assert found == {"(1)": "Less for advisers.", "(2)": "Callable: (a) on May 15. (b) at par."}


def test_a_marker_within_other_text_opens_no_footnote():
    text = "5.25%(2)\nThe price is 100%. (2) Callable on May 15.\n"
    mark = Candidate("coupon_rate", None, Span(0, 5), "5.25%", "5.25%", Status.FOUND, 0.9, Method.RULES, marks=("(2)",))
    (note,) = marks_to_footnotes(Document("t", "", "text/plain", text), [mark])
    assert note.text is None
