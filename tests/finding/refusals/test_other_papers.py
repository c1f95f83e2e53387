"""What a filing says of other papers is not said of itself."""

import pytest

from extractor.finding.refusals.other_papers import without_other_papers
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, field, raw):
    at = text.index(raw)
    found = Candidate(field, None, Span(at, at + len(raw)), raw, raw, Status.FOUND, 0.9, Method.TOKENS)
    return bool(without_other_papers(read(text.encode()), [found]))


@pytest.mark.parametrize("name", ["product supplement no. ", "Underlying Supplement No. ", "Index supplement "])
def test_another_supplements_number_is_not_its_own(name):
    assert not kept(f"To {name}4-I dated April 13, 2023", "supplement_number", "4-I")


def test_its_own_number_stays():
    assert kept("Pricing Supplement No. 4-I dated April 13, 2023", "supplement_number", "4-I")


def test_a_paper_that_is_spoken_of_is_another():
    assert not kept("and any Preliminary Prospectus, at its time", "supplement_status", "Preliminary")
    assert not kept("Supplementing the Preliminary Prospectus Supplement", "supplement_status", "Preliminary")


def test_a_heading_speaks_of_the_paper_itself():
    assert kept("Filed under Rule 424(b)(2)\nPreliminary Prospectus Supplement", "supplement_status", "Preliminary")
    assert kept("This is the preliminary pricing supplement", "supplement_status", "preliminary")
