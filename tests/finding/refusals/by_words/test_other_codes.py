"""Another numbering's code is no CUSIP."""

import pytest

from extractor.finding.refusals.by_words.other_codes import without_other_codes
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.places import Span

CODE = "015671894"  # its check digit fits


def left(text, label=""):
    start = text.index(CODE)
    code = Candidate(
        "cusip", None, Span(start, start + len(CODE)), CODE, CODE, Status.FOUND, 0.9, Method.ALIGNMENT, label
    )
    return without_other_codes(Document("x", "", "text/plain", text), [code])


@pytest.mark.parametrize("text", [f"Common Code: {CODE}", f"| SEDOL No. | {CODE}"])
def test_a_code_under_another_numberings_name_goes(text):
    assert left(text) == []
    assert left(f"row {CODE}", "Common Code:") == []


@pytest.mark.parametrize("text", [f"CUSIP or Common Code: {CODE}", f"CUSIP: {CODE}", f"Common Code: 1. CUSIP {CODE}"])
def test_a_cusip_stays(text):
    assert len(left(text)) == 1
    assert len(left(f"Common Code: {CODE}", "CUSIP or Common Code")) == 1


@pytest.mark.parametrize(("page", "kept"), [("CIK: 0000883771", 0), ("0000883771-11-000214", 0), ("000088377 1", 1)])
def test_nine_figures_of_a_filers_ten_are_no_code(page, kept):
    start = page.index("000088377")
    span = Span(start, start + 9)
    code = Candidate("cusip", None, span, "000088377", "000088377", Status.FOUND, 0.9, Method.TOKENS)
    assert len(without_other_codes(Document("x", "", "text/plain", page), [code])) == kept
