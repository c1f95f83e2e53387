"""Coupons from words: rate, first date and day count; frequencies and steps have files of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.rules.coupons.frequency import DAY, OFTEN, about_interest, frequencies, periods
from extractor.finding.rules.coupons.steps import step_candidates
from extractor.finding.rules.text.boxes import box_before
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, FREQUENCY, MONTH, OPEN_DATE, RATE, printed_date, printed_rate
from extractor.finding.rules.text.proposing import candidate, first_at_each_place
from extractor.ground.candidate import Candidate, Status
from extractor.ground.regex import regex

_COMMENCING = regex(rf"(?:commencing|beginning|starting)(?: on)? (?:({DATE})|({OPEN_DATE}))")
# Behind the days on which interest is paid.
_FROM = regex(
    rf"(?:{MONTH} {DAY}|{DAY} {MONTH}|and {MONTH})(?:,? (?:of|in) (?:each|every) year)?[,;]?"
    rf" (?:from(?: and including)?|(?:for )?(?:the )?first(?: time)?(?: on| being)?) ({DATE})"
)
_FIRST_PAYMENT = regex(
    rf"first (?:such |interest |coupon )?payments? (?:date )?(?:will be|is|shall be|to be)?(?: made| due"
    rf"| payable)? ?(?:on )?({DATE})"
    rf"|(?:initial|first|1st) (?:interest |coupon )?payment dates? ?:? ({DATE})"
)
# "Monthly, first on September 16, 2023", "Semi-annually, from March 1, 2017": behind how often interest is paid.
# "From and including" a day interest begins to run.
_OFTEN_FROM = regex(
    rf"\b{FREQUENCY}(?: in arrears)?(?:,? on the {DAY}(?: \([^()]{{0,60}}\))?)?,?"
    rf" (?:from|(?:the )?first(?: payment| paid)?(?: on| being)?) ({DATE})"
)
# Of days in a row the first: "March 31, 2025, May 1, 2025, June 3, 2025 and monthly thereafter".
_THEN_EVERY = regex(rf"({DATE})(?:, {DATE}){{0,11}},? and (?:monthly|quarterly|semi-? ?annually|annually)\b")
_AND_EVERY = ("and monthly", "and quarterly", "and semi", "and annual")
# A date from which notes are called, by anyone or by themselves, is no coupon's.
_CALLED_FROM = regex(
    r",? at (?:1\d\d(?:\.\d+)? ?%|par\b|a (?:redemption )?price)"
    r"|[^.;:]{0,40}\b(?:automatically|auto-?call|be called|be redeemed)"
    r"|(?: and ending on [^.;:]{8,20})?,? \((?:each|the)[^()]{0,24}\b(?:redemption|call)\b"
)
_OF_A_CALL = regex(r"callable[^.]{0,60}$")
_RATE_OF = regex(
    rf"(?:interest|accrues?|coupons?)(?: \w+){{0,8}}?(?: from {DATE})? at(?: (?:a|an|the))?(?: fixed)?"
    rf"(?: annual)?(?: interest)?(?: rate)?(?: (?:of|equal to))? ({RATE}) ?%"
    rf"|\bat(?: (?:a|an|the))?(?: first| fixed| annual)*(?: rate)?(?: (?:of|equal to))? ({RATE}) ?% "
    rf"(?:per annum|a year|per year)"
    rf"|(?P<loose>rate)(?: of| equal to) ({RATE}) ?%"
    rf"|\bbear(?:s|ing)? ({RATE}) ?%(?! of\b)",
    begins=("interest", "accrue", "coupon", "at ", "rate ", "bear"),
)
# In words: the days that pass, over a year of so many.
_DAYS_PASSED = r"\bactual (?:number of )?(?:calendar )?days(?: elapsed| in [^.;:%]{3,60}?)?,? "
_OVER_A_YEAR = (
    r"(?:over|divided by|in|on|and(?= a 36)|based on|/) (?:the basis of )?(?:an? )?(?:year (?:of|consisting of) )?"
)
_DAY_COUNT = regex(
    r"\b(?:(30 ?/ ?360)|act(?:ual)? ?/ ?(?:(360)|(365)|(act(?:ual)?)))\b|((?:360-day year|\b360 days),?"
    r" (?:consisting |comprised |composed |made(?: up)? )?of (?:twelve|12) (?:30|thirty)-day months)"
    rf"|(?:{_DAYS_PASSED}{_OVER_A_YEAR}|\b(?=36[05]-day year(?: and|,)? (?:for )?the actual (?:number of )?days))"
    r"(?:(360)|(365))(?!-day year (?:consisting |comprised |composed |made (?:up )?)?of)(?:-day year|\b)"
)
_DAY_COUNTS = dict(
    enumerate(("30/360", "actual/360", "actual/365", "actual/actual", "30/360", "actual/360", "actual/365"), 1)
)
_OTHER_RATE = regex(
    r"minimum|maximum|plus|overdue|redempt|redeem|callable|treasury|default|discount|yield|withh|tax|participation"
    r"|hypothetical"
)
_A_PRICE = 50  # percent: what is as high is a price, not a coupon
# A coupon that depends on an index is often a label and its rate: "Contingent Coupon: 11.25% per annum".
_COUPON_A_YEAR = regex(rf"(?<![\d.])({RATE}) ?% (?:per annum|p\.a\.|per year)")
_OF_A_COUPON = regex(r"\bcoupon\b(?! (?:barrier|threshold|trigger))|\binterest rate\b")
# What a floating note opens with, printed for its first period: "Initial Interest Rate 5.02% (to April 29, 2005)".
_INITIAL = regex(
    rf"(?<![a-z])initial (?:interest |coupon )?rate(?: per annum)?(?: ?:)? ({RATE}) ?%(?! ?(?:of|plus|minus|[+-])\b)"
)
# "Interest rate: initially 4.27%; after that the index plus 2.30%".
_INITIALLY = regex(rf"\binitially,?(?: at)? ({RATE}) ?%(?! ?(?:of|plus|minus|[+-]))")
_NAMES_A_COUPON = regex(r"\b(?:interest|coupon|rate)\b(?:[^.]|\.\d){0,60}\Z")
# Between the label and the rate stands the time that it holds for.
_RATE_LABEL = regex(
    rf"(?<!minimum )(?<!maximum )\binterest rate(?: per annum)?: (?=from |for |during )"
    rf"[^%.:]{{8,140}}?, ({RATE}) ?%(?! of)"
)
_OVER_AN_INDEX = regex(r"plus|minus|\+|spread|minimum|maximum|participation|hypothetical")
# A rate for a period is none a year, nor is what overdue interest bears on top.
_PER_PERIOD = regex(
    r" ?% ?(?:(?:per|a|each) (?:month|quarter|day)"
    r"|(?:(?:per annum|a year|per year) )?(?:in excess of|over the|above the))"
)


def _firsts(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_COMMENCING, "commencing", "beginning", "starting", after=60):
        if not about_interest(flow, found.start(), 260) or _dates_a_call(flow, *found.span()):
            continue
        if found[2]:
            yield candidate(flow, "first_coupon_date", found.span(2), None, 0.9, status=Status.PLACEHOLDER)
        else:
            yield from _first(flow, found, 1)
    for pattern, reach, before, needs in ((_FROM, 120, 50, ()), (_OFTEN_FROM, 60, 110, OFTEN)):
        for found in flow.matches(pattern, " from ", "first ", before=before, after=50, needs=needs):
            if about_interest(flow, found.start(), reach) and not _dates_a_call(flow, *found.span()):
                yield from _first(flow, found, 1)
    for found in flow.matches(_FIRST_PAYMENT, "first ", "initial ", "1st ", after=90, needs=("payment",)):
        yield from _first(flow, found, 1 if found[1] else 2)
    for found in flow.matches(_THEN_EVERY, *_AND_EVERY, before=240, after=16):
        if about_interest(flow, found.start(), 260) and not _dates_a_call(flow, *found.span()):
            yield from _first(flow, found, 1)


def _first(flow: Flow, found: re.Match[str], group: int) -> Iterator[Candidate]:
    if (day := printed_date(flow, found[group])) is not None:
        yield candidate(flow, "first_coupon_date", found.span(group), day, 0.95)


def _dates_a_call(flow: Flow, start: int, end: int) -> bool:
    return (
        "thereafter with" in flow.low[end : end + 40]
        or _CALLED_FROM.match(flow.low, end) is not None
        or _OF_A_CALL.search(flow.low, max(start - 80, 0), start) is not None
    )


def _rates(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_RATE_OF, "%", before=110, after=14, needs=("at ", "rate of", "rate equal", "bear")):
        group = next(g for g in (1, 2, 4, 5) if found[g])
        start = found.start(group)
        if _OTHER_RATE.search(flow.low, max(start - 60, 0), start) or _PER_PERIOD.match(flow.low, found.end(group)):
            continue
        if "thereafter" in found[0] or printed_rate(found[group]) >= _A_PRICE:
            continue
        if found["loose"] and not about_interest(flow, found.start(), 150):
            continue
        yield candidate(flow, "coupon_rate", found.span(group), printed_rate(found[group]), 0.92)


def _labelled_rates(flow: Flow) -> Iterator[Candidate]:
    """Read the rate a year that a coupon's label, or words in front of it, gives as a coupon's."""
    for found in flow.matches(_COUPON_A_YEAR, "per annum", "p.a.", "per year", before=16, after=14):
        start = found.start(1)
        before = flow.low[max(start - 170, 0) : start].rpartition("%")[2]
        named = _OF_A_COUPON.search(before) and not _OTHER_RATE.search(before[-60:])
        if named and printed_rate(found[1]) < _A_PRICE:
            yield candidate(flow, "coupon_rate", found.span(1), printed_rate(found[1]), 0.85)
    for found in flow.matches(_INITIAL, "initial ", after=60, needs=("%",)):
        yield candidate(flow, "coupon_rate", found.span(1), printed_rate(found[1]), 0.9)
    for found in flow.matches(_INITIALLY, "initially", after=40, needs=("%",)):
        label = _NAMES_A_COUPON.search(flow.low, max(found.start() - 70, 0), found.start())
        if label and printed_rate(found[1]) < _A_PRICE and not _OTHER_RATE.search(label[0]):
            yield candidate(flow, "coupon_rate", found.span(1), printed_rate(found[1]), 0.9)
    for found in flow.matches(_RATE_LABEL, "interest rate", after=200, needs=("%",)):
        if not _OVER_AN_INDEX.search(found[0]) and printed_rate(found[1]) < _A_PRICE:
            yield candidate(flow, "coupon_rate", found.span(1), printed_rate(found[1]), 0.88)


def _day_counts(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(
        _DAY_COUNT, "30/360", "30 /", "act/", "act /", "actual", "360-day", "365-day", "360 days", after=70
    ):
        if box_before(flow, found.start()) is False or "assuming" in flow.low[found.start() - 12 : found.start()]:
            continue
        group = next(g for g in _DAY_COUNTS if found[g])
        yield candidate(flow, "day_count", found.span(), _DAY_COUNTS[group], 0.95)


def find(flow: Flow) -> list[Candidate]:
    """Propose the coupon fields of the notes."""
    steps = list(step_candidates(flow))
    runs = [c.span for c in steps if c.field != "coupon_rate"]
    # Of a schedule only its own reader knows the first step: where it is lost, a label gives a later one.
    labelled = (c for c in _labelled_rates(flow) if not any(run.holds(c.span) for run in runs))
    found = [*steps, *frequencies(flow), *_firsts(flow), *_rates(flow), *labelled, *_day_counts(flow)]
    if not any(c.field == "coupon_frequency" for c in found):
        found += periods(flow)
    return first_at_each_place(found)
