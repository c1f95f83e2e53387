"""Notes that bear a fixed rate in their first years and float in those that follow, told year by year.

``Years 1 and 2: 4.00% per annum; years 3 to 10: 3-month LIBOR plus 1.25%``: the rate of the first years is the coupon
that the notes open with, and the two together tell their kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.coupons.floating import INDEX, INDEX_WORDS
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import RATE, printed_rate
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_TO = r"(?: ?(?:-|to|through|and) ?(?:\d{1,2}|maturity))?"
_A_YEAR = r" ?%(?: per annum| a year| p\.a\.)?(?:,? fixed)?[.,;]?(?: and| then)*(?: in| for)?"
# What floats may be several times an index, or the difference of two.
_TIMES = (
    r"(?:\d(?:\.\d+)? ?(?:times|x) )?(?:the )?(?:(?:difference|spread) (?:of|between) (?:the )?(?:\d{1,2}-year and )?)?"
)
_AT = rf"[:,]? ?(?:at )?(?:a (?:floating )?rate (?:of|equal to) )?{_TIMES}"
_FIRST = r"(?:years? 1|first (?:(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) )?years?)"
_OPENING = regex(
    rf"\b{_FIRST}{_TO}[:,]? ?(?:at )?(?P<rate>{RATE}){_A_YEAR}"
    rf"(?: years? \d{{1,2}}{_TO}| thereafter| after that){_AT}{INDEX}"
)
_PRICES = regex(r"\bcpi\b|consumer price")  # what follows prices is linked to inflation from its first day on
_REACH = 160  # characters, either way


def find(flow: Flow) -> Iterator[Candidate]:
    """Propose the first rate and the kind of such notes."""
    for found in flow.matches(_OPENING, "year 1", "years 1", "first ", after=_REACH, needs=INDEX_WORDS):
        yield candidate(flow, "coupon_rate", found.span("rate"), printed_rate(found["rate"]), 0.93)
        if not _PRICES.search(found[0]):
            yield candidate(flow, "coupon_type", found.span(), "fixed_to_floating", 0.93)
