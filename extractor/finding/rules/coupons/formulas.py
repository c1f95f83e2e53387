"""Coupons by a formula: a factor times an index, or times what one index is above another.

``2/22/06 to 2/22/07: 7.5%, thereafter 15 * (30yr CMS Rate - 2yr CMS Rate)`` floats, after a first fixed period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.rules.coupons.floating import INDEX, INDEX_WORDS
from extractor.finding.rules.coupons.frequency import about_interest
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, RATE, printed_rate
from extractor.finding.rules.text.proposing import candidate, first_at_each_place
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_DIFFERENCE = regex(rf"(?<![\w-])({INDEX} ?(?:-|\bminus\b) ?(?:the )?{INDEX})")
# A factor alone says nothing: what it multiplies is an index of rates, or called the index. A star between them is
# taken for a footnote's mark.
_FORMULA = regex(
    rf"(?<![\w.,/])(?:{RATE} ?%?|leverage factor|multiplier) ?(?:(?:[*×]|\bx\b|\btimes\b) ?[(\[]?(?:the )?"
    rf"(?:{INDEX}|index(?! ?(?:return|level|performance|closing|value))|reference rate)"
    rf"|[(\[](?:the )?{INDEX} ?(?:-|\bminus\b))"
)
_FACTORED = (*INDEX_WORDS, "index", "reference rate")
_FIRST_PERIOD = regex(
    rf"(?:{DATE} ?(?:to|through|until|-)(?:,? but excluding,?)? {DATE}"
    rf"|\byears? \d{{1,2}}(?: ?(?:-|to|and|through) ?\d{{1,2}})?) ?:? (?P<rate>{RATE}) ?%"
    # The rate before its period: "9.00% per annum from the Settlement Date to April 24, 2007; then".
    rf"|(?<![\w.,/-])(?P<first>{RATE}) ?%(?: per annum| a year)?,? "
    rf"(?:from [a-z ]{{3,40}} )?(?:to|until|through)(?:,? but excluding,?)? {DATE}"
    r"[;,]? (?:and )?(?:then|thereafter)"
)
_PERIODS = 200  # characters between a first period and the formula of the next


def _coupons(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_FORMULA, *_FACTORED, before=60, after=40):
        start, end = found.span()
        if not about_interest(flow, start, _PERIODS):
            continue
        fixed = _last(_FIRST_PERIOD, flow.low, max(start - _PERIODS, 0), start)
        kind = "floating" if fixed is None else "fixed_to_floating"
        yield candidate(flow, "coupon_type", (start, end), kind, 0.85)
        if fixed is not None:
            group = "rate" if fixed["rate"] else "first"
            yield candidate(flow, "coupon_rate", fixed.span(group), printed_rate(fixed[group]), 0.9)


def _last(pattern: re.Pattern[str], text: str, low: int, high: int) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text, low, high))), None)


def _differences(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_DIFFERENCE, *INDEX_WORDS, before=30, after=70):
        yield candidate(flow, "rate_index", found.span(1), flow.printed(*found.span(1)), 0.93)


def find(flow: Flow) -> list[Candidate]:
    """Propose the index, the kind of rate and the first rate of coupons that follow a formula."""
    return first_at_each_place([*_coupons(flow), *_differences(flow)])
