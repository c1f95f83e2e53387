"""How often interest is paid, from the days and months of payment and from words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import FREQUENCY, MONTH, MONTHS, frequency, month_number
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_MONTH_DAY = rf"{MONTH}(?: {DAY}(?!\d)(?!,? ?\d{{4}})|(?! \d))"
_MONTH_DAYS = regex(rf"(?<![a-z])({_MONTH_DAY}(?:(?:,? and|,|;| ?[/&]) ?{_MONTH_DAY}){{0,11}})", begins=MONTHS)
_DAY_MONTHS = regex(
    # The day's first digit comes before what may not stand in front of it: a digit is found much faster.
    rf"(\d(?<![\d/.,$-]\d)\d?(?:st|nd|rd|th)? {MONTH}(?:(?:,? and|,|;| ?[/&])"
    rf" ?(?:{DAY} )?{MONTH}(?![a-z])){{1,11}})(?!,? ?\d{{4}})"
)
_DAY_OF_MONTHS = regex(
    rf"\b(?:{DAY}|last(?= )|_+(?:st|nd|rd|th))(?: (?:calendar )?day)? of (?:each |every )?({MONTH}(?:(?:,? and|,"
    rf"|;) {MONTH}){{0,11}})(?! {DAY},? ?\d{{4}})"
)
# The list on the line below its day, a label of the column beside it in between: "of each FIRST INTEREST May, August".
_DAY_ABOVE_MONTHS = regex(
    rf"\bthe {DAY}(?: (?:calendar )?day)? of (?:each|every)(?: (?!month|year|{MONTH}\b)[a-z]+){{1,3}}"
    rf" ({MONTH}(?:(?:,? and|,) {MONTH}){{1,11}})(?! {DAY},? ?\d{{4}})"
)
# "Of each year, beginning on August 20, 2025 (each, a “Redemption Date”), we may redeem": days of a call, which end
# no interest period.
_CALLED_THEN = regex(
    r"[^.;]{0,130}?(?:\((?:each|each such date),? an? [\"“]?(?:optional )?(?:redemption|call)"
    r"|\b(?:we|the (?:issuer|company|bank)) (?:may|can)(?: elect to)?(?:,? at our option,?)? (?:redeem|call)\b)"
)
_NUMERIC_DAYS = regex(r"(?<![\d/])(\d{1,2}/\d{1,2}(?:(?: ?[,&] ?| and )\d{1,2}/\d{1,2}){1,3})(?![\d/])")
_BEFORE_SLASH = regex(r"(\d{1,2})/")
_EVERY = regex(
    rf"\b(?:{DAY}|_+th|first|fifteenth|twentieth|last)(?: (?:calendar )?day)? of (each|every)(?: (second"
    rf"|third|sixth|twelfth))?(?: calendar)? month"
)
_ONE_MONTH = regex(MONTH)
_EVERY_NTH = {None: "monthly", "third": "quarterly", "sixth": "semi_annual", "twelfth": "annual"}
_WORD = regex(
    rf"(?:interest|coupons?|payable|payments?|paid)(?: is| are| will be| shall be)?(?: paid| payable"
    rf"| made)?(?: on an?| on)? ({FREQUENCY})(?! reset)"
    rf"|\b({FREQUENCY}),? (?:in arrears|on (?:the )?(?:each )?(?:{MONTH}|{DAY})|(?:on )?the {DAY}|basis|"
    r"(?:interest |coupon )?payments\b)"
    rf"|\beach ({FREQUENCY}) (?:contingent )?(?:interest|coupon) payment date\b"
)
_PERIOD = regex(rf"(?:interest|coupon|accrual)(?: calculation| accrual| payment){{0,2}} periods?:? ({FREQUENCY})\b")
_CONTEXT = regex(
    r"(?P<pay>interest payment(?: and(?: interest)? reset dates?)?"
    r"|payable|coupon payment|payment dates?|pay you interest|interest|frequency|coupon|\bpaid\b|\bpays?\b)"
    r"|(?P<often>semi-? ?annual(?:ly)?|quarterly|annually|monthly)"
    r"|(?P<not>reset|record|determination|redeem|callable|call dates?|\b(?:may|can) call\b|redemption|calculation date"
    r"|observation)"
)
OFTEN = ("annual", "monthly", "quarterly", "yearly")
_NOT_OF_COUPONS = regex(r"reset|redempt|callable|thereafter")
_TORN_LIST = regex(r"semi|quarter|\band\b|;")
_EACH = regex(r"(?:each|every)(?: year)?,? ?$|annually on $")
_GOES_ON = regex(rf"\band {MONTH} \d{{1,2}}\b(?!,? \d{{4}})")
# The second day stands on the line below, what the next column prints in between.
_TORN_PAIR = regex(r",? and (?!(?:of|in|on|at|each|every|the)\b)")
_TORN_OVER = regex(
    rf"(?<![a-z])({MONTH}) ({DAY}),? and (?!{MONTH} )[^.;%$]{{1,60}}? ({MONTH}) (\2)(?![\d/.])(?!,? ?\d{{4}})",
    begins=MONTHS,
)
_OF_EACH_YEAR = regex(r",? ?(?:of|in) (?:each|every) year")
# "..., and on the 2034 notes and the 2054 notes on"
_NEXT_NOTES = regex(r"\b(?:and|;),? (?:(?:in the case of|for|on) )?the [^.;]{2,60}\b(?:notes|bonds|series),? on \Z")
_STOP = regex(r"\. |redeem|redemption|\bcall|record|reset")
_GOING_ON = 160  # characters from one list of days to the next of a sentence
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
    last = -_GOING_ON
    for found in flow.matches(
        _MONTH_DAYS, "interest", "payable", "payment", "coupon", "annually", "quarterly", "paid", "pays", after=220
    ):
        months = [number for number, _ in groupby(map(month_number, _ONE_MONTH.findall(found[1])))]
        value = months_to_frequency(months)
        if value is None or not any(map(str.isdigit, found[1])):
            continue
        known = found[1] in paid or _goes_on(flow, last, found.start())
        if not known and not about_interest(flow, found.start()):
            continue
        if len(months) > 1 or _yearly(flow, *found.span()):
            paid.add(found[1])
            last = found.end()
            yield candidate(flow, "coupon_frequency", found.span(1), value, 0.96)
    for found in flow.matches(_DAY_MONTHS, "interest", "payable", "payment", "coupon", "paid", "pays", after=220):
        value = months_to_frequency([month_number(m) for m in _ONE_MONTH.findall(found[1])])
        if value is not None and about_interest(flow, found.start()):
            yield candidate(flow, "coupon_frequency", found.span(1), value, 0.95)
    for found in (
        *flow.matches(_DAY_OF_MONTHS, *_DAY_OF, before=20, after=160),
        *flow.matches(_DAY_ABOVE_MONTHS, *_DAY_OF, before=20, after=190),
    ):
        months = [month_number(m) for m in _ONE_MONTH.findall(found[1])]
        value = months_to_frequency(months)
        if value and len(months) > 1 and about_interest(flow, found.start()) and not _of_a_call(flow, found.end()):
            yield candidate(flow, "coupon_frequency", found.span(), value, 0.95)


def _goes_on(flow: Flow, last: int, start: int) -> bool:
    """Tell whether a sentence goes on with the days of other notes: "on June 15 ..., and on the 2034 notes on"."""
    between = flow.low[last:start] if 0 < start - last <= _GOING_ON else ""
    return _NEXT_NOTES.search(between) is not None and _STOP.search(between) is None


def _of_a_call(flow: Flow, end: int) -> bool:
    return _CALLED_THEN.match(flow.low, end, end + 200) is not None


def _yearly(flow: Flow, start: int, end: int) -> bool:
    """Tell whether one day stands for a payment each year, and is not the torn end of a list."""
    before = flow.low[max(start - 80, 0) : start]
    if _TORN_LIST.search(before) or _TORN_PAIR.match(flow.low, end):
        return False
    if _EACH.search(before) is not None:
        return _GOES_ON.search(flow.low, end, end + 110) is None  # below, what the other column prints in between
    return _OF_EACH_YEAR.match(flow.low, end) is not None


def _torn_pairs(flow: Flow) -> Iterator[Candidate]:
    """Read two days half a year apart of which the second stands below what the next column prints in between."""
    for found in flow.matches(_TORN_OVER, "interest", "payable", "payment", "coupon", "paid", "pays", after=180):
        value = months_to_frequency([month_number(found[1]), month_number(found[3])])
        if value == "semi_annual" and about_interest(flow, found.start()):
            yield candidate(flow, "coupon_frequency", found.span(), value, 0.9)


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
    for found in flow.matches(_WORD, *OFTEN, before=50, after=40):
        group = found.lastindex or 1
        value = frequency(found[group])
        before = flow.low[max(found.start() - 40, 0) : found.start(group)]
        if value and not _NOT_OF_COUPONS.search(before):
            yield candidate(flow, "coupon_frequency", found.span(group), value, 0.93)


def periods(flow: Flow) -> Iterator[Candidate]:
    """Read how long an interest period is: where nothing says how often interest is paid, it is paid as often."""
    for found in flow.matches(_PERIOD, *OFTEN, before=50, after=40, needs=("period",)):
        if value := frequency(found[1]):
            yield candidate(flow, "coupon_frequency", found.span(1), value, 0.93)


def frequencies(flow: Flow) -> Iterator[Candidate]:
    """Read how often interest is paid: from the days or months of payment, and from words."""
    for read in (_pay_months, _torn_pairs, _each_month, _numeric_days, _words):
        yield from read(flow)
