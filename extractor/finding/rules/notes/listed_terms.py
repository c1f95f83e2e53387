"""Terms of several notes in one list: ``will mature on May 1, 2027 and May 1, 2032, respectively``.

Which item is which note's is for the fusion to say; here each is what the words before the list tell it to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.rules.calls.make_whole import MAKE_WHOLE
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import BASIS_POINTS, DATE, NUMBER, RATE, printed_date, printed_rate
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_WORD = "respectively"
_DAYS = rf"(?P<items>{DATE}(?:(?:,? and |, ){DATE})+),? \(?{_WORD}"
_RATES = rf"(?P<items>{RATE} ?%(?:(?:,? and |, ){RATE} ?%)+)(?: per (?:annum|year)| a year)?,? \(?{_WORD}"
_POINTS = rf"(?P<items>{NUMBER}(?:(?:,? and |, ){NUMBER})+) {BASIS_POINTS},? \(?{_WORD}"
_DAY, _RATE, _NUMBER = regex(DATE), regex(RATE), regex(NUMBER)
# Field, the words before its list and the list, and how an item of it is found.
_KINDS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    ("maturity_date", regex(rf"\b(?:matur(?:e|es|ing)|fall(?:s|ing)? due|due)(?: on)? {_DAYS}"), _DAY),
    ("first_coupon_date", regex(rf"\b(?:beginning|commencing|starting)(?: on)? {_DAYS}"), _DAY),
    ("par_call_date", regex(rf"\b(?:before|prior to|on or after|par call dates? (?:of|is|are)) {_DAYS}"), _DAY),
    (
        "coupon_rate",
        regex(rf"\b(?:interest|rates?)(?: from [^.;]{{6,30}})? (?:at|of)(?: (?:the|a) rates? of)? {_RATES}"),
        _RATE,
    ),
    ("make_whole_spread", regex(rf"\b(?:plus|spreads? of) {_POINTS}"), _NUMBER),
)
_OF_A_CALL = frozenset({"par_call_date", "make_whole_spread"})
_SCORE = 0.93
_NEAR = 400  # characters around a list in which a make-whole price is named


def find(flow: Flow) -> Iterator[Candidate]:
    """Propose each item of such a list."""
    for field, pattern, item in _KINDS:
        for found in flow.matches(pattern, _WORD, before=200, after=14):
            low, high = max(found.start() - _NEAR, 0), found.end() + _NEAR
            if field in _OF_A_CALL and not MAKE_WHOLE.search(flow.low, low, high):
                continue
            for one in item.finditer(flow.low, *found.span("items")):
                value = printed_date(flow, one[0]) if item is _DAY else printed_rate(one[0])
                if value is not None:
                    yield candidate(flow, field, one.span(), value, _SCORE)
