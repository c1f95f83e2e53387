"""Rates that name notes right in front of their code: ``The 4.05% notes, CUSIP 12345AAA1, are due``.

Without a due date such a name is no title, but the code behind it tells whose rate it is.
"""

from __future__ import annotations

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import RATE, printed_rate
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_CODED = regex(
    rf"(?<![\d.])({RATE}) ?% (?:(?:fixed|rate|senior|subordinated|unsecured|income|retail|term|medium-term) ){{0,3}}"
    r"(?:notes?|bonds?|debentures?),? ?\(?(?:with )?(?:the )?cusip(?: numbers?| nos?\.?)?:? (?=[0-9a-z]{6})"
)
_OTHERS = regex(
    r"\b(?:repa(?:y|id)|redeem|retir|refinanc|refund|repurchas|bought back|outstanding|tender|exchang|matured"
    r"|existing|called)[^.;]*\Z"
)
_SENTENCE, _MOST = 120, 50  # characters before, percent


def find(flow: Flow) -> list[Candidate]:
    """Propose the rates of notes that are named so."""
    found = flow.matches(_CODED, "cusip", before=80, after=24, needs=("% ", "%"))
    own = [m for m in found if not _OTHERS.search(flow.low, max(m.start() - _SENTENCE, 0), m.start())]
    read = ((m.span(1), printed_rate(m[1])) for m in own)
    return [candidate(flow, "coupon_rate", place, rate, 0.93) for place, rate in read if rate < _MOST]
