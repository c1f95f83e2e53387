"""Step coupons: rates by year of the term or by date, and the schedule where dates are printed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, RATE, printed_date, printed_rate
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate, Step
from extractor.ground.regex import regex

# "Years 1-2 (May 15, 2020 to but excluding May 15, 2022): 2.75%".
_DAYS = r"[^()%]{8,90}"
_STEP_YEARS = regex(
    rf"\byears? (\d{{1,2}})(?: ?(?:-|to|through|and) ?(\d{{1,2}}))?(?: \({_DAYS}\))? ?:? (?:at )?({RATE}) ?%"
)
_STEP_YEARS_APART = regex(
    rf"(?:\byears? 1(?: ?- ?\d{{1,2}})?: )(?:years? \d{{1,2}}(?: ?- ?\d{{1,2}})?: )+({RATE}) ?%"
    rf"(?:(?: per annum)?,? {RATE} ?%)*"
)
_SINCE = r"(?:from and including|from|on and after|beginning on|commencing(?: on)?) "
_TILL = r"(?:,? to,? but excluding,?|to but excluding|through|to|,? and ending(?: on)?) "
_OPENING = r"(?:the )?(?:original )?(?:issue|settlement) date"
_AGAIN = r"(?:that|such) (?:date|day)"  # the end of the step before it
_CLOSING = r"(?:the )?(?:stated )?maturity(?: date)?"
_STEP_AFTER = regex(rf"({RATE}) ?%(?: per annum)?,? {_SINCE}({DATE}|{_OPENING}|{_AGAIN}),? ?{_TILL}({DATE}|{_CLOSING})")
_ON_FROM = regex(_AGAIN)
_STEP_BEFORE = regex(rf"{_SINCE}({DATE}|{_OPENING}),? ?{_TILL}({DATE}|{_CLOSING}) ?:? ?({RATE}) ?%")
# A schedule's rows: "May 29, 2015 May 29, 2019 2.25% May 29, 2019 May 29, 2022 3.00%".
_STEP_ROW = regex(rf"(?<![\w,]) ?({DATE}),? (?:to |through |- )?({DATE}) ({RATE}) ?%")
# Each row tells from when on: "For interest periods commencing on or after: May 9, 2016 2.50% May 9, 2019 3.00%".
_SINCE_ROWS = regex(
    r"\b(?:period|rate)s? (?:commencing|beginning|starting|effective) on (?:or after|and after|and including)"
    rf"[^%.;]{{0,60}}?(?P<rows>{DATE},?(?: to)? {RATE} ?%(?: (?:per annum )?{DATE},? {RATE} ?%){{1,11}})"
)
_SINCE_ROW = regex(rf"({DATE}),?(?: to)? ({RATE}) ?%")
_A_CODE = regex(r"\b[0-9a-z]{8}\d\b")  # of a note, whose row it is
_HEADS_RATES = regex(r"\b(?:rate|coupon|interest)\b")
_THROUGH = regex(rf"step: ({RATE}) ?%,? through ({DATE}),? and ({RATE}) ?% thereafter")
_RISING = regex(
    rf"(?<![\w.,/-])({RATE}) ?%(?: per annum| a year| per year)?,?(?: which| and)?(?: (?:then|will))?"
    rf" (?:stepp?(?:ing|ed|s)?|increas(?:ing|es?)|ris(?:ing|es?))[ -](?:up )?to ({RATE}) ?%"
)
_THEN = regex(
    rf"(?<![\w.,/-])({RATE}) ?%(?: per annum| a year| per year)?,? (?:until|through|up to|to)(?: but excluding)?"
    rf" ({DATE})(?:(?:,| ?;)?(?: and| then){{1,2}},?(?: at)?|[,;](?= {RATE} ?% from {DATE})) ({RATE}) ?%"
)
# "2.5% to, but not including, 03/15/2018 / 3.25% to, but not including, 03/15/2021 / 5% after that".
_ENDS_ON = r"(?:to|until|through|up to)(?:,? but (?:excluding|not including),?)?"
_LADDER = regex(
    rf"(?<![\w.,/-])({RATE}) ?%(?: per annum| a year)?,? {_ENDS_ON} {DATE}[;,]?(?: and| then)* ({RATE}) ?%"
    rf"(?: per annum| a year)?,? (?:{_ENDS_ON} (?:{DATE}|{_CLOSING})|after that|thereafter|from then on)"
)
# A step right before another one, of which that one is the next.
_STEP_AHEAD = regex(
    rf"(?<![\w.,/-])({RATE}) ?%(?: per annum| a year| per year)?,? (?:until|{_ENDS_ON}) {DATE}[;,]?(?: and| then)* \Z"
)
_AHEAD = 110  # characters
_UNTIL = ("until ", "through ", *(f"{end} to " for end in ("%", "%,", " up", "annum", "annum,", "year", "year,")))
# Of other things than the coupon: what holders get back, what the agents keep.
_NOT_A_COUPON = regex(
    r"(?:price|redemption|redeem\w*|redeemable|premium|fee|concession|commission|discount|yield|proceeds)[^.;%]{0,40}\Z"
)
_LEAST_PRICE = 90  # percent: what falls from 102 to 101 is no coupon
_BETWEEN = 60  # characters from one step to the next
_SENTENCES = 200  # where each has a sentence of its own
_ISSUED = regex(
    r"(?:issued?|issuance|settlement|settle|closing)(?: date)?[*]{0,2}(?: \([^()]{0,30}\))?"
    rf" ?:?[ |\n]{{1,4}}(?:[a-z]{{3,6}}day,? )?({DATE})"
    # On a cover that prints no such label.
    rf"|\baccrued interest(?:,? if any,?)? from (?P<accrued>{DATE})"
)


def step_candidates(flow: Flow) -> Iterator[Candidate]:
    """Propose kind of coupon, first rate and schedule of a step note."""
    years = list(flow.matches(_STEP_YEARS, "year ", "years ", after=170, needs=("%",)))
    first = next((m for m in years if m[1] == "1"), None)
    if first is not None and len(years) > 1:
        yield candidate(flow, "coupon_rate", first.span(3), printed_rate(first[3]), 0.95)
        for run in _runs(years):
            if run[0][1] == "1":
                yield candidate(flow, "coupon_type", (run[0].start(), run[-1].end()), "step", 0.95)
    else:
        for found in flow.matches(_STEP_YEARS_APART, "years 1", "year 1", after=300):
            yield candidate(flow, "coupon_rate", found.span(1), printed_rate(found[1]), 0.85)
            yield candidate(flow, "coupon_type", found.span(), "step", 0.9)
    yield from _dated_steps(flow)
    yield from _rows(flow)
    yield from _since(flow)
    yield from _rising(flow)
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


def _rising(flow: Flow) -> Iterator[Candidate]:
    """Read ``2.75% stepping up to 3.75%`` and ``2.75% until May 15, 2020, then 3.75%``: the first rate opens."""
    rising = flow.matches(_RISING, "step", "increas", "ris", before=40, after=30, needs=("%",))
    then = flow.matches(_THEN, "and", "then", "% from", before=70, after=30, needs=_UNTIL)
    ladder = flow.matches(
        _LADDER, "not including", "but excluding", "after that", "thereafter", before=110, after=90, needs=("%",)
    )
    for found, last in (*((m, 2) for m in (*rising, *ladder)), *((m, 3) for m in then)):
        if _NOT_A_COUPON.search(flow.low, max(found.start() - 60, 0), found.start()):
            continue
        first = found
        while ahead := _STEP_AHEAD.search(flow.low, max(first.start() - _AHEAD, 0), first.start()):
            first = ahead
        rates = printed_rate(first[1]), printed_rate(found[last])
        if rates[0] != rates[1] and max(rates) < _LEAST_PRICE:
            yield candidate(flow, "coupon_type", (first.start(), found.end()), "step", 0.95)
            yield candidate(flow, "coupon_rate", first.span(1), rates[0], 0.93)


def _dated_steps(flow: Flow) -> Iterator[Candidate]:
    for pattern, rate, since, till in ((_STEP_AFTER, 1, 2, 3), (_STEP_BEFORE, 3, 1, 2)):
        found = flow.matches(
            pattern, "from", "on and after", "beginning on", "commencing", before=30, after=140, needs=("%",)
        )
        for run in _runs(list(found), since, till):
            days = [printed_date(flow, m[since]) for m in run]
            ends = [None, *(printed_date(flow, m[till]) for m in run[:-1])]
            again = [bool(_ON_FROM.fullmatch(m[since])) for m in run]
            if any(on and end is None for on, end in zip(again, ends, strict=True)):
                continue  # nothing tells from when on
            days = [end if on else day for on, end, day in zip(again, ends, days, strict=True)]
            steps = tuple(Step(day, printed_rate(m[rate])) for day, m in zip(days, run, strict=True))
            if len({s.rate for s in steps}) < 2:
                continue
            place = (run[0].start(), run[-1].end())
            yield candidate(flow, "step_schedule", place, steps, 0.9)
            yield candidate(flow, "coupon_type", place, "step", 0.95)
            if steps[0].start is None or _opens(flow, steps[0].start):
                yield candidate(flow, "coupon_rate", run[0].span(rate), steps[0].rate, 0.93)


def _rows(flow: Flow) -> Iterator[Candidate]:
    """Read a schedule of periods and rates, printed row below row, each beginning where the one before it ends."""
    for run in _runs(list(flow.matches(_STEP_ROW, "%", before=60, after=1)), 1, 2):
        head = flow.low[max(run[0].start() - _SENTENCES, 0) : run[0].start()]
        days = [(printed_date(flow, m[1]), printed_date(flow, m[2])) for m in run]
        joined = all(_joins(a[1], b[0]) for a, b in pairwise(days))
        if (
            len({m[3] for m in run}) < 2
            or not joined
            or any(_A_CODE.search(flow.low, a.end(), b.start()) for a, b in pairwise(run))
            or not _HEADS_RATES.search(head)
            or _NOT_A_COUPON.search(head[-80:])
        ):
            continue
        steps = tuple(Step(day[0], printed_rate(m[3])) for day, m in zip(days, run, strict=True))
        place = (run[0].start(1), run[-1].end())
        yield candidate(flow, "step_schedule", place, steps, 0.9)
        yield candidate(flow, "coupon_type", place, "step", 0.95)
        if steps[0].start is not None and _opens(flow, steps[0].start):
            yield candidate(flow, "coupon_rate", run[0].span(3), steps[0].rate, 0.93)


def _since(flow: Flow) -> Iterator[Candidate]:
    """Read a schedule whose rows tell the first day of each rate alone, in order."""
    for table in flow.matches(_SINCE_ROWS, " on or after", " on and ", before=40, after=500, needs=("%",)):
        rows = list(_SINCE_ROW.finditer(flow.low, *table.span("rows")))
        days = [day for row in rows if (day := printed_date(flow, row[1])) is not None]
        rising = len(days) == len(rows) and all(a < b for a, b in pairwise(days))
        if not rising or len({row[2] for row in rows}) < 2:
            continue
        steps = tuple(Step(day, printed_rate(row[2])) for day, row in zip(days, rows, strict=True))
        place = table.span("rows")
        yield candidate(flow, "step_schedule", place, steps, 0.9)
        yield candidate(flow, "coupon_type", place, "step", 0.95)
        if _opens(flow, days[0]):
            yield candidate(flow, "coupon_rate", rows[0].span(2), steps[0].rate, 0.93)


def _joins(end: dt.date | None, start: dt.date | None) -> bool:
    return end is not None and start is not None and 0 <= (start - end).days <= 1


def _runs(steps: Sequence[re.Match[str]], since: int = 0, till: int = 0) -> Iterator[list[re.Match[str]]]:
    """Divide steps where something else stands between them: a schedule may be printed more than once.

    A sentence apart, a step still goes on with the one whose end is its beginning (groups ``till`` and ``since``).
    """
    run: list[re.Match[str]] = []
    for step in steps:
        apart = step.start() - run[-1].end() if run else 0
        follows = till > 0 and apart <= _SENTENCES and bool(run) and _goes_on(run[-1][till], step[since])
        if apart > _BETWEEN and not follows:
            yield run
            run = []
        run.append(step)
    if run:
        yield run


def _goes_on(end: str, since: str) -> bool:
    return end == since or _ON_FROM.fullmatch(since) is not None


def _opens(flow: Flow, start: dt.date) -> bool:
    """Tell whether the document calls ``start`` its issue or settlement date: no step is lost before it."""
    labelled = flow.matches(_ISSUED, "issue", "settle", "issuance", "closing", "accrued", after=80)
    return any(printed_date(flow, found["accrued"] or found[1]) == start for found in labelled)
