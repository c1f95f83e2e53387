"""Layout tokens: a text cut so that every printed value begins and ends at a token.

An ordinary tokenizer leaves ``12/15/20276/15/2025$36.22Yes`` whole. This one cuts where the kind of
character changes and, inside runs of digits, where a date, an amount or a code is complete. Line
breaks, tabs, pipes, runs of blanks, markup tags and escapes are no tokens: what lay between two
tokens is kept as the later one's ``gap``.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from extractor.ground.places import Span
from extractor.ground.regex import regex


class Gap(IntEnum):
    """What separates a token from the one before it, from nothing to a blank line."""

    NONE = 0
    BLANK = 1
    CELL = 2
    LINE = 3
    PARAGRAPH = 4


class LayoutToken(NamedTuple):
    """One token: ``text`` is exactly what stands at ``start:end``; ``gap`` is what precedes it."""

    start: int
    end: int
    text: str
    gap: Gap


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"

# A value in capitals that is glued to the next one.
_CAPITALS = (
    r"(?:YES|NO|FIXED|FLOATING|MONTHLY|QUARTERLY|ANNUALLY|ANNUAL)"
    r"(?=YES|NO(?![A-Z])|(?:NO)?(?:SENIOR|UNSEC|UNSUB|SUBORD|SECURED)|FIXED|FLOAT|MONTHLY|QUARTERLY|SEMI|ANNUAL)"
    r"|NOTES(?=A[1-3]|AA|A[+-]|BBB)"
)

# Alternatives in order of precedence. Where digits are glued, a value ends where the next one can
# begin: a leading zero never begins a number, which tells 100.00|01.125 from 100.000|1.125.
_TOKEN = regex(
    # Most tokens, with the blank before them: tried first, nothing else begins so.
    r"(?P<blank> ?)(?P<word>[A-Z\u00c0-\u00de]?[a-z\u00df-\u00ff]+)"
    r"|(?P<gap>[\s|\\\u200b\u200c\ufeff\u00ad]+|\*\*+)"
    r"|(?P<tag></?[A-Za-z][^<>\n]{0,80}>)"
    r"|(?P<token>"
    r"\[[ \t]{0,3}[$%\u2014\u2013\u2022-]?[ \t]{0,3}\]"  # an empty placeholder
    r"|\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d"  # 12/15/2027
    r"|\d{1,2}/\d{1,2}/\d\d(?:(?![\d/])|(?=\d{1,2}\.\d{2,4}%))"  # 9/15/06, also glued to a percentage
    r"|\d{1,2}-\d{1,2}-\d\d(?![\d-])"  # 7-15-11
    r"|\d{1,2}-" + _MONTH + r"-(?:(?:19|20)\d\d|\d\d)"  # 21-Jul-08
    r"|(?:19|20)\d\d-\d\d-\d\d(?!\d)"
    r"|4\d\d[Bb][1-8](?![0-9A-Za-z])"  # a filing rule, 424B2
    r"|[A-Z]{2}\d{3}[0-9A-Z]{6}\d(?![0-9]*[.,]\d)"  # an ISIN over a CUSIP
    r"|\d{3}[0-9A-Z]{5}\d(?![0-9]{0,2}[.,/]\d)"  # a CUSIP
    r"|30/360(?=\d{1,2}[/-]|\D|$)|360(?=\d{1,2}/\d{1,2}/)"  # a day count, also glued to a date
    r"|\d{2,3}-\d{5,6}"  # a registration number
    r"|(?:19|20)\d\d(?=\d{1,2}(?: [A-Z][a-z]{2}|\.\d{1,4}\s?%))"  # a year glued to 15 June or to 5.25%
    r"|\d{1,2}:\d\d(?!\d)"
    r"|(?<=\$)\d{1,3}(?:,\d{3})+\.\d\d"  # thousands of dollars have two decimals
    r"|(?<=Aa|Ba|Ca|aa)[123]"  # the figure of a rating, also glued to a price
    r"|(?<=[AB])[123](?=\d{2,3}\.\d+\s?%|(?:0[1-9]|1[0-2])/\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d\d(?=(?:0|[1-9]\d{0,2})[.%])|\.\d{1,2}(?!\d{1,2}[/:])|\.\d\d)?"
    r"|(?<=\$)\d+\.\d\d(?=\d{1,2}/|(?:0|[1-9]\d{0,2})\.\d|\d{3,6}[A-Z][0-9A-Z])"  # $36.22 before a date, rate, code
    r"|\d*\.\d{3}(?=(?:0|[1-9]\d{0,2})\.\d)"  # 100.000 before 1.125
    r"|\d*\.\d\d(?=(?:0|[1-9]\d{0,2})\.\d)"
    r"|\d*\.\d{1,4}?(?=\d{1,2}/\d{1,2}/)"  # a number before a date
    r"|\d*\.\d+|\d+"
    r"|" + _CAPITALS + r"|[A-Z\u00c0-\u00de]+(?=[A-Z\u00c0-\u00de][a-z\u00df-\u00ff])"
    r"|[A-Z\u00c0-\u00de]+"
    r"|-{2,}|_{2,}|\.{2,}|={2,}"
    r"|.)"
)


_WORD, _GAP, _OTHER = 2, 3, 5  # the numbers of the pattern's groups


@lru_cache(maxsize=1_024)
def _gap(between: str) -> Gap:
    """Name what separates two tokens; an escape or the end of an emphasis separates nothing."""
    lines = between.count("\n")
    if lines:
        return Gap.PARAGRAPH if lines > 1 else Gap.LINE
    if "\t" in between or "|" in between or "  " in between:
        return Gap.CELL
    return Gap.NONE if between[0] in "\\*" else Gap.BLANK


def text_to_tokens(text: str, span: Span | None = None) -> list[LayoutToken]:
    """Cut ``text`` (or the part at ``span``) into tokens; offsets count from the text's start.

    Every letter and digit outside a markup tag lies in exactly one token.
    """
    start, end = (0, len(text)) if span is None else (span.start, span.end)
    out: list[LayoutToken] = []
    none, blank, gap = Gap.NONE, Gap.BLANK, Gap.PARAGRAPH
    for match in _TOKEN.finditer(text, start, end):
        group = match.lastindex
        if group == _WORD:
            at, stop = match.span(_WORD)
            if gap < blank and match.start() < at:
                gap = blank
            out.append(LayoutToken(at, stop, match[_WORD], gap))
            gap = none
        elif group == _OTHER:
            out.append(LayoutToken(*match.span(), match[0], gap))
            gap = none
        else:
            gap = max(gap, _gap(match[0]) if group == _GAP else blank)
    return out
