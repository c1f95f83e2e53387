"""Another agency's grade is nobody else's."""

import pytest

from extractor.finding.refusals.by_words.other_agencies import without_other_agencies
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.places import Span


def left(text, field="sp_rating"):
    start = text.rindex("A-")
    grade = Candidate(field, None, Span(start, start + 2), "A-", "A-", Status.FOUND, 0.9, Method.TOKENS)
    return without_other_agencies(Document("x", "", "text/plain", text), [grade])


@pytest.mark.parametrize(
    "text",
    ["Rating: [Egan-Jones: A-]", "A.M. Best rating of A-", "DBRS A-", "S&P BBB-\tFitch A-", "S&P: A, Moody's: A-"],
)
def test_another_agencys_grade_goes(text):
    assert left(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "S&P: A-",
        "Egan-Jones: A / S&P: A-",
        "Kroll BBB+; A-",
        "Moody's / S&P / KBRA: A-",
        "S&P/Fitch: A-",
        "A2 Moody's A- S&P",
        "Moody's / S&P: A2 / A-",
        "Fitch A- (S&P)",
    ],
)
def test_its_own_grade_stays(text):
    assert len(left(text)) == 1


def test_other_fields_are_not_asked():
    assert len(left("DBRS A-", "product_ranking")) == 1
