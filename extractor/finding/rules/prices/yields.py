"""The yield of notes that pay nothing until they mature, as sentences tell it: "a yield of 7.10% a year"."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow, text_to_flow
from extractor.finding.rules.text.patterns import RATE, candidate, printed_rate
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_TOLD = regex(
    rf"\byield(?: to (?:stated )?maturity)? (?:of|is|equal to)(?: about| approximately)? (?P<rate>{RATE}) ?%"
    r"(?=,? (?:per annum|a year|per year|compounded|computed|calculated)\b)"
)
_PAYS_NOTHING = ("zero coupon", "zero-coupon", "no interest", "original issue discount", "accreted", "accret")
# Of what others yield, or what these would yield at another price.
_OTHERS = regex(
    r"\b(?:treasur\w*|benchmark|comparable|assum\w*|hypothetical|if|would|pre-?tax|dividend|current)\b[^.;]*\Z"
)
_SENTENCE = 160  # characters


def find(document: Document) -> list[Candidate]:
    """Propose the yield that a sentence tells of notes without interest payments."""
    return list(_yields(text_to_flow(document.text)))


def _yields(flow: Flow) -> Iterator[Candidate]:
    if not any(map(flow.view.places, _PAYS_NOTHING)):
        return
    for found in flow.matches(_TOLD, "yield", before=4, after=90, needs=("%",)):
        if not _OTHERS.search(flow.low, max(found.start() - _SENTENCE, 0), found.start()):
            yield candidate(flow, "yield_to_maturity", found.span("rate"), printed_rate(found["rate"]), 0.9)
