"""The yield to maturity at which notes are sold, behind its words; a treasury's and an example's are others'."""

from __future__ import annotations

from extractor.finding.rules.text.flow import text_to_flow
from extractor.finding.rules.text.patterns import RATE, candidate, printed_rate
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_YIELD = regex(
    rf"\byield to maturity(?: ?:| of| is| will be)? ({RATE}) ?%(?! ?(?:or|to|and) )",
    begins=("yield to ",),
)
_OTHERS = regex(
    r"\b(?:treasury|benchmark|reference|compar\w+|hypothetical\w*|assum\w+|example|average|outstanding|if|current|market)\b"
    r"[^.;]{0,60}\Z"
)
_NEAR = 90  # characters before


def find(document: Document) -> list[Candidate]:
    """Propose the yield that the words state of the notes."""
    flow = text_to_flow(document.text)
    return [
        candidate(flow, "yield_to_maturity", found.span(1), printed_rate(found[1]), 0.9)
        for found in flow.matches(_YIELD, "yield to maturity", before=0, after=50, needs=("%",))
        if not _OTHERS.search(flow.low, max(found.start() - _NEAR, 0), found.start())
    ]
