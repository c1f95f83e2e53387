"""Printed dates to exact ones: strict forms only, found in linear time, never clamped.

Patterns start at a digit or at a month's name, so that a long text is passed over quickly.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from extractor.ground.regex import regex
from extractor.values.abroad import FOREIGN_DATE, FOREIGN_MONTHS

_NAMES = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]  # fmt: skip
MONTHS = {name[:n]: i for i, name in enumerate(_NAMES, 1) for n in (3, len(name))} | {"sept": 9}

_NUMERIC = regex(
    r"[0-9][0-9]?(?:"
    r"/(?P<b>[0-9][0-9]?)/(?:\s(?=(?:19|20)[0-9]{2}))?(?P<y>(?:19|20)[0-9]{2}(?!/)|[0-9]{2}(?![0-9])"
    r"|[0-9]{2}(?=[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}|[0-9]{1,2}\.[0-9]{2}"
    r"|(?![0-9]{9})[0-9]{4}[0-9A-Z]{2} ?[0-9A-Z]{2} ?[0-9]))"
    r"| / (?P<s>[0-9][0-9]?) / (?P<t>(?:19|20)[0-9]{2})(?![0-9/])"
    r"|-(?P<d>[0-9][0-9]?)-(?P<z>(?:19|20)?[0-9]{2}(?![0-9-])|[0-9]{2}(?=[0-9]{1,2}-[0-9]{1,2}-[0-9]{2}))"
    r"|\.(?P<e>[0-9][0-9]?)\.(?P<x>(?:19|20)[0-9]{2})(?![0-9.])"
    r"|(?P<iso>[0-9]{2}-[0-9]{2}-[0-9]{2})(?![0-9-]))"
)
_MONTH = regex(
    r"[JFMASONDjfmasond](?:(?:an|AN)(?:uary|UARY)?|(?:eb|EB)(?:ruary|RUARY)?|(?:ar|AR)(?:ch|CH)?|(?:pr|PR)(?:il|IL)?"
    r"|ay|AY|(?:un|UN)[eE]?|(?:ul|UL)[yY]?|(?:ug|UG)(?:ust|UST)?|(?:ep|EP)(?:t(?:ember)?|T(?:EMBER)?)?"
    r"|(?:ct|CT)(?:ober|OBER)?|(?:ov|OV)(?:ember|EMBER)?|(?:ec|EC)(?:ember|EMBER)?)(?![A-Za-z])\.?"
)
# A year ends where the digits go on as another date, a day count, a percentage or a CUSIP: "20331/15/34",
# "203315 June", "203030 / 360", "20330.150%", "203302006DUP4", "203302006D UP4".
_YEAR = (
    r"(?P<year>(?:19|20)[0-9]{2})(?!-[A-Z][a-z]{2}-|[0-9]"
    r"(?![0-9]?(?: ?/|[ -][A-Z][a-z]{2})|[0-9]{0,2}\.[0-9]{1,4}(?:\s?%|(?![0-9]))"
    r"|[0-9]{3,5}[A-Z][0-9A-Z]{0,3}[0-9]|[0-9]{4}[0-9A-Z] [0-9A-Z]{2} ?[0-9]))"
)
_DAY_YEAR = regex(
    rf"[\s-]{{0,8}}(?P<day>[0-9]{{1,2}})\s?(?:st|nd|rd|th|ST|ND|RD|TH)?(?=[\s,.-])\s?[,.]?[\s,-]{{0,12}}{_YEAR}"
)
_DAY_SHORT = regex(r"(?:-|\s(?=[0-9]{1,2},?\s?['’]))(?P<day>[0-9]{1,2})(?:-|,?\s?['’])(?P<year>[0-9]{2})(?![0-9-])")
# Two digits behind a blank are a year only in a cell, at its end or before what a cell goes on with: "Jun 15, 06 & …".
_DAY_CELL = regex(r"\s(?P<day>[0-9]{1,2}),?\s(?P<year>[0-9]{2})(?=\s*(?:\Z|[&@]))")
_ONLY_YEAR = regex(rf"[\s,-]{{0,12}}{_YEAR}")
_ONLY_SHORT = regex(
    r"[-/](?P<year>[0-9]{2})(?:(?![0-9/-])|(?=[0-9]{1,2}-[A-Z][A-Za-z]{2}-))|\s'(?P<quoted>[0-9]{2})(?![0-9])"
)
_DAY_BEFORE = regex(
    r"(?:(?<![0-9/.,$-])|(?<=30/360)|(?<=30 / 360))(?P<day>[0-9]{1,2})\s?(?:st|nd|rd|th|ST|ND|RD|TH)?(?:[\s-]{1,8}|/)"
    r"(?:(?:day\s{1,4})?of\s{1,4}|(?:DAY\s{1,4})?OF\s{1,4})?\Z"
)
# A terminal's date, day and year glued to the month: "15MAY2031".
_GLUED_DAY = regex(r"(?<![0-9A-Za-z/.,$-])(?P<day>[0-3]?[0-9])\Z")
_GLUED_YEAR = regex(r"(?P<year>(?:19|20)[0-9]{2})(?![0-9A-Za-z])")
_WEEKDAY = regex(
    r"\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s,.]*)?(?:the\s+)?",
    re.IGNORECASE,
)
_OPENING = regex(rf"[0-9]|{_MONTH.pattern}")  # of any date, by which most texts are told from one
_AFTER = regex(r"[\s.,;:*]*(?:\([^()]{0,40}\)[\s.,;*]*)*")
_DATED = regex(
    r"\b(?:dated|date|effective|for the period)[\s:,–—-]*(?:as\s+of\s+)?(?:[A-Za-z]{3,9}day)?[\s,]*\Z",
    re.IGNORECASE,
)
_BASE_DOCUMENT = regex(
    r"\bprospectus(?:\s+supplement)?(?:\s+(?:each|is|was))*[\s,:–—-]+(?:dated|date)\b[^\n]{0,16}\Z",
    re.IGNORECASE,
)
_LATER = regex(r"\b(?:due|matur\w*|callable\s+on|redeem\w*|payable|until)\W+(?:[a-z]+\W+){0,3}\Z", re.IGNORECASE)


# The ends of words in capitals that a month's name is glued to: "SUNDAYAUGUST", "MONTHLYFEBRUARY", "FIXEDMARCH".
_BEFORE_MONTH = ("day", "ly", "annual", "fixed")
_SHORT = 40  # characters of a text whose dates are remembered
_LONGEST = 160  # characters of a text that is one date and its remarks
_HEAD = 4_000  # characters in which a filing prints its own date
_FIGURE = regex(r"[0-9]")
_NAME = regex(r"[^\W\d_]{3}")  # no month's name is shorter


class FoundDate(NamedTuple):
    """A date in a text: ``printed == text[start:end]``, without a weekday before it."""

    start: int
    end: int
    date: dt.date
    printed: str


def _full_year(printed: str, base: dt.date | None) -> int:
    """Turn two digits into a year: 15 years before to 84 after ``base``; without it 1990 to 2089."""
    year = int(printed)
    if len(printed) == 4:
        return year
    lowest = base.year - 15 if base else 1990
    return lowest + (year - lowest) % 100


def _exact(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _ordered(first: int, second: int, year: int, day_first: bool) -> dt.date | None:
    """Read two numbers as month and day, or day and month when asked or when only that is possible."""
    month, day = (second, first) if day_first else (first, second)
    if month > 12 >= day:
        month, day = day, month
    return _exact(year, month, day)


def _numeric(
    found: re.Match[str], text: str, base: dt.date | None, day_first: bool, *, glued: bool = False
) -> dt.date | None:
    if found["iso"]:
        year, month, day = map(int, found[0].split("-"))
        return _exact(year, month, day) if 1900 <= year < 2200 else None
    before = text[found.start() - 1] if found.start() else ""
    if found["x"]:
        first, second, year = map(int, found[0].split("."))
        return None if before.isalnum() or (before in ".," and before) else _exact(year, second, first)
    if found["d"]:
        if before and not glued and (before.isalnum() or before in "-/."):
            return None
        first, second = int(found[0].split("-")[0]), int(found["d"])
        return _ordered(first, second, _full_year(found["z"], base), day_first)
    first, second = int(found[0].split("/")[0]), int(found["b"] or found["s"])
    return _ordered(first, second, _full_year(found["y"] or found["t"], base), day_first)


def numeric_date_end(text: str, at: int, *, glued: bool = False) -> int | None:
    """Return where the all-numeric date that begins at ``at`` ends, ``None`` where none begins.

    ``glued`` says that another value ends right before it.
    """
    found = _NUMERIC.match(text, at)
    return found.end() if found and _numeric(found, text, None, day_first=False, glued=glued) else None


def _named(text: str, found: re.Match[str], base: dt.date | None, floor: int) -> tuple[int, int, dt.date] | None:
    """Read the date around a month's name: day and year after it, or the day before it, from ``floor`` on."""
    month = MONTHS.get(found[0].rstrip(".").casefold())
    if month is None:
        return None
    after = _DAY_YEAR.match(text, found.end()) or _DAY_SHORT.match(text, found.end())
    if not after and len(text) <= _SHORT and not text[: found.start()].strip():
        after = _DAY_CELL.match(text, found.end())
    if after:
        day = _exact(_full_year(after["year"], base), month, int(after["day"]))
        return (found.start(), after.end(), day) if day else None
    low = max(floor, found.start() - 22)
    if before := _DAY_BEFORE.search(text[low : found.start()]):
        tail = _ONLY_YEAR.match(text, found.end()) or _ONLY_SHORT.match(text, found.end())
    elif before := _GLUED_DAY.search(text[low : found.start()]):
        tail = _GLUED_YEAR.match(text, found.end())
    if before is None or tail is None:
        return None
    year = next(year for year in tail.groups() if year)
    day = _exact(_full_year(year, base), month, int(before["day"]))
    return (low + before.start(), tail.end(), day) if day else None


