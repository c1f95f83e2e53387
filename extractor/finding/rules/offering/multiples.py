"""multiples: the smallest piece told by what it grows by, label or none: ``$2,000 and any larger multiple of $1,000``.

Two amounts that such a word joins are a denomination and its increment wherever they stand, unless the sentence speaks
of what is repaid: a part of a note, too, is redeemed or put back in multiples.
"""

from __future__ import annotations

import re

from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import View
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex
from extractor.values.numbers import parse_money

_MONEY = r"(?:(?:U\.?S\.?\s?)?\$|USD\b)\s?\d{1,3}(?:,\d{3})*(?:\.\d\d)?(?![\d,]*\d|\s(?:million|billion))"
_STEP = r"(?:multiples?|steps?|increments?)"
_PIECE = r"(?:\s(?:denominations?|pieces|minimum|lots|or\smore|each|at\sthe\sleast))?"
_WORD = (
    r"(?:(?:and|or|plus|with|then|in|any|its|an?|the|by|for|of|is|further|above|that|also|as|up|on|top|higher|larger|greater"
    r"|integral|whole|additional|some|every|comes?|rising|more|beyond)\s|[+;(]\s?)"
)
_JOIN = rf"(?:\s?[.,;:(+]\s?{_WORD}{{0,5}}|\s{_WORD}{{1,5}})"
_MULTIPLES = regex(
    rf"(?P<first>{_MONEY}){_PIECE}(?:{_JOIN}{_STEP}"
    rf"(?:(?:\s(?:of|in\sexcess\sof))?\s?:?\s(?P<second>{_MONEY})|(?P<same>\s(?:thereof|of\s(?:it|that\s\w+))\b|(?=\s?[.;,|\n\f\v])))"
    rf"|{_JOIN}(?P<step>{_MONEY})\s(?:integral\s|whole\s)?{_STEP})",
    re.IGNORECASE,
)
# Of a part of a note, or of those that hold it.
_REPAID = (
    r"\b(?:redeem|redemption|repaid|repay|repurchas|survivor|estate|deceased|death|tender|put\b|remain|portion"
    r"|in\spart\b)"
)
_REPAID_BEFORE, _REPAID_BEHIND = regex(rf"{_REPAID}[^.\n\f\v]*\Z"), regex(rf"[^.\n\f\v]{{0,60}}?{_REPAID}")
_BEFORE = 160  # characters of the sentence before the amounts


def multiples(flat: View) -> list[Candidate]:
    """Return the denomination and the increment that the first such pair of amounts tells, neither growing by more."""
    for found in flat.near(_MULTIPLES, "multiple", " steps", "increment", before=90, after=50):
        before = max(found.start() - _BEFORE, 0), found.start()
        if _REPAID_BEFORE.search(flat.low, *before) or _REPAID_BEHIND.match(flat.low, found.end()):
            continue
        step = next(group for group in ("second", "step", "first") if found[group])
        least, more = (parse_money(found[group]) for group in ("first", step))
        if least is None or more is None or more > least:
            continue
        return [
            candidate(flat, "min_denomination", found.span("first"), least, 0.93),
            candidate(flat, "denomination_increment", found.span(step), more, 0.93),
        ]
    return []
