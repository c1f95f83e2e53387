"""Coupons from words: rate, frequency, first date and day count; steps have a file of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from extractor.finding.rules.boxes import box_before
from extractor.finding.rules.flow import Flow, text_to_flow
from extractor.finding.rules.patterns import (
    DATE,
    FREQUENCY,
    MONTH,
    OPEN_DATE,
    RATE,
    candidate,
    frequency,
    month_number,
    printed_date,
    printed_rate,
)
from extractor.finding.rules.steps import step_candidates
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_MONTH_DAY = rf"{MONTH}(?: {_DAY}(?!\d)(?!,? ?\d{{4}})|(?! \d))"
_MONTH_DAYS = regex(rf"(?<![a-z])(?=[adfjmnos])({_MONTH_DAY}(?:(?:,? and|,|;| ?[/&]) ?{_MONTH_DAY}){{0,11}})")
_DAY_MONTHS = regex(
    rf"(?<![\d/.,$-])({_DAY} {MONTH}(?:(?:,? and|,|;| ?[/&]) ?(?:{_DAY} )?{MONTH}(?![a-z])){{1,11}})(?!,? ?\d{{4}})"
)
_DAY_OF_MONTHS = regex(
    rf"\b(?:{_DAY}|_+(?:st|nd|rd|th))(?: (?:calendar )?day)? of (?:each |every )?({MONTH}(?:(?:,? and|,"
    rf"|;) {MONTH}){{0,11}})(?! {_DAY},? ?\d{{4}})"
)
_NUMERIC_DAYS = regex(r"(?<![\d/])(\d{1,2}/\d{1,2}(?:(?: ?[,&] ?| and )\d{1,2}/\d{1,2}){1,3})(?![\d/])")
_BEFORE_SLASH = regex(r"(\d{1,2})/")
_EVERY = regex(
    rf"\b(?:{_DAY}|_+th|first|fifteenth|twentieth|last)(?: (?:calendar )?day)? of (each|every)(?: (second"
    rf"|third|sixth|twelfth))?(?: calendar)? month"
)
_ONE_MONTH = regex(MONTH)
_EVERY_NTH = {None: "monthly", "third": "quarterly", "sixth": "semi_annual", "twelfth": "annual"}
_WORD = regex(
    rf"(?:interest|coupons?|payable|payments?|paid)(?: is| are| will be| shall be)?(?: paid| payable"
    rf"| made)?(?: on an?| on)? ({FREQUENCY})(?! reset)"
    rf"|\b({FREQUENCY}),? (?:in arrears|on (?:the )?(?:each )?(?:{MONTH}|{_DAY})|(?:on )?the {_DAY}|basis|"
    rf"(?:interest |coupon )?payments\b)"
)
_PERIOD = regex(rf"(?:interest|coupon|accrual)(?: calculation| accrual| payment){{0,2}} periods?:? ({FREQUENCY})\b")
_CONTEXT = regex(
    r"(?P<pay>interest payment(?: and(?: interest)? reset dates?)?"
    r"|payable|coupon payment|payment dates?|pay you interest|interest|frequency|coupon|\bpaid\b|\bpays?\b)"
    r"|(?P<often>semi-? ?annual(?:ly)?|quarterly|annually|monthly)"
    r"|(?P<not>reset|record|determination|redeem|callable|call dates?|redemption|calculation date"
    r"|observation)"
)
_COMMENCING = regex(rf"(?:commencing|beginning|starting)(?: on)? (?:({DATE})|({OPEN_DATE}))")
# Behind the days on which interest is paid.
_FROM = regex(
    rf"(?:{MONTH} {_DAY}|{_DAY} {MONTH}|and {MONTH})(?:,? (?:of|in) (?:each|every) year)?[,;]?"
    rf" (?:from(?: and including)?|(?:the )?first(?: on| being)?) ({DATE})"
)
_FIRST_PAYMENT = regex(
    rf"first (?:such |interest |coupon )?payments? (?:date )?(?:will be|is|shall be|to be)?(?: made| due"
    rf"| payable)? ?(?:on )?({DATE})"
    rf"|(?:initial|first|1st) (?:interest |coupon )?payment dates? ?:? ({DATE})"
)
# "Monthly, first on September 16, 2023", "Semi-annually, from March 1, 2017": behind how often interest is paid.
# "From and including" a day interest begins to run.
_OFTEN_FROM = regex(
    rf"\b{FREQUENCY}(?: in arrears)?,? (?:from|(?:the )?first(?: payment| paid)?(?: on| being)?) ({DATE})"
)
_OFTEN = ("annual", "monthly", "quarterly", "yearly")
_THEN_EVERY = regex(rf"({DATE}) and (?:monthly|quarterly|semi-? ?annually|annually)\b")
_AND_EVERY = ("and monthly", "and quarterly", "and semi", "and annual")
# A date from which notes are called, by anyone or by themselves, is no coupon's.
_CALLED_FROM = regex(
    r",? at (?:1\d\d(?:\.\d+)? ?%|par\b|a (?:redemption )?price)"
    r"|[^.;:]{0,40}\b(?:automatically|auto-?call|be called|be redeemed)"
    r"|(?: and ending on [^.;:]{8,20})?,? \((?:each|the)[^()]{0,24}\b(?:redemption|call)\b"
)
_OF_A_CALL = regex(r"callable[^.]{0,60}$")
_NOT_OF_COUPONS = regex(r"reset|redempt|callable|thereafter")
_RATE_OF = regex(
    rf"(?:interest|accrues?|coupons?)(?: \w+){{0,8}}?(?: from {DATE})? at(?: (?:a|an|the))?(?: fixed)?"
    rf"(?: annual)?(?: interest)?(?: rate)?(?: (?:of|equal to))? ({RATE}) ?%"
    rf"|\bat(?: (?:a|an|the))?(?: first| fixed| annual)*(?: rate)?(?: (?:of|equal to))? ({RATE}) ?% "
    rf"(?:per annum|a year|per year)"
    rf"|(?P<loose>rate)(?: of| equal to) ({RATE}) ?%"
)
_DAY_COUNT = regex(
    r"\b(?:(30 ?/ ?360)|act(?:ual)? ?/ ?(?:(360)|(365)|(act(?:ual)?)))\b|(360-day year "
    r"(?:consisting )?of twelve 30-day months)"
)
_DAY_COUNTS = {1: "30/360", 2: "actual/360", 3: "actual/365", 4: "actual/actual", 5: "30/360"}
_OTHER_RATE = regex(
    r"minimum|maximum|plus|overdue|redempt|redeem|callable|treasury|default|discount|yield|withh|tax|participation"
    r"|hypothetical"
)
_A_PRICE = 50  # percent: what is as high is a price, not a coupon
# A coupon that depends on an index is often a label and its rate: "Contingent Coupon: 11.25% per annum".
_COUPON_A_YEAR = regex(rf"(?<![\d.])({RATE}) ?% (?:per annum|p\.a\.|per year)")
_OF_A_COUPON = regex(r"\bcoupon\b(?! (?:barrier|threshold|trigger))|\binterest rate\b")
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
_TORN_LIST = regex(r"semi|quarter|\band\b|;")
_EACH = regex(r"(?:each|every)(?: year)?,? ?$|annually on $")
_GOES_ON = regex(rf"\band {MONTH} \d{{1,2}}\b(?!,? \d{{4}})")
_OF_EACH_YEAR = regex(r",? ?(?:of|in) (?:each|every) year")
_DAY_OF = ("day of", "th of", "st of", "nd of", "rd of")
_SPACING = {6: "semi_annual", 3: "quarterly", 1: "monthly", 12: "annual"}


def months_to_frequency(months: Sequence[int]) -> str | None:
    """Return the frequency of payments in these months (1 to 12) if they are evenly spaced."""
    distinct = sorted(set(months))
    if not distinct or distinct[-1] > 12 or 12 % len(distinct) or len(distinct) != len(months):
        return None
    gap = 12 // len(distinct)
    even = all(b - a == gap for a, b in pairwise(distinct))
    return _SPACING.get(gap) if even else None


def about_interest(flow: Flow, at: int, reach: int = 130) -> bool:
    """Tell whether the words before ``at`` speak of paying interest; the nearest word decides."""
    words = list(_CONTEXT.finditer(flow.low, max(at - reach, 0), at))
    decisive = next((w for w in reversed(words) if w["often"] is None), None)
    return bool(words) and (decisive is None or decisive["not"] is None)


def _pay_months(flow: Flow) -> Iterator[Candidate]:
    paid: set[str] = set()  # said once of interest, the same days in the next columns are the next notes'
    for found in flow.matches(
        _MONTH_DAYS, "interest", "payable", "payment", "coupon", "annually", "quarterly", "paid", "pays", after=220
    ):
        months = [number for number, _ in groupby(map(month_number, _ONE_MONTH.findall(found[1])))]
        value = months_to_frequency(months)
        if value is None or not any(map(str.isdigit, found[1])):
            continue
        if found[1] not in paid and not about_interest(flow, found.start()):
            continue
        if len(months) > 1 or _yearly(flow, *found.span()):
            paid.add(found[1])
            yield candidate(flow, "coupon_frequency", found.span(1), value, 0.96)
    for found in flow.matches(_DAY_MONTHS, "interest", "payable", "payment", "coupon", "paid", "pays", after=220):
        value = months_to_frequency([month_number(m) for m in _ONE_MONTH.findall(found[1])])
        if value is not None and about_interest(flow, found.start()):
            yield candidate(flow, "coupon_frequency", found.span(1), value, 0.95)
    for found in flow.matches(_DAY_OF_MONTHS, *_DAY_OF, before=20, after=160):
        months = [month_number(m) for m in _ONE_MONTH.findall(found[1])]
        value = months_to_frequency(months)
        if value and (len(months) > 1) and about_interest(flow, found.start()):
            yield candidate(flow, "coupon_frequency", found.span(), value, 0.95)


def _yearly(flow: Flow, start: int, end: int) -> bool:
    """Tell whether one day stands for a payment each year, and is not the torn end of a list."""
    before = flow.low[max(start - 80, 0) : start]
    if _TORN_LIST.search(before):
        return False
    if _EACH.search(before) is not None:
        return _GOES_ON.search(flow.low, end, end + 110) is None  # below, what the other column prints in between
    return _OF_EACH_YEAR.match(flow.low, end) is not None


def _each_month(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_EVERY, *_DAY_OF, before=22, after=40):
        value = _EVERY_NTH.get(found[2])
        if value and about_interest(flow, found.start()):
            yield candidate(flow, "coupon_frequency", found.span(), value, 0.95)


def _numeric_days(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_NUMERIC_DAYS, "/", before=3, after=30):
        months = [int(month) for month in _BEFORE_SLASH.findall(found[1])]
        value = months_to_frequency(months)
        if value:
            yield candidate(flow, "coupon_frequency", found.span(1), value, 0.9)


def _words(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_WORD, *_OFTEN, before=50, after=40):
        group = 1 if found[1] else 2
        value = frequency(found[group])
        before = flow.low[max(found.start() - 40, 0) : found.start(group)]
        if value and not _NOT_OF_COUPONS.search(before):
            yield candidate(flow, "coupon_frequency", found.span(group), value, 0.93)


def _periods(flow: Flow) -> Iterator[Candidate]:
    """Read how long an interest period is: where nothing says how often interest is paid, it is paid as often."""
    for found in flow.matches(_PERIOD, *_OFTEN, before=50, after=40, needs=("period",)):
        if value := frequency(found[1]):
            yield candidate(flow, "coupon_frequency", found.span(1), value, 0.93)


def _firsts(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_COMMENCING, "commencing", "beginning", "starting", after=60):
        if not about_interest(flow, found.start(), 260) or _dates_a_call(flow, *found.span()):
            continue
        if found[2]:
            yield candidate(flow, "first_coupon_date", found.span(2), None, 0.9, status=Status.PLACEHOLDER)
        else:
            yield from _first(flow, found, 1)
    for pattern, reach, needs in ((_FROM, 120, ()), (_OFTEN_FROM, 60, _OFTEN)):
        for found in flow.matches(pattern, " from ", "first ", before=50, after=50, needs=needs):
            if about_interest(flow, found.start(), reach) and not _dates_a_call(flow, *found.span()):
                yield from _first(flow, found, 1)
    for found in flow.matches(_FIRST_PAYMENT, "first ", "initial ", "1st ", after=90, needs=("payment",)):
        yield from _first(flow, found, 1 if found[1] else 2)
    for found in flow.matches(_THEN_EVERY, *_AND_EVERY, before=35, after=16):
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
    for found in flow.matches(_RATE_OF, "%", before=110, after=14, needs=("at ", "rate of", "rate equal")):
        group = next(g for g in (1, 2, 4) if found[g])
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
    for found in flow.matches(_RATE_LABEL, "interest rate", after=200, needs=("%",)):
        if not _OVER_AN_INDEX.search(found[0]) and printed_rate(found[1]) < _A_PRICE:
            yield candidate(flow, "coupon_rate", found.span(1), printed_rate(found[1]), 0.88)


def _day_counts(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_DAY_COUNT, "30/360", "30 /", "act/", "act /", "actual", "360-day", after=70):
        if box_before(flow, found.start()) is False or "assuming" in flow.low[found.start() - 12 : found.start()]:
            continue
        group = next(g for g in _DAY_COUNTS if found[g])
        yield candidate(flow, "day_count", found.span(), _DAY_COUNTS[group], 0.95)


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Propose the coupon fields of the notes."""
    flow = text_to_flow(document.text)
    best: dict[tuple[str, int], Candidate] = {}
    steps = list(step_candidates(flow))
    runs = [c.span for c in steps if c.field != "coupon_rate"]
    # Of a schedule only its own reader knows the first step: where it is lost, a label gives a later one.
    labelled = (c for c in _labelled_rates(flow) if not any(run.holds(c.span) for run in runs))
    for found in (
        steps,
        _pay_months(flow),
        _each_month(flow),
        _numeric_days(flow),
        _words(flow),
        _firsts(flow),
        _rates(flow),
        labelled,
        _day_counts(flow),
    ):
        for c in found:
            if c.field in schema.by_name:
                best.setdefault((c.field, c.span.start), c)
    if not any(field == "coupon_frequency" for field, _ in best):
        best |= {(c.field, c.span.start): c for c in _periods(flow) if c.field in schema.by_name}
    return list(best.values())
