"""Sentences that tell one thing of several notes: ``1.10% on the 3.250% notes and 1.75% on the 4.500% notes``.

The words before the first figure say what it is, and each figure says whose it is: it stands before or behind the name
of its notes. A sentence with one figure alone tells it of all notes, and is for others to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import RATE, printed_rate
from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import CELL
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_NAME = (
    rf"(?:(?:19|20)\d\d notes|notes (?:due|maturing) (?:in )?(?:19|20)\d\d|{RATE} ?% (?:\w+ ){{0,2}}?notes"
    r"|series \w{1,5}(?: notes)?|(?:first|second|third) (?:notes?|series|tranche)|tranche \w{1,2})"
)
_BEFORE = regex(
    rf"(?<![\d.])({RATE}) ?%(?: of (?:the |their )?(?:principal|face|par)(?: amount)?)?,?"
    rf" (?:on|for|in the case of) the {_NAME}"
)
_BEHIND = regex(
    rf"\bthe {_NAME} (?:(?:are|is|will be) (?:sold|priced|offered)(?: to the public)? )?at ({RATE}) ?%"
    r"(?! (?:a|per) )"
)
_FEE = regex(
    r"\b(?:concessions?|commissions?|underwriting discounts?"
    r"|(?:agents?|dealers?|underwriters?) (?:will )?(?:receives?|gets?|keeps?|earns?|are paid))\b"
)
_PRICE = regex(r"\b(?:price|prices|priced|sold|offered|sell|offer)\b")
_NEITHER = regex(
    r"\b(?:redeem|redemption|call|called|repay|repaid|repurchas|tender|proceeds|interest|coupon|yield|treasury|reallow"
    r"|may be|previously|earlier|last)\w*\b"
)
_SENTENCE = 260  # characters before the first figure
_FEES, _PRICES = (0, 10), (80, 120)  # percent


def find(flow: Flow) -> list[Candidate]:
    """Propose the prices and concessions that such sentences tell."""
    out: list[Candidate] = []
    for pattern, triggers in (
        (_BEFORE, ("% on the", "% for the", "% of ", "% in the case", "%, in the case")),
        (_BEHIND, (" at ",)),
    ):
        found = list(flow.matches(pattern, *triggers, before=70, after=70, needs=("notes", "series", "tranche")))
        for told in _sentences(flow, found):
            out += _read(flow, told)
    return out


def _sentences(flow: Flow, found: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield the figures of each sentence that has two and more."""
    told: list[re.Match[str]] = []
    for match in found:
        if told and ". " in flow.low[told[-1].end() : match.start()]:
            if len(told) > 1:
                yield told
            told = []
        told.append(match)
    if len(told) > 1:
        yield told


def _read(flow: Flow, told: Sequence[re.Match[str]]) -> Iterator[Candidate]:
    first, last = told[0], told[-1]
    low = max(first.start() - _SENTENCE, 0)
    low = max(low, flow.view.text.rfind(CELL, low, first.start()) + 1)
    before = flow.low[low : first.start()].rpartition(". ")[2]
    said = before + flow.low[first.start() : last.end()]
    if _NEITHER.search(said):
        return
    fees = _FEE.search(before) is not None
    if not fees and not _PRICE.search(said):
        return
    field, (least, most) = ("gross_concession", _FEES) if fees else ("selling_price", _PRICES)
    values = [printed_rate(m[1]) for m in told]
    if all(least < value < most for value in values):
        for match, value in zip(told, values, strict=True):
            yield candidate(flow, field, match.span(1), value, 0.92)
