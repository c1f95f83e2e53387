"""How often interest is paid, told by the time between payments or behind the rate: each quarter, twice a year."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import FREQUENCY, RATE, frequency
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_INTERVALS = {
    "month": "monthly",
    "quarter": "quarterly",
    "three months": "quarterly",
    "six months": "semi_annual",
    "half-year": "semi_annual",
    "half year": "semi_annual",
    "year": "annual",
}
_PAYS = (
    r"(?:(?:pays?|paying|with|bears?|earns?) (?:fixed )?(?:interest|coupons?)"
    r"|(?:interest|coupons?)(?: (?:on the notes|on both notes))?"
    r"(?: (?:is|are|will be|shall be))? (?:paid|payable|due))"
)
_PAYING = ("pay", "with", "bear", "earn", "interest", "coupon")
# "Each year on May 15 and November 15" tells the days, not how often.
_EACH = regex(
    rf"\b{_PAYS},? (?:in arrears )?"
    rf"(?:(?:each|every) (?!year,? (?:at|for|from|in|of|on|to|until)\b)|once (?:a|each|every) )"
    rf"({'|'.join(_INTERVALS)})\b",
    begins=_PAYING,
)
_TWICE = regex(
    rf"\b{_PAYS},? (?:in arrears )?((?:twice|(?P<four>four times)|(?P<twelve>twelve times))"
    r" (?:a|each|every) year)\b",
    begins=_PAYING,
)
_TIMES = {"four": "quarterly", "twelve": "monthly"}
# "Rate: 3.30%, quarterly": the words of one cell.
_BEHIND_RATE = regex(
    rf"\b(?:rate|coupon|interest)(?: rate)?:? ?{RATE} ?%(?: per annum| p\.a\.| a year)?,? (?:fixed,? )?"
    rf"(?:paid |payable )?({FREQUENCY})\b(?!,? (?:reset|compound|thereafter|rate|coupon|paid|payable))",
    begins=("rate", "coupon", "interest"),
)
_OTHERS = regex(r"\b(?:reset|redeem|redempt|call|compound|yield|minimum|maximum|default)\w*[^.;]{0,40}\Z")


def find(flow: Flow) -> Iterator[Candidate]:
    """Propose how often interest is paid, where no column and no list of days says it."""
    for found in flow.matches(_EACH, "each ", "every ", "once ", before=70, after=30):
        if _OTHERS.search(flow.low, max(found.start() - 50, 0), found.start()):
            continue
        yield candidate(flow, "coupon_frequency", found.span(1), _INTERVALS[found[1]], 0.92)
    for found in flow.matches(_TWICE, "twice ", "times ", before=70, after=30):
        if _OTHERS.search(flow.low, max(found.start() - 50, 0), found.start()):
            continue
        times = next((value for name, value in _TIMES.items() if found[name]), "semi_annual")
        yield candidate(flow, "coupon_frequency", found.span(1), times, 0.92)
    for found in flow.matches(_BEHIND_RATE, "rate", "coupon", "interest", after=60, needs=("%",)):
        value = frequency(found[1])
        if value and not _OTHERS.search(flow.low, max(found.start() - 50, 0), found.start()):
            yield candidate(flow, "coupon_frequency", found.span(1), value, 0.92)
