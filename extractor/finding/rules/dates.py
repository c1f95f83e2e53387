"""When an offering runs, trades and settles."""

from __future__ import annotations

import re

from extractor.finding.rules.flat import Flat, flatten, propose
from extractor.finding.rules.when import DATE
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.schema import Schema
from extractor.values.dates import parse_date

_OFFERING = re.compile(
    r"(?<![a-z])(?P<label>offering\s(?:dates?|period)|for\sthe\speriod)\s?:?\s?(?:from\s)?"
    rf"(?P<start>{DATE})\s?(?:through|thru|to|until|and|[-–—])(?P<gap>\s(?:[^:]{{0,100}}?\s)??)(?P<end>{DATE})",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"(?<![a-z])(?P<label>(?:initial\s)?trade\sdate(?:\sof\sthe\sreopening)?|(?:strike\sdate\sand\s)?pricing\sdate|date\sof\spricing)"
    rf"\s?:?\s?(?P<date>{DATE})(?:\s?,?\s?@\s?(?P<time>\d{{1,2}}(?::\d\d)?\s?[AP]\.?M\.?(?:\s(?:E[SD]?T|[CMP][SD]?T|Eastern(?:\sTime)?|New\sYork\sTime))?))?",
    re.IGNORECASE,
)
_SETTLE = re.compile(
    r"(?<![a-z])(?P<label>(?:expected\s)?settle(?:ment)?\sdate|original\sissue\sdate|issue\sdate|issuance\sdate"
    r"|closing\sdate|date\sof\sissue)(?:\s?\((?:settlement|issue\sdate|settlement\sdate)\))?(?:\sof\sthe\sreopening)?"
    rf"\s?:?\s?(?P<date>{DATE})",
    re.IGNORECASE,
)
_SETTLE_PROSE = re.compile(
    rf"\b(?:settlement\son|delivery(?:\s[\w,]+){{0,12}}?\son\sor\sabout)\s(?P<date>{DATE})", re.IGNORECASE
)


def _offering(document: Document, flat: Flat) -> list[Candidate]:
    found = _OFFERING.search(flat.text)
    if found is None:
        return []
    out: list[Candidate] = []
    for field, group in (("offering_start", "start"), ("offering_end", "end")):
        if day := parse_date(found[group]):
            out.append(
                propose(document.text, field, flat.span(*found.span(group)), day, 0.98, label=found["label"])
            )
    return out


def _one_day(
    document: Document, flat: Flat, field: str, pattern: re.Pattern[str], score: float
) -> list[Candidate]:
    """Propose the day behind a label, unless the notes of one document have days of their own."""
    matches = list(pattern.finditer(flat.text))
    days = {parse_date(m["date"]) for m in matches}
    if len(days) != 1 or None in days:
        return []
    found = matches[0]
    return [propose(document.text, field, flat.span(*found.span("date")), days.pop(), score)]


def _trade_time(document: Document, flat: Flat) -> list[Candidate]:
    for found in _TRADE.finditer(flat.text):
        if found["time"]:
            value = re.sub(r"\s", " ", found["time"])
            return [propose(document.text, "trade_time", flat.span(*found.span("time")), value, 0.98)]
    return []


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Return the offering period, the trade date and time, and the settle date."""
    flat = flatten(document.text)
    found = [
        *_offering(document, flat),
        *_one_day(document, flat, "trade_date", _TRADE, 0.98),
        *_trade_time(document, flat),
        *(
            _one_day(document, flat, "settle_date", _SETTLE, 0.98)
            or _one_day(document, flat, "settle_date", _SETTLE_PROSE, 0.9)
        ),
    ]
    return [c for c in found if c.field in schema.by_name]
