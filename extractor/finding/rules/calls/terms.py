"""call_terms: the price, the first day, the frequency and the notice that a clause of a call goes on to tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.rules.calls.frequency import call_frequency, frequency_before
from extractor.finding.rules.calls.make_whole import MAKE_WHOLE
from extractor.finding.rules.calls.notices import notice_of_clause
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, MONTH, NUMBER, printed_date, printed_rate
from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import BREAK
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_END = regex(
    r"(?<!\.)(?<!\. )\.\)? (?=[a-z(]|\d[0-9a-z]{8}\b)(?!inc|co\b)|redemption information|\bnote:|joint lead|agents?:"
    r"|(?:offering|trade|settle) date"
    r"|\bcusip(?: (?:number|no\.?))? ?:? (?=\d[0-9a-z]{8}\b)"  # the next sheet
)
# The next footnote of a page whose footnotes open with bare numbers: "notice.\n4 Step-up: 3% from May 9".
_NEXT_NOTE = regex(rf"\.\)?{BREAK}\d{{1,2}} (?=[A-Z])(?!(?:Calendar|Business|Days?)\b)")
_PRICE = regex(
    rf"(?:at|callable ?:|price (?:of|equal to)|equal to|plus|for(?= 1\d\d(?:\.\d+)? ?% of))"
    rf"(?: a (?:redemption )?price)?(?: of| equal to)? "
    rf"({NUMBER}) ?%"
    rf"|@ (1\d\d(?:\.\d+)?)(?![\d/,])"
)
_PAR = regex(
    r"(?:\bat|\bfor|@|:) (par)\b"
    r"|\bat (?:their |its |the )((?:full )?principal(?: amount)?)\b"
    r"(?!(?: amount)? (?:plus (?:a|any|the) |together with a )premium)"
)
SINCE = regex(
    rf"(?:call dates? ?:|\bon(?: or after:?| and after)?|after|commencing|beginning|starting|from)(?: on)?"
    rf"(?: or after)?(?:,? and including,?)? ({DATE})"
)
_SINCE_AT_ONCE = regex(rf"[a-z' ]{{4,30}}(?:\(?[0-9][0-9a-z]{{8}}\)? ?)?:?\** ?(?:yes,? )?({DATE})")
_SINCE_BEFORE = regex(
    rf"(?:beginning|commencing|starting|after|from and including)(?: on)? ({DATE}), (?:the notes are )?\Z"
)
# "On April 19 and October 19 of each year, from October 19, 2024 to and including April 19, 2026, we may redeem".
_SPAN_BEFORE = regex(
    rf"\b(?:from(?: and including)?|beginning|commencing|starting)(?: on)? ({DATE}),? (?:to|through|until|and ending)"
    rf"(?: on| (?:and|but) (?:including|excluding))? {DATE},?(?: \([^()]{{0,60}}\),?)? \Z"
)
# "On May 15, 2026 and on each interest payment date thereafter, we may redeem": its first day, and how often.
_DAYS_BEFORE = regex(
    rf"(?P<verb>\b(?:interest|coupons?|paid|pays?|payable|payments?)\b[^.;:]{{0,30}}?)?\bon (?P<day>{DATE}),?"
    r" (?:and|or) (?P<often>(?:on )?(?:each|every|any) [^.;:]{4,110}?"
    r" (?:thereafter|after (?:it|that|then)|from then on)),? (?:the |these )?\Z"
)
_AFTER = ("after", "from then on")
_ONWARDS = ("beginning", "commencing", "starting", "after", "from and including")
_DATE_ABOVE = regex(rf"({DATE})(?= callable [^.]{{0,60}} above)")
_SPAN = 160  # characters
_FIRST_OF_YEARS = regex(rf"\bon ({MONTH} \d{{1,2}}) (?:of|in) (\d{{4}})(?=,| and|\b)")


def clause_end(flow: Flow, start: int) -> int:
    """Return where a clause ends: at its sentence, at the next label, or at the next numbered footnote."""
    stop = min(start + 500, len(flow.low))
    ended = _END.search(flow.low, start + 12, stop)
    stop = ended.start() if ended else stop
    noted = _NEXT_NOTE.search(flow.view.text, start, stop)
    return noted.start() if noted else stop


def call_terms(flow: Flow, start: int, end: int) -> Iterator[Candidate]:
    """Propose what a clause tells of a call; a make-whole call has its price and its day in a file of its own."""
    before = _days_before(flow, start)
    if not MAKE_WHOLE.search(flow.low, max(start - 100, 0), end + 250):
        yield from _price(flow, start, end)
        if before is None:
            yield from _first_date(flow, start, end)
        elif (day := printed_date(flow, before["day"])) is not None:
            yield candidate(flow, "first_call_date", before.span("day"), day, 0.95)
    often = [] if before is None else call_frequency(flow, *before.span("often"))
    yield from often or call_frequency(flow, start, end) or frequency_before(flow, start)
    yield from notice_of_clause(flow, start, end)


def _days_before(flow: Flow, start: int) -> re.Match[str] | None:
    """Return the days of a call that its sentence opens with; a sentence may tell those of interest, too."""
    low = max(start - _SPAN, 0)
    if not any(flow.low.find(word, max(start - 24, low), start) >= 0 for word in _AFTER):
        return None
    found = _DAYS_BEFORE.search(flow.low, low, start)
    return None if found is None or found["verb"] else found


def _price(flow: Flow, start: int, end: int) -> Iterator[Candidate]:
    if found := _PRICE.search(flow.low, start, end):
        group = 1 if found[1] else 2
        yield candidate(flow, "call_price", found.span(group), printed_rate(found[group]), 0.96)
    elif found := _PAR.search(flow.low, start, end):
        yield candidate(flow, "call_price", found.span(found.lastindex or 0), printed_rate("100"), 0.9)


def _first_date(flow: Flow, start: int, end: int) -> Iterator[Candidate]:
    before = max(start - 50, 0)
    found = (
        (
            any(flow.low.find(word, before, start) >= 0 for word in _ONWARDS)
            and _SINCE_BEFORE.search(flow.low, before, start)
        )
        or _SPAN_BEFORE.search(flow.low, max(start - _SPAN, 0), start)
        or _SINCE_AT_ONCE.match(flow.low, start, end)
        or SINCE.search(flow.low, start, end)
        or _DATE_ABOVE.search(flow.low, max(start - 24, 0), end)
    )
    if found:
        if (day := printed_date(flow, found[1])) is not None:
            yield candidate(flow, "first_call_date", found.span(1), day, 0.95)
        return
    found = _FIRST_OF_YEARS.search(flow.low, start, end)
    if found and (day := printed_date(flow, f"{found[1]}, {found[2]}")) is not None:
        yield candidate(flow, "first_call_date", (found.start(1), found.end(2)), day, 0.9)
