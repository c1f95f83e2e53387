"""Paired days: one label that names two days, and the two days behind it, in its order.

``Trade / settle: April 11, 2005 / April 14, 2005``, ``Settlement / Pricing Date: 5/6/2020 - 5/1/2020``: each half of
the label is a label of its own, but the day next to it is the other half's.
"""

from __future__ import annotations

import re

from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import View
from extractor.finding.rules.text.when import DATE, LEFT
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex
from extractor.values.dates import parse_date

_DAY = r"(?:initial\s)?trade|pricing|settle(?:ment)?|(?:original\s)?issu(?:e|ance)|closing|maturity"
_PAIRED = regex(
    rf"{LEFT}(?P<label>(?P<first>{_DAY})(?:\sdates?)?\s?(?:/|&|and)\s?(?P<second>{_DAY})(?:\sdates?)?)\s?:?\s?"
    rf"(?P<one>{DATE})\s?(?:[/;,&–-]|and)\s?(?P<two>{DATE})",
    re.IGNORECASE,
    begins=("initial", "trade", "pricing", "settle", "original", "issu", "closing", "maturity"),
)
_FIELDS = {
    "trade": "trade_date",
    "initial trade": "trade_date",
    "pricing": "trade_date",
    "maturity": "maturity_date",
}


def find_paired(flat: View) -> list[Candidate]:
    """Return the trade and the settle date of the first label for two days, under a label that names both."""
    found = next(flat.near(_PAIRED, "trade", "pricing", "settle", "issue", "issuance", "closing"), None)
    if found is None:
        return []
    labels = [" ".join(found[half].lower().split()) for half in ("first", "second")]
    fields = [_FIELDS.get(label, "settle_date") for label in labels]
    days = [parse_date(found[group]) for group in ("one", "two")]
    if fields[0] == fields[1] or None in days:
        return []
    return [
        candidate(flat, field, found.span(group), day, 0.95, label=" / ".join(labels))
        for field, group, day in zip(fields, ("one", "two"), days, strict=True)
        if field != "maturity_date"
    ]
