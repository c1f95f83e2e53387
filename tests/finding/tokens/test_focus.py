"""Long documents are read at their head, around codes, and where a figure has a label."""

from extractor.finding.tokens.focus import Focus
from extractor.finding.tokens.windows import document_to_windows
from extractor.ground.document import Document
from extractor.ground.places import Span

LAW = "Nothing in 1999 or 2004 obliges a holder of 10 notes to pay 3% of any tax that is due elsewhere.\n" * 150
TERMS = "Maturity Date: May 15, 2023\nThe notes are senior\n"
CODED = "02006DUP4\nsold to the public\n"
CLAUSE = (
    "We may redeem all of the notes that are outstanding on or after June 1, 2021 and not before that day has come.\n"
)


def test_law_far_from_the_head_is_not_read():
    text = LAW + TERMS + LAW + CLAUSE + LAW
    windows = document_to_windows(Document("x", "", "text/plain", text), ())
    read = [w.of(text).strip() for w in windows if w.start > 6_000]
    assert read == ["Maturity Date: May 15, 2023", CLAUSE.strip()]


def test_what_stands_near_a_code_is_read_closely():
    text = LAW + LAW + CODED + LAW
    focus = Focus(text)
    at = text.index("sold to the public")
    assert focus.holds(Span(at, at + 10))
    assert not focus.holds(Span(at + 4000, at + 4010))
    assert focus.holds(Span(10, 20))
