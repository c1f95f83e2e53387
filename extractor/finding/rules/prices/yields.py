"""The yield to maturity at which notes are sold, behind its words; a treasury's and an example's are others'.

Of notes that pay nothing until they mature a sentence tells it without these words, too: ``a yield of 7.10% a year``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import RATE, printed_rate
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_SHORT = "yield to maturity"
_NAMED = regex(
    rf"\b{_SHORT}(?: ?:| of| is| will be)? (?P<rate>{RATE}) ?%(?! ?(?:or|to|and) )",
    begins=("yield to ",),
)
_TOLD = regex(
    rf"\byield(?: to (?:stated )?maturity)? (?:of|is|equal to)(?: about| approximately)? (?P<rate>{RATE}) ?%"
    r"(?=,? (?:per annum|a year|per year|compounded|computed|calculated)\b)"
)
_PAYS_NOTHING = ("zero coupon", "zero-coupon", "no interest", "original issue discount", "accreted", "accret")
# Of what others yield, or what these would yield at another price.
_OTHERS = regex(
    r"\b(?:treasur\w*|benchmark|reference|compar\w+|assum\w*|hypothetical\w*|example|average|outstanding|if|would"
    r"|current|market|pre-?tax|dividend)\b[^.;]*\Z"
)
_SENTENCE = 160  # characters


def find(flow: Flow) -> list[Candidate]:
    """Propose the yield that the words state of the notes."""
    found = {match.span("rate"): match for match in _stated(flow)}
    return [
        candidate(flow, "yield_to_maturity", place, printed_rate(match["rate"]), 0.9)
        for place, match in found.items()
        if not _OTHERS.search(flow.low, max(match.start() - _SENTENCE, 0), match.start())
    ]


def _stated(flow: Flow) -> Iterator[re.Match[str]]:
    yield from flow.matches(_NAMED, _SHORT, before=0, after=50, needs=("%",))
    if any(map(flow.view.places, _PAYS_NOTHING)):
        yield from flow.matches(_TOLD, "yield", before=4, after=90, needs=("%",))
