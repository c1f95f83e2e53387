"""without_led_lists: codes behind words that name other notes, and a colon, are those notes' own.

``CUSIP numbers of earlier notes called this month: ...``, ``Notes of earlier weeks: 4.00% due January 15, 2014, CUSIP
...; 2.75% due ...``: below its terms a page lists what its issuer sold before, for whoever holds it. The words before
the colon say so once, for all that follows up to the end of the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.finding.codes import found_codes
from extractor.finding.outside import outside
from extractor.finding.refusals.by_tables.other_lists import heads_others
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import sentence_begin, sentence_end

_REACH = 400  # characters of a list before a code, and behind it
_LEAD = 90  # characters before its colon
# A list goes on behind its semicolons, and ends with its sentence, its paragraph, or where the next label stands.
_STOPS = regex(r"(?<=[a-z)\d])\.\s+(?=[A-Z])|\n\s*\n|\n(?=[^\n:]{1,40}:)")
# Where the words before a colon begin.
_BEGINS = regex(r"[.;:]\s|[|\t\f]|\n\s*\n|\n(?=[A-Z*(])")
_AROUND = " \t\r\n|*#_("
# One of these stands in whatever names other notes; most pages hold none before a code.
_NAMING = (
    "previous", "prior", "earlier", "past", "preceding", "existing", "other", "outstanding", "already", "called",
    "redeemed", "retired", "repaid", "repurchased", "bought", "matured", "cancel", "to date", "offer",
)  # fmt: skip


def without_led_lists(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without what such lists say; all of them where no other code would be left."""
    text = document.text
    codes = found_codes(candidates)
    lists = [led for c in codes if (led := _list_around(text, c.span)) is not None]
    return outside(lists, candidates) if outside(lists, codes) else list(candidates)


def _list_around(text: str, code: Span) -> Span | None:
    """Return the list that a code stands in, from the words before its colon on, where they name other notes."""
    begin = sentence_begin(text, code.start, _REACH, _STOPS)
    printed = text[begin : code.start]
    if ":" not in printed or not any(word in printed.lower() for word in _NAMING):
        return None
    at = printed.find(":")
    while at >= 0:
        low = max(at - _LEAD, 0)
        lead = low + max((found.end() for found in _BEGINS.finditer(printed[low:at])), default=0)
        if heads_others(printed[lead:at].strip(_AROUND)):
            return Span(begin + lead, sentence_end(text, code.end, _REACH, _STOPS))
        at = printed.find(":", at + 1)
    return None
