"""Schedules of redemption prices by year: from when on the notes may be called.

"If redeemed during the 12 months beginning April 11," over a column of years and falling prices: the first year with
a price completes the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import MONTH, NUMBER, printed_date
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_SCHEDULE = regex(
    rf"\bduring the (?:12|twelve)[- ]months?'?(?: period)?s? (?:beginning|commencing)(?: on)? "
    rf"(?P<day>{MONTH} \d{{1,2}}),?"
    rf"(?: (?:of|in) (?:the|each) years?)?[^\d]{{0,90}}?(?P<year>(?:19|20)\d\d)\b[ .:|-]{{1,60}}(?P<price>{NUMBER}) ?%"
)
_OF_A_CALL = regex(r"\b(?:redeem|redemption|redeemable|call)")
_HOLDERS = regex(r"\b(?:holders?'?|repayment|repaid|put)\b[^.;]{0,80}\Z")
_BEFORE = 300  # characters


def call_schedules(flow: Flow) -> Iterator[Candidate]:
    """Propose the first day of a schedule of falling call prices."""
    for found in flow.matches(_SCHEDULE, "12 month", "12-month", "twelve month", "twelve-month", before=12, after=260):
        before = flow.low[max(found.start() - _BEFORE, 0) : found.start()]
        if not _OF_A_CALL.search(before) or _HOLDERS.search(before):
            continue
        day = printed_date(flow, f"{found['day']}, {found['year']}")
        if day is not None:
            yield candidate(flow, "first_call_date", (found.start("day"), found.end("year")), day, 0.9)
            return