def find_dates(text: str, *, base: dt.date | None = None, day_first: bool = False) -> list[FoundDate]:
    """Find every full date in a text, in order; ``base`` (the filing's date) places two-digit years."""
    return list((_remembered if len(text) <= _SHORT else _find_dates)(text, base, day_first))


def _find_dates(text: str, base: dt.date | None, day_first: bool) -> tuple[FoundDate, ...]:
    if not _FIGURE.search(text):  # as most labels
        return ()
    spots: list[tuple[int, int, dt.date]] = []
    if "/" in text or "-" in text or "." in text:
        for found in _NUMERIC.finditer(text):
            day = _numeric(found, text, base, day_first)
            if day:
                spots.append((found.start(), found.end(), day))
    if _NAME.search(text):
        spots += _named_dates(text, base)
        spots.sort()
    return tuple([FoundDate(start, end, day, text[start:end]) for start, end, day in spots])


def _named_dates(text: str, base: dt.date | None) -> list[tuple[int, int, dt.date]]:
    """Return the places of dates whose month is a name, in order for each language."""
    spots: list[tuple[int, int, dt.date]] = []
    floor = 0  # where the named date before ends: "15-Feb-3415-Feb-09" is two of them
    for found in _MONTH.finditer(text):
        if found.start() and text[found.start() - 1].isalpha() and not _follows_weekday(text, found.start()):
            continue
        spot = _named(text, found, base, floor)
        if spot:
            spots.append(spot)
            floor = spot[1]
    for found in FOREIGN_DATE.finditer(text):
        day = _exact(int(found["year"]), FOREIGN_MONTHS[found["month"].casefold()], int(found["day"]))
        if day:
            spots.append((found.start(), found.end(), day))
    return spots


