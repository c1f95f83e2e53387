"""On which days an offering opens and closes."""

from __future__ import annotations

import re

from extractor.finding.rules.text.proposing import candidate, one_day
from extractor.finding.rules.text.view import View
from extractor.finding.rules.text.when import DATE, DAY_OF_MONTH, LEFT, day_before
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex
from extractor.values.dates import parse_date

_OFFERING = regex(
    rf"{LEFT}(?P<label>(?:offering\s(?:dates?|period)|(?:order|subscription)\s(?:dates|period)|sale\speriod)(?:\(s\))?|for\sthe\s(?:period|week)|(?:for\sthe\s)?week\sof"
    r"|\bnotes?\soffering(?:\sfrom)?"
    r"|\borders\s(?:are\s|were\s)?(?:taken|accepted)(?:\sfrom)?|\bbooks?\s(?:ran|runs?)(?:\sfrom)?"
    r"|\b(?:notes\s(?:are\s)?)?offered(?:\s?:\sfrom|\sfrom|\sfor)?"
    r"|\b(?<!previously\s)sold\s?:(?:\sfrom)?"
    r"|\boffers?\sruns?(?:\sfrom)?|\btakes?\sorders\sfrom"
    r"|\b(?<!previously\s)(?:sold|orders\s(?:are\s|will\sbe\s)?(?:taken|accepted|received))\sfrom"
    r"|(?:rates|prices|offer|offers)\s(?:are\s|is\s)?(?:good|valid|effective|open)(?:\sfrom|\sfor)?)\s?:?\s?"
    rf"(?P<start>{DATE}|{DAY_OF_MONTH}(?!\s?and\b))\s?(?:through|thru|to|until|and|[-–—])\s(?:[^:]{{0,160}}?\s)??(?<!dated\s)(?P<end>{DATE})",
    re.IGNORECASE,
    begins=("offer", "order", "subscription", "sale", "for", "week", "note", "book", "sold", "take", "rates", "prices"),
)
_OFFERING_TRIGGERS = (
    "offering date", "offering p", "order ", "orders ", "book ", "books ", "subscription ", "sale ",
    "notes offering", "note offering", "the period", "the week", "week of", "rates ", "prices ", "offer ", "offers ",
    "offered ", "offered:", "sold from", "sold:", "sold :",
)  # fmt: skip
# "You receive 5% for the period May 15 to November 15": what interest is paid for.
_OF_INTEREST = regex(r"%|\binterest\b|\bcoupons?\b|\baccru|\brates?\b", re.IGNORECASE)
_OPENS_CLOSES = regex(
    rf"\b(?<!exchange\s)(?<!tender\s)(?:offer(?:ing)?|books|order\speriod)\s(?:period\s)?(?:(?P<opens>open(?:s|ed)?|begin(?:s|ning)?|starts?(?:\sdate)?)"
    rf"|(?P<closes>close[sd]?|end(?:s|ed)?(?:\sdate)?))(?:\son)?\s?:?\s?(?P<date>{DATE})",
    re.IGNORECASE,
    begins=("offer", "books", "order"),
)


def _offering(flat: View) -> list[Candidate]:
    found = next((m for m in flat.near(_OFFERING, *_OFFERING_TRIGGERS) if not _pays_interest(flat, m)), None)
    if found is None:
        return []
    out: list[Candidate] = []
    for field, group in (("offering_start", "start"), ("offering_end", "end")):
        day = parse_date(found[group])
        if day is None and group == "start" and (end := parse_date(found["end"])):
            day = day_before(found[group], end)
        if day:
            out.append(candidate(flat, field, found.span(group), day, 0.98, label=found["label"]))
    return out


def _pays_interest(flat: View, found: re.Match[str]) -> bool:
    before = flat.text[max(found.start() - 60, 0) : found.start()]
    return found["label"].lower().startswith(("for ", "week ")) and _OF_INTEREST.search(before) is not None


def _ends(flat: View) -> list[Candidate]:
    """Read the days on which an offering opens and closes, behind a label each."""
    near = [m for m in flat.near(_OPENS_CLOSES, "offer", "books ") if m["opens"] or m["closes"]]
    first, last = [m for m in near if m["opens"]], [m for m in near if m["closes"]]
    if not first or not last:
        return []
    fields = (("offering_start", first), ("offering_end", last))
    return [c for field, matches in fields for c in one_day(flat, field, matches, 0.95)]


def find(flat: View) -> list[Candidate]:
    """Return the first and the last day of the offering."""
    return _offering(flat) or _ends(flat)
