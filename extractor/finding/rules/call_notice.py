"""How many days' notice a call is given, as its clause or a sentence of the notice says it."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.flow import Flow
from extractor.finding.rules.patterns import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_NUMBERS = {"five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60}
_DAYS = regex(
    rf"(?<![\w/.$%,-])(\d{{1,3}}|{'|'.join(_NUMBERS)})(?![\d/%.,])\)?"
    r"(?= ?(?:calendar|business|nor|to \d|and not|but (?:not|no) more|or more|prior|days?\b|-day))"
)
_NOTICE_GIVEN = regex(
    rf"\b(?:give|giv(?:es|ing)|deliver\w*|provid\w*|send\w*|mail\w*)[^.;]{{0,30}}? notice[^.;\d]{{0,30}}?"
    rf" (?:at least|not less than|no less than|no fewer than|not fewer than) (\d{{1,3}}|{'|'.join(_NUMBERS)})"
    r"(?= (?:\(\d{1,3}\) )?(?:(?:calendar |business )?days|(?:and|nor|or) (?:not )?more than))"
)
_CALLED = regex(r"\b(?:redeem|call)\b")


def call_notice(flow: Flow, start: int, end: int) -> Iterator[Candidate]:
    """Read the notice in days; of a range, whichever way it is printed, the smaller number."""
    at = flow.low.find("notice", start, end + 60)
    if at < 0:
        return
    after = flow.low.startswith("notice of", at)
    near = (at, at + 60) if after else (max(at - 110, start), at)
    days = list(_DAYS.finditer(flow.low, *near))
    if days:
        counted = [(_NUMBERS.get(d[1]) or int(d[1]), d) for d in days]
        count, least = min(counted, key=lambda c: c[0])
        yield candidate(flow, "call_notice_days", least.span(1), count, 0.95)


def notices_given(flow: Flow) -> Iterator[Candidate]:
    """Read the notice in days behind its verb: "we will give notice at least five business days before"."""
    for found in flow.matches(_NOTICE_GIVEN, "notice", before=40, after=80):
        if _CALLED.search(flow.low, max(found.start() - 300, 0), min(found.end() + 120, len(flow.low))):
            count = _NUMBERS.get(found[1]) or int(found[1])
            yield candidate(flow, "call_notice_days", found.span(1), count, 0.9)
