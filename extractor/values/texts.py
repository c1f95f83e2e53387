"""read_text: words as a cell or a sentence prints them, without what runs on behind them."""

from __future__ import annotations

import re

from extractor.ground.mojibake import mended
from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec
from extractor.values.boxes import find_options
from extractor.values.outcome import Context, Read, failed

# "Example Funding LLC, a wholly owned finance subsidiary of Example Inc.", "Example Inc., a Delaware corporation":
# whose it is, and what, is no part of the name.
_WHOSE = regex(
    r",?\s+an?\s(?:[\w-]+,?\s){0,5}?subsidiary\sof\s"
    r"|,\s+acting\s(?:through|by)\s"
    r"|,\s+an?\s(?-i:[A-Z][a-z]+)(?:\s(?-i:[A-Z][a-z]+))?\s*\Z"  # "corporation" stands on the next line
    r"|,\s+an?\s(?:[\w.-]+,?\s){0,5}?(?:corporation|company|trust|partnership|bank|association)\b(?=[.,;(\s]*(?:\Z|[(\"“]|organi[sz]ed|incorporated|formed))",
    re.IGNORECASE,
)
_GRADE = r"[A-Da-d]{1,3}[1-3]?[+-]?"
# What a parenthesis at the end says of a name and is no part of it: where to look, what it is called, how it is rated;
# one whose end stands elsewhere, too, and a lone dash.
_ASIDE = regex(
    r"\((?:see|as\s(?:defined|described|set\sforth))\b[^()]*\)?\s*\Z"
    r"|\(\s*(?:the\s)?[\"“][^()\"“”]*[\"”]\s*\)\s*\Z"
    rf"|\(\s*{_GRADE}(?:\s?[,/;]\s?{_GRADE}){{1,3}}\s*\)\s*\Z"
    r"|\([^()]*\Z"
    r"|(?<=\s)[-–—]\s*\Z",
    re.IGNORECASE,
)
# What parts a name from the one before it: "Issuer Inc. -- Example Notes".
_DASHED = regex(r"\s*(?:[-–—]{1,3}\s+)+(?=\w)")
# A superscript that the page's text glues to its word: "EdNotesSM".
_SIGNS = regex(r"[®™℠\u200b]|(?<=[a-z])(?:SM|TM)\b")
_QUOTES = "\"'“”‘’"
_OF_AN_ASIDE = frozenset("(-–—")


def read_text(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read words as printed, in single blanks, without quotes, trademark signs or asides around them.

    Of a form's options it is the ticked one.
    """
    start, end = _bounds(text)
    if ("," in text or "subsidiary" in text.lower()) and (whose := _WHOSE.search(text, start, end)):
        end = whose.start()
    if not _OF_AN_ASIDE.isdisjoint(text) and (aside := _ASIDE.search(text, start, end)):
        end = aside.start() if text[start : aside.start()].strip() else end
    if dash := _DASHED.match(text, start, end):
        start = dash.end()
    while start < end and (text[start].isspace() or text[start] in _QUOTES + "|"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "|,;:" or text[end - 1] in _QUOTES):
        end -= 1
    value = " ".join(_SIGNS.sub("", mended(text[start:end])).split())
    return Read(value, start, end) if any(c.isalnum() for c in value) else failed("holds no words")


def _bounds(text: str) -> tuple[int, int]:
    """Return the place of the one ticked option among several; the whole text where there is no such."""
    options = find_options(text)
    ticked = [o for o in options if o.ticked]
    return (ticked[0].start, ticked[0].end) if len(options) > 1 and len(ticked) == 1 else (0, len(text))
