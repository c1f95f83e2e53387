"""How often notes may be called from their first call date on, as the clause of a call says it."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.coupons.frequency import months_to_frequency
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, MONTH, month_number
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

# "On May 15, 2012 only in whole", "only upon 30 days' notice": how, not how often.
_NO_MANNER = r"(?! (?:in|if|as|at|by|to|upon|with|when|after)\b)"
_IN_A = r"(?:in )?(?:an?|per|each|every|any) (?:calendar )?"
# "Once we give notice", "once called": when, and no number. What has a period behind it is how often.
_NO_TIME = rf"(?! (?:{_IN_A}|(?:in|every) |we\b|the\b|it\b|they\b|such\b|this\b|notice\b|given\b|called\b|redeemed\b))"
# "On June 9, 2024 only, and on or after May 9, 2025": there is another time.
_NOT_AGAIN = rf"(?!,? (?:and|or) [^.;]{{0,50}}\b(?:on(?: or after)?|from|after) {DATE})"
# "Early redemption: quarterly, at 100%".
_AT_PRICE = r",? (?:at|@) (?:par\b|1\d\d(?:\.\d+)? ?%|the accreted)"
_OFTEN = (
    (
        regex(
            r"\b(?:every|each|any) (?:later |subsequent |following )?"
            r"(?:(?:(?:monthly|quarterly|semi-?annual|annual) (?:or |and )?){1,2})?(?:contingent )?"
            r"(?:(?:coupon|interest|pay)(?: payment)?|payment) date(?: thereafter|s)?"
        ),
        "interest_payment_date",
    ),
    (regex(r"\bon the interest payment date (?=occurring|on or)"), "interest_payment_date"),
    (regex(r"\b(?:every|each|any) (?:business|bus\.?) day"), "any_business_day"),
    (
        # A rating may be given up "at any time", too.
        regex(
            r"(?<!withdrawn )(?<!revised )(?<!suspended )(?<!lowered )\b(?:at any|(?<!at )any) ?time\b"
            r"(?!,? (?:prior to|before)\b)|\bon any day (?:there)?after\b|\bcontinuous(?:ly)?\b"
        ),
        "any_time",
    ),
    (regex(rf"\b(?:each|every|(?<=on )any) {MONTH} \d{{1,2}}\b(?!,? (?:and\b|or\b|\d{{4}}|{MONTH}))"), "annual"),
    (regex(rf"\b(?:once|one time) {_IN_A}month\b"), "monthly"),
    (regex(rf"\b(?:once|one time) {_IN_A}quarter\b|\bonce (?:in |every )+three months\b"), "quarterly"),
    (regex(rf"\btwice {_IN_A}year\b|\bonce (?:{_IN_A}half[ -]year|(?:in |every )+six months)\b"), "semi_annual"),
    (regex(rf"\b(?:once|one time) {_IN_A}year\b"), "annual"),
    (
        regex(
            rf"\bone (?:time|day) only|\bonce\b{_NO_TIME}|\bone time\b(?! {_IN_A})"
            rf"|(?<=on ){DATE} only\b{_NO_MANNER}{_NOT_AGAIN}"
        ),
        "once",
    ),
    (
        regex(
            r"\b(?<!interest )(?<!payable )(?<!paid )"
            r"(?:on the \d{1,2}(?:st|nd|rd|th)(?: day)? of (?:each|every|any later)"
            # "On any 12th of a month after that".
            r"|(?:on|and|or) (?:each|every|any) \d{1,2}(?:st|nd|rd|th)(?: day)? of (?:a|any|each|every|the))"
            r"(?: calendar)? month\b"
        ),
        "monthly",
    ),
    (regex(r"\bon an? monthly basis"), "monthly"),
    (regex(r"\bon an? quarterly basis"), "quarterly"),
    (regex(r"\bon an? semi-?annual basis"), "semi_annual"),
    (regex(r"\bon an? annual basis"), "annual"),
    (
        regex(rf"\bmonthly thereafter|(?<=then )monthly|\bmonthly(?= on| \(|{_AT_PRICE})|(?<=callable )monthly"),
        "monthly",
    ),
    (
        regex(
            rf"\bquarterly thereafter|(?<=then )quarterly|\bquarterly(?= on| \(|{_AT_PRICE})|(?<=callable )quarterly"
        ),
        "quarterly",
    ),
    (
        regex(
            r"\bsemi-? ?annual(?:ly)? thereafter|(?<=then )semi-?annually|(?<=callable )semi-?annually"
            rf"|\bsemi-?annually(?={_AT_PRICE})"
        ),
        "semi_annual",
    ),
    (
        regex(
            r"(?<!semi-)(?<!semi )\bannual(?:ly)? thereafter|(?<=callable )annually|(?<=then )annually"
            rf"|(?<!semi-)(?<!semi )\bannually(?={_AT_PRICE})"
        ),
        "annual",
    ),
)
# "103%, falling by .5% each May 15": how the price moves.
_OF_A_PRICE = regex(r"\b(?:fall|declin|decreas|reduc|drop|lower)\w*\b[^;,]{0,60}\Z")
# "Subject to our redemption right, we will pay you interest on a monthly basis": how often it is paid.
_OF_INTEREST = regex(r"\bpay(?:s|able)? (?:you )?interest\b|\binterest (?:\w+ ){0,3}(?:paid|payable)\b")
_ONE_MONTH = regex(MONTH)
# "Each May 15 and November 15, from May 15, 2020": the days of a year on which notes may be called.
_DAYS_OF_YEAR = regex(
    rf"\b(?:each|every|on any) ({MONTH} \d{{1,2}}(?:(?:, and|, or|,| and| or)(?: each)? {MONTH} \d{{1,2}}){{1,3}})\b"
    r"(?!,? \d{4})"
)
# "On the 30th day of each March, June, September and December from September 30, 2025".
_DAY_OF_MONTHS = regex(
    r"(?:\bon |(?<=call dates: ))the \d{1,2}(?:st|nd|rd|th)(?: (?:calendar )?day)? of (?:each|every)"
    rf" ({MONTH}(?:(?:,? and|,? or|,) {MONTH}){{0,3}})\b(?! \d)"
)
_PAID_ON = regex(r"\b(?:interest|coupons?|paid|pays?|payable|payments?|records?)\b[^.;]{0,30}\Z")
_MONTHS_OF_DATES = regex(rf"each interest payment date in ({MONTH}(?:(?:,| and|, and) {MONTH})*) thereafter")


# "On April 19 and October 19 of each year, from October 19, 2024 to April 19, 2026, we may redeem".
_DAYS_BEFORE = regex(
    rf"\bon ((?:{MONTH} \d{{1,2}}(?:(?:, and|, or|,| and| or) {MONTH} \d{{1,2}}){{0,3}})"
    # "On the 20th calendar day of February, May, August and November of each year".
    rf"|the \d{{1,2}}(?:st|nd|rd|th)(?: (?:calendar )?day)? of {MONTH}(?:(?:,? and|,? or|,) {MONTH}){{0,3}}),?"
    r" (?:of|in) (?:each|every)"
    r" (?:calendar )?year\b[^.;]{0,160}\Z"
)
_PAID_BEFORE = regex(r"\b(?:interest|coupons?|paid|pays?|payable|payments?|records?)\b[^.;:]{0,30}\Z")
_BEFORE = 260  # characters


def frequency_before(flow: Flow, start: int) -> list[Candidate]:
    """Propose how often notes may be called by the days of a year that stand before a clause, in its sentence."""
    low = max(start - _BEFORE, 0)
    days = _DAYS_BEFORE.search(flow.low, low, start)
    if days is None or _PAID_BEFORE.search(flow.low, max(days.start() - 50, low), days.start()):
        return []
    if _OF_INTEREST.search(flow.low, days.end(1), start):
        return []
    named = months_to_frequency([month_number(m) for m in _ONE_MONTH.findall(days[1])])
    return [candidate(flow, "call_frequency", days.span(1), named, 0.9)] if named else []


def call_frequency(flow: Flow, start: int, end: int) -> list[Candidate]:
    """Propose how often notes may be called, by the clause that stands from ``start`` to ``end``."""
    return list(_call_frequency(flow, start, end))


def _call_frequency(flow: Flow, start: int, end: int) -> Iterator[Candidate]:
    at = flow.low.find("each interest payment date in", start, end)
    if at >= 0 and (found := _MONTHS_OF_DATES.search(flow.low, at, end)):
        count = len(_ONE_MONTH.findall(found[1]))
        named = {1: "annual", 2: "semi_annual", 4: "quarterly", 12: "monthly"}.get(count)
        if named:
            yield candidate(flow, "call_frequency", found.span(), named, 0.9)
            return
    hits = [(m.start(), m, value) for pattern, value in _OFTEN if (m := pattern.search(flow.low, start, end))]
    days = _DAYS_OF_YEAR.search(flow.low, start, end) or _DAY_OF_MONTHS.search(flow.low, start, end)
    named = months_to_frequency([month_number(m) for m in _ONE_MONTH.findall(days[1])]) if days else None
    if days and named and not _PAID_ON.search(flow.low, max(days.start() - 50, start), days.start()):
        hits.append((days.start(), days, named))
    hits = [h for h in hits if not _OF_A_PRICE.search(flow.low, max(h[0] - 80, start), h[0])]
    hits = [h for h in hits if not _OF_INTEREST.search(flow.low, max(h[0] - 70, 0), h[0])]
    if hits:
        _, found, value = min(hits, key=lambda h: h[0])
        yield candidate(flow, "call_frequency", found.span(), value, 0.93)