# Each step asks a cell anew whether it is a date; the cache's size bounds its memory.
_remembered = lru_cache(maxsize=2_048)(_find_dates)


def _follows_weekday(text: str, at: int) -> bool:
    """Tell whether a letter run that ends at ``at`` may be glued to a date: ``MondayAugust``, ``FIXEDAugust``."""
    turns = text[at].isupper() and (text[at - 1].islower() or text[at + 1 : at + 2].islower())
    return turns or text[max(0, at - 6) : at].casefold().endswith(_BEFORE_MONTH)


def parse_date(text: str, *, base: dt.date | None = None, day_first: bool = False) -> dt.date | None:
    """Read a text that is one date: a weekday before, punctuation or a parenthesis after it are allowed."""
    if len(text) > _LONGEST:
        return None
    start = 0
    if not "0" <= text[:1] <= "9":
        opening = _WEEKDAY.match(text)
        start = opening.end() if opening else 0
        if _OPENING.match(text, start) is None:
            return None
    found = find_dates(text, base=base, day_first=day_first)
    if len(found) != 1 or start != found[0].start or not _AFTER.fullmatch(text, found[0].end):
        return None
    return found[0].date


def base_date(text: str) -> dt.date | None:
    """Guess the filing's own date from the top of its text: a "dated" before it, else the earliest printed.

    Meant only for placing two-digit years; it is no field's value.
    """
    return _head_to_base(text[:_HEAD])


@lru_cache(maxsize=128)  # every finder asks for it: a batch of documents
def _head_to_base(head: str) -> dt.date | None:
    found = find_dates(head)
    plain = [d for d in found if not _LATER.search(head[max(0, d.start - 40) : d.start])]
    dated = [d for d in plain if _DATED.search(head[max(0, d.start - 32) : d.start])]
    own = [d for d in dated if not _BASE_DOCUMENT.search(head[max(0, d.start - 60) : d.start])]
    for group in (own, dated):
        if group:
            return group[0].date
    return min((d.date for d in plain), default=None)
