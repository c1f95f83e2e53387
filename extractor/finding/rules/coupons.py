"""Coupons from words: type, rate, frequency, first date, day count and steps."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

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
from extractor.ground.candidate import Candidate, Status, Step
from extractor.ground.document import Document
from extractor.ground.schema import Schema

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_MONTH_DAY = rf"{MONTH}(?: {_DAY}(?!\d)(?!,? ?\d{{4}})|(?! \d))"
_MONTH_DAYS = re.compile(rf"(?<![a-z])({_MONTH_DAY}(?:(?:,? and|,|;) {_MONTH_DAY}){{0,11}})")
_DAY_OF_MONTHS = re.compile(
    rf"\b(?:{_DAY}|_+(?:st|nd|rd|th))(?: (?:calendar )?day)? of (?:each |every )?({MONTH}(?:(?:,? and|,"
    rf"|;) {MONTH}){{0,11}})(?! {_DAY},? ?\d{{4}})"
)
_NUMERIC_DAYS = re.compile(r"(?<![\d/])(\d{1,2}/\d{1,2}(?:, ?\d{1,2}/\d{1,2}){1,3})(?![\d/])")
_EVERY = re.compile(
    rf"\b(?:{_DAY}|_+th|first|fifteenth|twentieth|last) (?:calendar )?day of (each|every)(?: (second|third"
    rf"|sixth|twelfth))?(?: calendar)? month"
)
_EVERY_NTH = {None: "monthly", "third": "quarterly", "sixth": "semi_annual", "twelfth": "annual"}
_WORD = re.compile(
    rf"(?:interest|coupons?|payable|payments?|paid)(?: is| are| will be| shall be)?(?: paid| payable"
    rf"| made)?(?: on an?| on)? ({FREQUENCY})(?! reset)"
    rf"|\b({FREQUENCY}),? (?:in arrears|on (?:the )?(?:each )?(?:{MONTH}|{_DAY})|(?:on )?the {_DAY}|basis|"
    rf"(?:interest |coupon )?payments\b)"
)
_CONTEXT = re.compile(
    r"(?P<pay>interest payment|payable|coupon payment|payment dates?|pay you interest|interest|frequency"
    r"|coupon)"
    r"|(?P<often>semi-? ?annual(?:ly)?|quarterly|annually|monthly)"
    r"|(?P<not>reset|record|determination|redeem|callable|call dates?|redemption|calculation date"
    r"|observation)"
)
_FIRST = re.compile(
    rf"(?:commencing|beginning|starting)(?: on)? (?:({DATE})|({OPEN_DATE}))"
    rf"|first (?:such |interest |coupon )?payments? (?:date )?(?:will be|is|shall be|to be)?(?: made| due"
    rf"| payable)? ?(?:on )?({DATE})"
    rf"|(?:initial|first|1st) (?:interest |coupon )?payment dates? ?:? ({DATE})"
    rf"|({DATE})(?= and (?:monthly|quarterly|semi-? ?annually|annually)\b)"
)
_RATE_OF = re.compile(
    rf"(?:interest|accrues?|coupons?)(?: \w+){{0,8}}?(?: from {DATE})? at(?: (?:a|an|the))?(?: fixed)?"
    rf"(?: annual)?(?: interest)?(?: rate)?(?: (?:of|equal to))? ({RATE}) ?%"
    rf"|\bat(?: (?:a|an|the))?(?: first| fixed| annual)*(?: rate)?(?: (?:of|equal to))? ({RATE}) ?% "
    rf"(?:per annum|a year|per year)"
    rf"|(?P<loose>rate)(?: of| equal to) ({RATE}) ?%"
    rf"|accrue from {DATE} at ({RATE}) ?%(?! of)"
)
_STEP_YEARS = re.compile(rf"\byears? (\d{{1,2}})(?: ?(?:-|to|through) ?(\d{{1,2}}))? ?:? (?:at )?({RATE}) ?%")
_STEP_YEARS_APART = re.compile(
    rf"(?:\byears? 1(?: ?- ?\d{{1,2}})?: )(?:years? \d{{1,2}}(?: ?- ?\d{{1,2}})?: )+({RATE}) ?%"
)
_SINCE = r"(?:from and including|from|on and after|beginning on) "
_TILL = r"(?:,? to,? but excluding,?|to but excluding|through|to) "
_OPENING = r"(?:the )?(?:original )?(?:issue|settlement) date"
_CLOSING = r"(?:the )?(?:stated )?maturity(?: date)?"
_STEP_AFTER = re.compile(
    rf"({RATE}) ?%(?: per annum)?,? {_SINCE}({DATE}|{_OPENING}),? ?{_TILL}({DATE}|{_CLOSING})"
)
_STEP_BEFORE = re.compile(rf"{_SINCE}({DATE}|{_OPENING}),? ?{_TILL}({DATE}|{_CLOSING}) ?: ?({RATE}) ?%")
_THROUGH = re.compile(rf"step: ({RATE}) ?%,? through ({DATE}),? and ({RATE}) ?% thereafter")
_DAY_COUNT = re.compile(
    r"\b(?:(30 ?/ ?360)|act(?:ual)? ?/ ?(?:(360)|(365)|(act(?:ual)?)))\b|(360-day year "
    r"(?:consisting )?of twelve 30-day months)"
)
_DAY_COUNTS = {1: "30/360", 2: "actual/360", 3: "actual/365", 4: "actual/actual", 5: "30/360"}
_OTHER_RATE = re.compile(
    r"minimum|maximum|plus|overdue|redempt|treasury|default|discount|yield|withh|tax|participation"
    r"|hypothetical"
)
_PER_PERIOD = re.compile(r" ?% ?(?:per|a|each) (?:month|quarter|day)")
_ISSUED = re.compile(rf"(?:issue|issuance|settlement|settle) date(?: \([^()]{{0,30}}\))? ?:? ({DATE})")
_TORN_LIST = re.compile(r"semi|quarter|\band\b|;")
_EACH = re.compile(r"(?:each|every)(?: year)?,? ?$|annually on $")
_OF_EACH_YEAR = re.compile(r",? ?(?:of|in) (?:each|every) year")
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


def _about_interest(flow: Flow, at: int, reach: int = 130) -> bool:
    """Tell whether the words before ``at`` speak of paying interest; the nearest word decides."""
    words = list(_CONTEXT.finditer(flow.low, max(at - reach, 0), at))
    decisive = next((w for w in reversed(words) if w["often"] is None), None)
    return bool(words) and (decisive is None or decisive["not"] is None)


def _pay_months(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(
        _MONTH_DAYS, "interest", "payable", "payment", "coupon", "annually", "quarterly", after=220
    ):
        months = [month_number(m) for m in re.findall(MONTH, found[1])]
        value = months_to_frequency(months)
        if value is None or not any(map(str.isdigit, found[1])) or not _about_interest(flow, found.start()):
            continue
        if len(months) > 1 or _yearly(flow, *found.span()):
            yield candidate(flow, "coupon_frequency", found.span(1), value, 0.96)
    for found in flow.matches(_DAY_OF_MONTHS, *_DAY_OF, before=20, after=160):
        months = [month_number(m) for m in re.findall(MONTH, found[1])]
        value = months_to_frequency(months)
        if value and (len(months) > 1) and _about_interest(flow, found.start()):
            yield candidate(flow, "coupon_frequency", found.span(), value, 0.95)


def _yearly(flow: Flow, start: int, end: int) -> bool:
    """Tell whether one day stands for a payment each year, and is not the torn end of a list."""
    before = flow.low[max(start - 80, 0) : start]
    if _TORN_LIST.search(before):
        return False
    return _EACH.search(before) is not None or _OF_EACH_YEAR.match(flow.low, end) is not None


def _each_month(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_EVERY, "day of e", before=10, after=50):
        value = _EVERY_NTH.get(found[2])
        if value and _about_interest(flow, found.start()):
            yield candidate(flow, "coupon_frequency", found.span(), value, 0.95)


def _numeric_days(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(
        _NUMERIC_DAYS, "/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8", "/9", "/0", before=3, after=30
    ):
        months = [int(part.split("/")[0]) for part in found[1].split(",")]
        value = months_to_frequency(months)
        if value:
            yield candidate(flow, "coupon_frequency", found.span(1), value, 0.9)


def _words(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_WORD, "annual", "monthly", "quarterly", "yearly", before=50, after=40):
        group = 1 if found[1] else 2
        value = frequency(found[group])
        if value:
            last_not = re.search(
                r"reset|redempt|callable|thereafter",
                flow.low[max(found.start() - 40, 0) : found.start(group)],
            )
            if not last_not:
                yield candidate(flow, "coupon_frequency", found.span(group), value, 0.93)


def _firsts(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(
        _FIRST,
        "commencing",
        "beginning",
        "starting",
        "first ",
        "initial",
        "1st ",
        "and monthly",
        "and quarterly",
        "and semi",
        "and annual",
        before=45,
        after=80,
    ):
        group = next(g for g in (1, 2, 3, 4, 5) if found[g])
        if group not in (3, 4) and not _about_interest(flow, found.start(), 260):
            continue
        if "thereafter with" in flow.low[found.end() : found.end() + 40] or re.search(
            r"callable[^.]{0,60}$", flow.low[max(found.start() - 80, 0) : found.start()]
        ):
            continue
        if group == 2:
            yield candidate(flow, "first_coupon_date", found.span(2), None, 0.9, status=Status.PLACEHOLDER)
        elif (day := printed_date(flow, found[group])) is not None:
            yield candidate(flow, "first_coupon_date", found.span(group), day, 0.95)


def _rates(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_RATE_OF, "interest", "accrue", " at ", "rate", "coupon", after=90):
        group = next(g for g in (1, 2, 4, 5) if found[g])
        start = found.start(group)
        if _OTHER_RATE.search(flow.low, max(start - 60, 0), start) or _PER_PERIOD.match(
            flow.low, found.end(group)
        ):
            continue
        if found["loose"] and not _about_interest(flow, found.start(), 150):
            continue
        yield candidate(flow, "coupon_rate", found.span(group), printed_rate(found[group]), 0.92)


def _steps(flow: Flow) -> Iterator[Candidate]:
    years = list(flow.matches(_STEP_YEARS, "year", after=80))
    first = next((m for m in years if m[1] == "1"), None)
    if first is not None and len(years) > 1:
        yield candidate(flow, "coupon_rate", first.span(3), printed_rate(first[3]), 0.95)
        yield candidate(flow, "coupon_type", first.span(), "step", 0.95)
    else:
        for found in flow.matches(_STEP_YEARS_APART, "years 1", "year 1", after=200):
            yield candidate(flow, "coupon_rate", found.span(1), printed_rate(found[1]), 0.85)
            yield candidate(flow, "coupon_type", (found.start(), found.end()), "step", 0.9)
    yield from _dated_steps(flow)
    for found in flow.matches(_THROUGH, "step:", after=100):
        until = printed_date(flow, found[2])
        if until is None:
            continue
        steps = (
            Step(None, printed_rate(found[1])),
            Step(until + dt.timedelta(days=1), printed_rate(found[3])),
        )
        yield candidate(flow, "step_schedule", found.span(), steps, 0.9)
        yield candidate(flow, "coupon_type", (found.start(), found.start() + 4), "step", 0.95)
        yield candidate(flow, "coupon_rate", found.span(1), printed_rate(found[1]), 0.95)


def _dated_steps(flow: Flow) -> Iterator[Candidate]:
    for pattern, rate, since in ((_STEP_AFTER, 1, 2), (_STEP_BEFORE, 3, 1)):
        run = list(flow.matches(pattern, "from", "on and after", "beginning on", before=30, after=140))
        if len(run) < 2:
            continue
        steps = tuple(Step(printed_date(flow, m[since]), printed_rate(m[rate])) for m in run)
        if len({s.rate for s in steps}) < 2:
            continue
        yield candidate(flow, "step_schedule", (run[0].start(), run[-1].end()), steps, 0.9)
        yield candidate(flow, "coupon_type", (run[0].start(), run[-1].end()), "step", 0.95)
        if steps[0].start is None or _opens(flow, steps[0].start):
            yield candidate(flow, "coupon_rate", run[0].span(rate), steps[0].rate, 0.93)


def _opens(flow: Flow, start: dt.date) -> bool:
    """Tell whether the document calls ``start`` its issue or settlement date: no step is lost before it."""
    labelled = flow.matches(_ISSUED, "issue date", "settle", "issuance date", after=60)
    return any(printed_date(flow, found[1]) == start for found in labelled)


def _day_counts(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_DAY_COUNT, "30/360", "30 /", "act", "360-day", after=70):
        if (
            box_before(flow, found.start()) is False
            or "assuming" in flow.low[found.start() - 12 : found.start()]
        ):
            continue
        group = next(g for g in _DAY_COUNTS if found[g])
        yield candidate(flow, "day_count", found.span(), _DAY_COUNTS[group], 0.95)


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Propose the coupon fields of the notes."""
    flow = text_to_flow(document.text)
    best: dict[tuple[str, int], Candidate] = {}
    for family in (_steps, _pay_months, _each_month, _numeric_days, _words, _firsts, _rates, _day_counts):
        for c in family(flow):
            if c.field in schema.by_name:
                best.setdefault((c.field, c.span.start), c)
    return list(best.values())
