"""without_legends: what a key says of a short form is said of no note.

Below a list stands what its short forms mean: ``NC = not callable``, ``M monthly, Q quarterly, S semi-annual``. Each
reads like a fact of all notes; it is one of those alone in whose rows the short form stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex

_IS = r"\s{0,2}(?:=|:|-|–|—|\bmeans\b|\bis\b)?\s{0,2}"
_SHORT_CALL = rf"\bN/?CL?{_IS}[\"“]?(?:not|non-?)\s?-?call"
_LONG_CALL = r"\bnon-?\s?call(?:able)?\s{0,2}=\s{0,2}(?!(?:yes|no|true|false)\b)\w"
# With an equals sign the words before it are the key's too: "Call: first date callable at par, n/c = not callable".
_CALL = regex(
    rf"(?:[^.;=\n\f]{{1,60}},\s{{1,2}}(?=N/?CL?\s{{0,2}}=))?{_SHORT_CALL}|{_LONG_CALL}",
    re.IGNORECASE,
)
_ANY_CALL = regex(rf"{_SHORT_CALL}|{_LONG_CALL}", re.IGNORECASE)  # it begins with one letter, and is found quickly
_OFTEN = rf"\b[MQSA]{_IS}(?:monthly|quarterly|semi-?\s?annual(?:ly)?|annual(?:ly)?)\b"
_PAID = regex(rf"{_OFTEN}(?:[,;.]?\s{{1,3}}(?:and\s)?{_OFTEN}){{1,3}}")
# "IPD = every interest payment date": two capitals at least, as "Calls = quarterly" may answer.
_CALLED = regex(
    r"(?<![\w$])(?-i:[A-Z]{2,4})\s{0,2}(?:=|\bmeans\b)\s{0,2}[\"“]?(?:on\s)?"
    r"(?:(?:each|every|any)\s(?:interest\spayment|coupon|business)\s(?:date|day)|one\s?-?time\b)",
    re.IGNORECASE,
)
_KEYS = {"callable": _CALL, "coupon_frequency": _PAID, "call_frequency": _CALLED}
# One of these stands in each of the others.
_SPELT = {
    "coupon_frequency": ("monthly", "quarterly", "annual"),
    "call_frequency": ("=", "means"),
}
# "Call: NC - not callable", "The note is NC: not callable": an answer that explains itself.
_ANSWERED = regex(
    r"\b(?:call\w*(?:\s(?:feature|option|provisions?|type))?|redemption|redeemable)\s?[:|\t]\s*\Z|\b(?:is|are)\s\Z",
    re.IGNORECASE,
)
_AROUND = 90  # characters


def without_legends(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that a key of short forms holds, in the same order."""
    text = document.text

    def is_explained(c: Candidate) -> bool:
        pattern = _KEYS.get(c.field)
        if pattern is None or not _may_explain(c, text):
            return False
        near = pattern.finditer(text, max(c.span.start - _AROUND, 0), c.span.end + _AROUND)
        return any(Span(*found.span()).overlaps(c.span) and not _is_answer(text, found) for found in near)

    return [c for c in candidates if not is_explained(c)]


def _may_explain(c: Candidate, text: str) -> bool:
    """Tell quickly whether a key may stand around."""
    start, end = max(c.span.start - _AROUND, 0), c.span.end + _AROUND
    if c.field == "callable":
        return _ANY_CALL.search(text, start, end) is not None
    around = text[start:end].lower()
    return any(word in around for word in _SPELT[c.field])


def _is_answer(text: str, found: re.Match[str]) -> bool:
    """Tell whether a short form is explained where it answers a label, without an equals sign."""
    return "=" not in found[0] and _ANSWERED.search(text, max(found.start() - _AROUND, 0), found.start()) is not None
