"""find_dealt: a trade and a settlement told one after the other: ``Priced May 1, 2020 and settled May 6, 2020``.

Either word alone may speak of a stock or of older notes; together, a few days apart, they are a sale's.
"""

from __future__ import annotations

import datetime as dt
import re

from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import View
from extractor.finding.rules.text.when import DATE
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex
from extractor.values.dates import parse_date

_ON = r"(?:\sdate)?(?:\s(?:is|are|was|were|made|took\splace|to\sbe|on|of|for)){0,3}\s?[:.]?\s?"
_TIME = (
    r"(?:\s?,?\s?(?:@|at)?\s?(?:noon|\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?|noon))(?:\s(?:[ecmp][sd]?t|eastern)\b)?"
    r"|\s\([^()]{2,30}\))?"
)
_DEALT = regex(
    rf"\b(?:trade[sd]?|trading|price[sd]|pricing|dealt|struck|strike){_ON}(?P<trade>{DATE}){_TIME}"
    r"\s?[,;/·–-]?\s?(?:and\s)?(?:(?:are|is|was|were|will|to|be|they|we|it|the|notes|bonds|original|expected|due)\s){0,6}"
    rf"(?:settle[sd]?|settling|settlement|deliver(?:ed|s|y)|close[sd]?|closing|issue[sd]?|paid\sfor){_ON}(?P<settle>{DATE})",
    re.IGNORECASE,
    begins=("trad", "pric", "dealt", "struck", "strike"),
)
_LONGEST = 30  # days between them
_BOTH = (("trade_date", "trade"), ("settle_date", "settle"))


def find_dealt(flat: View) -> list[Candidate]:
    """Return the two days, where all such pairs of a document tell the same."""
    pairs: dict[tuple[dt.date, dt.date], re.Match[str]] = {}
    for found in flat.near(_DEALT, "trad", "pric", "dealt", "struck", "strike", before=2, after=180):
        trade, settle = (parse_date(found[group]) for _, group in _BOTH)
        if trade is None or settle is None or not 0 <= (settle - trade).days <= _LONGEST:
            return []
        pairs.setdefault((trade, settle), found)
    if len(pairs) != 1:
        return []
    ((days, told),) = pairs.items()
    return [
        candidate(flat, field, told.span(group), day, 0.93) for (field, group), day in zip(_BOTH, days, strict=True)
    ]
