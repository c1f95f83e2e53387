"""without_other_papers: what a filing says of other papers is not said of itself.

A supplement names the product supplement that it goes with, with a number of its own; an agreement speaks of "any
Preliminary Prospectus". Neither numbers this document nor tells how final it is. A form's registration number that is
left open (``333-``) numbers no supplement, nor does the day of a month; the day on which a release was wired dates
none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_OPEN_REGISTRATION = regex(r"\b(?:registration|file)(?:\s+statement)?\s+(?:nos?|number)\b[.:]*\s*\Z", re.IGNORECASE)
# The paper that this one supplements, by its other names.
_ANOTHERS_DAY = regex(
    r"(?:\b(?:memorandum|circular|indenture)|(?<!writing\s)\bprospectus"
    r"|\b(?:to|and|with)\s+(?:the\s+|our\s+)?(?:accompanying\s+)?prospectus\s+supplement|\bprospectus\s+addendum"
    r"|\b(?:product|index|underl(?:ying|ier)|equity|etf|stock)\s+supplement(?:\s+(?:no\.?\s*)?[\w-]{1,9})?)"
    r",?\s+(?:each\s+|both\s+|is\s+)?dated:?\s+(?:as\s+of\s+)?\Z",
    re.IGNORECASE,
)
# A term sheet relates to it; the base prospectus has a day of its own.
_PRELIMINARYS_DAY = regex(r"\bpreliminary\s+prospectus\s+supplement,?\s+dated:?\s+(?:as\s+of\s+)?\Z", re.IGNORECASE)
# A city in capitals opens the line, a dash ends it: "BOSTON, Mass., May 6, 2013 -- ".
_WIRED_FROM = regex(r"(?:\A|\n)[ \t]*[A-Z][A-Z. ]{2,30},(?:[ \t][A-Z][\w.]{1,12},)?[ \t]*\Z")
_DASH = regex(r"[ \t]*(?:\([^()\n]{2,30}\)[ \t]*)?(?:-{1,2}|[–—])[ \t]")
_FIELDS = frozenset({"supplement_number", "supplement_status", "supplement_date", "prospectus_date"})
_NEAR = 60  # characters before
_ANOTHERS_NUMBER = regex(
    r"\b(?:product|index|underl(?:ying|ier)|equity|etf|stock|fund)\s+supplement\s*,?\s*(?:(?:no|number)\b)?\s*[.:#]?\s*\Z"
    # Of a final terms' series of notes.
    r"|\b(?:series|tranche)\s+(?:no|number)\b\s*[.:#]*\s*\Z",
    re.IGNORECASE,
)
# "On March 12 and": a day of a month, and no number.
_DAY_OF = regex(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?\s+\Z",
    re.IGNORECASE,
)
# In the midst of a line: a heading opens its own.
_SPOKEN_OF = regex(r"\b(?:any|each|every|such|the|an?|related|applicable|supplementing|to)[ \t]+\Z", re.IGNORECASE)
_PROSPECTUS = regex(r"[ \t]+(?:prospectus|offering|term\s+sheet)\b", re.IGNORECASE)


def without_other_papers(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the numbers, the status and the days of other papers, in the same order."""
    text = document.text

    def is_anothers(c: Candidate) -> bool:
        if c.field not in _FIELDS or c.value is None:
            return False
        before = text[max(c.span.start - _NEAR, 0) : c.span.start]
        if c.field == "supplement_number":
            return any(p.search(before) for p in (_ANOTHERS_NUMBER, _OPEN_REGISTRATION, _DAY_OF))
        if c.field == "prospectus_date":
            return _PRELIMINARYS_DAY.search(before) is not None
        if c.field == "supplement_date":
            wired = _WIRED_FROM.search(before) is not None and _DASH.match(text, c.span.end) is not None
            return wired or _ANOTHERS_DAY.search(before) is not None
        return _SPOKEN_OF.search(before) is not None and _PROSPECTUS.match(text, c.span.end) is not None

    return [c for c in candidates if not is_anothers(c)]
