"""without_made_up: a note that a page makes up to explain something is not for sale.

``Suppose a note with these terms (the code is made up):`` and a sheet below it: a code, an amount, a rate and days, as
those of the notes for sale have. The words before it say so, or those beside its code.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.finding.codes import found_codes
from extractor.finding.outside import outside
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex

_LEAD = 320  # characters before a code
_REACH = 1_200  # characters of what is made up behind it
_MADE_UP = regex(
    # "Yields assume a note is held to maturity" asks nobody to.
    r"(?:\A|[.:;!?(\n]\s*)(?:(?:suppose|imagine)\b(?:(?!\bthe\s+notes\b)[^.]){0,60}?\bnotes?\b"
    r"|assume\b[^.]{0,30}\b(?:an?|one)\s+(?:\w+\s+)?note\b)"
    r"|\b(?P<codes>codes?|cusips?(?:\s+numbers?)?|notes?|issuers?|terms)\s+(?:below\s+)?(?:is|are|was|were)\s+(?:all\s+)?(?:made[\s-]up|fictitious|fictional"
    r"|imaginary|invented|hypothetical)\b"
    r"|\b(?:made-up|fictitious|fictional|imaginary|hypothetical)\s+(?:(?:cusip|code)s?|note)\b",
)
_WORDS = ("suppose", "imagine", "assume", "made", "ficti", "imaginary", "invented", "hypothetical")
# It ends with its sentence where it stands in one, and with its sheet where it leads one.
_PARAGRAPH = regex(r"\n\s*\n")
_NEXT_SENTENCE = regex(r"[a-z)]\.\s+(?:[a-z]+\s+){2}[a-z]")


def without_made_up(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without what is told of notes that are made up, in the same order."""
    text = document.text
    codes = {c.span for c in found_codes(candidates)}
    blocks = [block for code in codes if (block := _block(text, code)) is not None]
    return outside(blocks, candidates)


def _block(text: str, code: Span) -> Span | None:
    """Return what is told of a code that is made up: from the words that say so to the end of its paragraph."""
    low = max(code.start - _LEAD, 0)
    before = text[low : code.start].lower()
    if not any(word in before for word in _WORDS):
        return None
    told = [m for m in _MADE_UP.finditer(before) if not _is_over(before[m.end() :], of_codes=bool(m["codes"]))]
    if not told:
        return None
    end = _PARAGRAPH.search(text, code.end, min(code.end + _REACH, len(text)))
    return Span(low + told[0].start(), end.start() if end else min(code.end + _REACH, len(text)))


def _is_over(between: str, *, of_codes: bool) -> bool:
    """Tell whether what was supposed has ended before the code: with a paragraph or sentence that another follows.

    That codes are made up is said of those below, whatever stands between.
    """
    if not of_codes and _NEXT_SENTENCE.search(between):
        return True
    paragraphs = [part for part in _PARAGRAPH.split(between) if part.strip(" \t|*#:().")]
    led = between.split("\n\n", 1)[0].rstrip().endswith((":", ":)", "):"))
    return len(paragraphs) > 1 + led
