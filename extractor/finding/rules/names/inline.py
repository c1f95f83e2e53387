"""The issuer's name in a page turned into one line, where no line end bounds it."""

from __future__ import annotations

import re

from extractor.finding.rules.names.firms import OTHERS
from extractor.finding.rules.text.view import View
from extractor.ground.regex import regex

_ENDING = (
    r"(?:(?i:corporation)\s(?i:of)\s(?:North\s|NORTH\s)?[A-Z]\w+|(?i:inc|incorporated|corp|corporation|company|llc|l\.p|ltd|limited|plc|n\.a)\b\.?|(?:Co|CO)\.|(?:AG|SA|NV|AB|ASA|SE)\b"
    r"|S\.A\.|N\.V\.|(?i:funding\s)?(?i:trust)\s(?:No\.\s)?\d[\w-]*)"
)
_FIRM = regex(
    rf"(?P<name>(?:[A-Z][\w&.'’-]*,?\s|&\s|of\s){{1,9}}?{_ENDING}(?:,?\s{_ENDING})*)(?P<offers>\s(?:is\soffering|sold|will\ssell)\b)?"
)
# Firms of a list, and those that sell, clear or keep the notes.
_BEFORE = regex(r"(?:,|&|:|\b(?:and|via|through|by|agents?|with|managers?|underwriters?|dealers?))\s*\Z", re.IGNORECASE)
_AFTER = regex(r",\s(?=[A-Z])|\s(?:and|&)\s(?=[A-Z])")
# What a title page goes on with after the issuer's name: the programme.
_PROGRAM = regex(r"\s(?:[A-Z][\w&-]*\s){0,4}?(?:[A-Z][A-Za-z]*(?:[Nn]otes|NOTES)|NOTES)\b")
_BOUND = regex(r"(?:\A|[.:)\d*%>\]”\"_\v\f\n])\s*\Z")
_REACH = 8_000  # characters: a page or two in one line
_LEAST_WORDS = 2  # of a name


def _start(flat: View, start: int, name: str) -> int | None:
    """Return where the name begins: the longest end of the run of capitals that is printed twice."""
    words = list(re.finditer(r"\S+", name))
    for word in words[: 1 - _LEAST_WORDS]:
        if word[0] not in ("&", "of") and flat.text.count(name[word.start() :]) > 1:
            return start + word.start()
    return None


def inline_name(flat: View) -> tuple[int, int] | None:
    """Return the place of a firm's name that recurs, or that is said to offer the notes; None if there is none."""
    for found in _FIRM.finditer(flat.text, 0, _REACH):
        start, end = found.span("name")
        before = flat.text[max(start - 16, 0) : start]
        if _BEFORE.search(before) or _AFTER.match(flat.text, end) or OTHERS.search(found["name"]):
            continue
        begin = _start(flat, start, found["name"])
        if begin is None and _BOUND.search(before) and (found["offers"] or _PROGRAM.match(flat.text, end)):
            begin = start
        if begin is not None:
            return begin, end
    return None
