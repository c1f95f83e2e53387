"""cues_of_shares: what a sheet of terms says when what it sells are shares.

A share offering's term sheet has a CUSIP, a price, a discount, proceeds, trade and settlement like that of notes. Its
own labels tell: the title of what is sold, how many, and what one of them costs. Notes linked to a stock speak of it
without such labels; and of notes that are sold beside the shares, the title or the code tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.finding.codes import is_like_shares
from extractor.ground.regex import regex

# As in ``heads``: cues that no text holds, for ``other_kinds.toml``.
SHARES_TITLED = "shares behind the title's label"
SHARES_SIZED = "shares behind the size's label"
SHARES_PRICED = "shares behind the price's label"

# Between a label and its value: a colon, a column, leader dots or a gutter of blanks.
_SIGN = r"[ \t]{0,3}(?:[:|\t]|\.{3,}|  )[\s|.]{0,40}"
_TITLE = (
    r"(?:^|[\t|])[^\w\n]{0,9}(?:title(?: of (?:the )?(?:securit(?:y|ies)|issue|class))?"
    r"|securit(?:y|ies)(?: (?:offered|title|type))?|type of securit(?:y|ies))" + _SIGN
)
_SHARES = r"(?:common stock|(?:common|ordinary|preferred|preference|depositary) shares|shares)\b"
_TITLED = regex(rf"{_TITLE}(?:(?:[\d,.$%-]+|class|series|[a-z]) ){{0,5}}{_SHARES}", re.MULTILINE)
_OF_NOTES = regex(rf"{_TITLE}[^\n]{{0,90}}\b(?:notes|debentures|bonds)\b", re.MULTILINE)
_SIZED = regex(
    rf"(?:^|[\t|])[^\w\n]{{0,9}}(?:(?:offering |issue |deal )?size|amount(?: offered)?)[^\n:|\t.]{{0,40}}?{_SIGN}"
    rf"(?:(?:approximately|up to) )?[\d,.]{{3,14}} (?:million )?(?:class \w |series \w )?{_SHARES}"
    r"|(?:^|[\t|])[^\w\n]{0,9}(?:number of )?(?:common |ordinary |preferred |depositary )?shares(?: offered| sold)?"
    rf"[^\n:|\t.$]{{0,40}}?{_SIGN}(?:(?:approximately|up to) )?\d[\d,.]{{3,14}}(?: million)?(?: shares\b|[^\d%])",
    re.MULTILINE,
)
_PRICED = regex(
    r"(?:^|[\t|])[^\w\n]{0,9}(?:initial )?(?:public )?(?:offering |issue )?price(?: to (?:the )?public)?"
    rf"[^\n:|\t.]{{0,20}}?{_SIGN}(?:us)?\$ ?[\d.,]{{1,9}} per (?:\w+ )?(?:share|ads)\b",
    re.MULTILINE,
)


def cues_of_shares(lines: str, codes: Iterable[str]) -> list[str]:
    """Return which of the labels say so; ``lines`` in lower case, ``codes`` the CUSIPs that were read."""
    if "share" not in lines or not all(map(is_like_shares, codes)) or _OF_NOTES.search(lines):
        return []
    told = ((SHARES_TITLED, _TITLED), (SHARES_SIZED, _SIZED), (SHARES_PRICED, _PRICED))
    return [cue for cue, pattern in told if pattern.search(lines)]
