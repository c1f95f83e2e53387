"""Notices: how many days before a call holders are told of it; of a range, the smaller number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.cues import OTHER_NOTICE
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_NUMBERS = {"two": 2, "three": 3, "five": 5, "seven": 7, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30}
_NUMBERS |= {"forty-five": 45, "sixty": 60}
_COUNT = rf"\d{{1,3}}|{'|'.join(_NUMBERS)}"
_DAYS = regex(
    rf"(?<![\w/.$%,-])({_COUNT})(?![\d/%.,])\)?"
    r"(?= ?(?:calendar|business|nor|to \d|and not|but (?:not|no) more|or more|prior|days?\b|-day))"
)
_GIVEN = regex(
    rf"\b(?:give|giv(?:es|ing)|deliver\w*|provid\w*|send\w*|mail\w*)[^.;]{{0,30}}? notice[^.;\d]{{0,30}}?"
    rf" (?:at least|not less than|no less than|no fewer than|not fewer than) ({_COUNT})"
    r"(?= (?:\(\d{1,3}\) )?(?:(?:calendar |business )?days|(?:and|nor|or) (?:not )?more than))"
)
# "Upon 30 to | Moody's: A2 | 60 days' notice": what the column beside it prints between the two ends.
_TORN_RANGE = regex(
    rf"\b(?:upon|on|with|by|at least|(?:less|fewer) than) ({_COUNT}) (?:to|(?:and|nor|but|or) (?:not )?more than)"
    rf" (?!(?:{_COUNT})\b)[^.;]{{1,70}} \Z"
)
_TORN_BY = 110  # characters
_MORE = r"(?: (?:calendar|business))?(?: days'?)? (?:nor|or|and not?|but not?) more than "
_TOLD = regex(
    rf"(?<!more than )(?<![\w/.$%,-])({_COUNT})(?: \(\d{{1,3}}\))?"
    rf"(?:(?: ?- ?| to |{_MORE})(?:{_COUNT})(?: \(\d{{1,3}}\))?)?"
    r"(?: |-)(?:calendar |business )?days?'?,? (?:prior |written |advance )*notice\b"
)
_CALLED = regex(r"\b(?:redeem|call)\b")
_OF_A_CALL = regex(r"\b(?:redeem\w*|redemption|call(?:s|ed|able)?)\b")
_STOP = regex(r"[.;] ")
_BEFORE, _AFTER = 300, 120  # characters around a notice in which its call is told
_HOLDERS = regex(r"\bholders?\b[^.;]{0,30}\b(?:elect|require|notif|giv)\w*[^.;]{0,60}\Z|\bsurvivor")


def notice_candidates(flow: Flow) -> Iterator[Candidate]:
    """Propose the days of notices that are told apart from a call's own clause."""
    for found in flow.matches(_GIVEN, "notice", before=40, after=80):
        if _CALLED.search(flow.low, max(found.start() - _BEFORE, 0), min(found.end() + _AFTER, len(flow.low))):
            yield candidate(flow, "call_notice_days", found.span(1), _days(found[1]), 0.9)
    for found in flow.matches(_TOLD, "notice", before=70, after=6, needs=("day",)):
        low = max(found.start() - _BEFORE, 0)
        sentence = max((m.end() for m in _STOP.finditer(flow.low, low, found.start())), default=low)
        if _OF_A_CALL.search(flow.low, sentence, found.start()):
            low = sentence  # it names its call itself: what the sentences before it say of holders is theirs
        elif OTHER_NOTICE.search(flow.low, sentence, found.start()):
            continue
        if _OF_A_CALL.search(flow.low, low, found.start()) and not _HOLDERS.search(flow.low, low, found.start()):
            found = _begun_before(flow, found) or found  # noqa: PLW2901 - the range's shorter end
            yield candidate(flow, "call_notice_days", found.span(1), _days(found[1]), 0.9)


def notice_of_clause(flow: Flow, start: int, end: int) -> Iterator[Candidate]:
    """Propose the days of the notice in a call's clause, whichever way their range is printed."""
    at = flow.low.find("notice", start, end + 60)
    if at < 0:
        return
    after = flow.low.startswith("notice of", at)
    near = (at, at + 60) if after else (max(at - 110, start), at)
    days = list(_DAYS.finditer(flow.low, *near))
    if days:
        least = min(days, key=lambda d: _days(d[1]))
        least = _begun_before(flow, least) or least
        yield candidate(flow, "call_notice_days", least.span(1), _days(least[1]), 0.95)


def _begun_before(flow: Flow, days: re.Match[str]) -> re.Match[str] | None:
    """Return the shorter end of a range of which ``days`` is the longer one, on the line below."""
    torn = _TORN_RANGE.search(flow.low, max(days.start() - _TORN_BY, 0), days.start())
    return torn if torn and _days(torn[1]) < _days(days[1]) else None


def _days(printed: str) -> int:
    return _NUMBERS.get(printed) or int(printed)
