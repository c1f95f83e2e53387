"""Notes linked to indices and shares: those that pay no interest, and those that are called by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_NAMED = r"(?:notes?|securit(?:y|ies)|certificates?|units?|bonds?)"
_NO_INTEREST = regex(
    r"\bno (?:periodic )?(?:interest|coupons?) payments?\b|\bno periodic (?:interest|coupons?)\b"
    rf"|{_NAMED} (?:do|does|will) not (?:bear|pay) (?:any )?(?:periodic )?interest\b"
    r"|\bwill not pay (?:any )?(?:periodic )?interest\b"
    r"|(?<!minimum )(?<!maximum )(?<!max\. )(?<!min\. )\binterest(?: rate)?: none\b",
    begins=("no ", "note", "securit", "certificate", "unit", "bond", "will not ", "interest"),
)
# What ends at a date, or is not paid when something happens, is paid before.
_ONLY_THEN = regex(
    r" (?:after|from|on or after|unless|until|if|for (?:any|that)|on (?:any|overdue|such)|with respect)\b"
)
_AUTOMATIC = regex(
    r"\bauto-?callable\b|\bautomatically (?:be )?(?:called|redeemed)\b"
    r"|\bautomatic(?:ally)? (?:early )?(?:call|redemption)\b"
)
_NEVER = regex(r"\b(?:not|never|no|if)(?: be| previously| been)* $")


def _zero(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_NO_INTEREST, "interest", "coupon", before=60, after=30):
        if not _ONLY_THEN.match(flow.low, found.end()):
            yield candidate(flow, "coupon_type", found.span(), "zero", 0.93)
            return


def _called(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_AUTOMATIC, "auto", after=40):
        if not _NEVER.search(flow.low, max(found.start() - 30, 0), found.start()):
            yield candidate(flow, "callable", found.span(), value=True, score=0.93)
            return


def find(flow: Flow) -> list[Candidate]:
    """Propose what such notes say in words: no interest, a call that needs no one's decision."""
    return [*_zero(flow), *_called(flow)]
