import pytest

from extractor.fusing.places import evidence_of
from extractor.ground.document import Document, Word
from extractor.ground.places import Box, Span

WORDS = (
    Word(Span(0, 6), Box(1, 10, 10, 40, 20)),
    Word(Span(7, 10), Box(1, 50, 10, 60, 22)),
    Word(Span(11, 16), Box(2, 10, 10, 40, 20)),
)
PAGES = Document("a.pdf", "", "application/pdf", "Senior Uns Notes", words=WORDS)


@pytest.mark.parametrize(
    ("span", "box"),
    [
        (Span(0, 6), Box(1, 10, 10, 40, 20)),
        (Span(0, 10), Box(1, 10, 10, 60, 22)),
        (Span(2, 3), Box(1, 10, 10, 40, 20)),
        (Span(7, 16), Box(1, 50, 10, 60, 22)),  # the box of its first page
        (Span(11, 16), Box(2, 10, 10, 40, 20)),
        (Span(6, 7), None),
    ],
)
def test_the_box_joins_the_words_of_the_first_page(span, box):
    found = evidence_of(PAGES, span)
    assert (found.span, found.box) == (span, box)


def test_a_text_has_no_boxes():
    assert evidence_of(Document("a.txt", "", "text/plain", "Senior"), Span(0, 6)).box is None
