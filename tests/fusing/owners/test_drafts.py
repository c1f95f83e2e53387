"""A note in the making."""

from extractor.fusing.owners.drafts import heads, line_start
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

TEXT = "Senior Notes\n$5,000,000 5% Notes due 2030\n"


def title(status):
    at = TEXT.index("5% Notes")
    return Candidate("title", None, Span(at, at + 17), "5% Notes due 2030", "x", status, 0.9, Method.RULES)


def test_an_amount_before_a_title_is_on_the_notes_line():
    assert line_start(TEXT, title(Status.FOUND)) == TEXT.index("$")


def test_only_a_heading_that_was_read_heads_a_note():
    assert heads(retail_note(), title(Status.FOUND))
    assert not heads(retail_note(), title(Status.PLACEHOLDER))
