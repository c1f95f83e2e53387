"""The programme that the notes belong to, with its series."""

from __future__ import annotations

import re

from extractor.finding.rules.flat import Flat, flatten, propose
from extractor.finding.rules.torn import mend
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.schema import Schema

_CORE = re.compile(
    r"(?<![\w-])(?P<core>(?i:medium[-\s]term\s(?:(?:senior|subordinated|secured)\s)?notes)|(?:Term|TERM|Retail|RETAIL)\s(?:Notes|NOTES)(?=,\s(?i:ser))"
    r"|(?!(?i:foot|key|bank|end))[A-Z][A-Za-z]{2,}[Nn]otes|(?!FOOT|BANK|KEY)[A-Z]{3,}NOTES)"
    r"(?P<mark>\s?(?:®|™|SM\b|TM\b))?"
    r"(?P<series>,?\s(?i:ser\s?ies)\s[A-Z0-9]{1,3}\b)?"
    r"(?!\s?®?\s(?i:is\b|are\b|trademark|service\smark|program\sof))"
)
_LEAD = re.compile(r"[A-Z][A-Za-z.&'’]*[®™]?\Z")
# Words before a programme's name that speak of these notes or end the issuer's name.
_STOP = re.compile(
    r"(?i:fixed|floating|rate|step|step-?up|callable|redeemable|zero|coupon|issue|security|the|of|and|due|per|no|note"
    r"|corporation|corp\.?|inc\.?|company|co\.|llc|limited|ltd\.?|plc|issuer|our|these|offered)\Z"
)
_SIGNS = re.compile(r"\s?[®™]|(?<=otes)\s?(?:SM|TM)\b|(?<=OTES)\s?(?:SM|TM)\b")


def _start(flat: Flat, at: int) -> int:
    """Return where the words in front of the name begin: capitalised ones of the same line."""
    while at > 0:
        gap = flat.text[at - 1]
        end = at - 1
        start = max(flat.text.rfind(c, 0, end) for c in " \n\f\v") + 1
        word = flat.text[start:end]
        wrapped = gap == "\n" and word.endswith("®")
        if not (gap == " " or wrapped) or not _LEAD.match(word) or _STOP.match(word):
            return at
        at = start
    return at


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Return the programme's name as printed, trademark signs dropped."""
    if "program" not in schema.by_name:
        return []
    flat = flatten(document.text)
    best: tuple[int, int] | None = None
    weight = -1
    for found in _CORE.finditer(flat.text):
        start = _start(flat, found.start())
        end = found.end("series") if found["series"] else found.end("core")
        full = (start < found.start()) + bool(found["series"])
        if full > weight:
            best, weight = (start, end), full
    if best is None:
        return []
    name = mend(_SIGNS.sub("", flat.text[best[0] : best[1]]))
    name = re.sub(r"(?<=[A-Za-z]{3}NOTES)SM\Z|(?<=otes)SM\Z", "", name)
    return [propose(document.text, "program", flat.span(*best), name, 0.95 if weight else 0.9)]
