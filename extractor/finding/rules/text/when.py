"""Dates inside running text: the patterns that the offering's families build on."""

from __future__ import annotations

import datetime as dt
import re

from extractor.values.dates import parse_date

MONTH_NAME = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s)"

#: Before a label: a glued one has capitals before it (``ETSettlement Date``), never small letters.
LEFT = r"(?<!(?-i:[a-z]))"
#: A printed date in flat text, its weekday in front; to be compiled without regard to case.
DATE = (
    rf"{_WEEKDAY}?(?:{MONTH_NAME}\s?\d{{1,2}}(?:st|nd|rd|th)?\s?,?\s?(?:19|20)\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[-\s]{MONTH_NAME}[-,]?\s?(?:19|20)?\d\d"
    rf"|(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)\s(?:day\s)?of\s{MONTH_NAME},?\s(?:19|20)\d\d"
    r"|\d{1,2}/\d{1,2}/(?:19|20)?\d\d|\d{1,2}\s/\s\d{1,2}\s/\s(?:19|20)\d\d|\d{1,2}-\d{1,2}-(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
)
#: A weekday, month and day whose year the sentence leaves out.
DAY_WITHOUT_YEAR = rf"{_WEEKDAY}{MONTH_NAME}\s\d{{1,2}}(?:st|nd|rd|th)?(?!\s?,?\s?\d|\d)"
#: A month and day whose year is that of the date behind it: ``August 18 - August 25, 2008``.
DAY_OF_MONTH = rf"{_WEEKDAY}?{MONTH_NAME}\s\d{{1,2}}(?:st|nd|rd|th)?(?!\s?,?\s?(?:19|20)\d\d|\d)"

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NEAR_DAYS = 60  # a filing speaks of days around its own; half a year off would be another year's


def dated_weekday(printed: str, base: dt.date) -> dt.date | None:
    """Return the one day within two months of ``base`` that falls on the printed weekday, or None."""
    weekday, _, rest = re.sub(r"\s+", " ", printed).partition(" ")
    wanted = _WEEKDAYS.index(weekday[:3].lower())
    for year in (base.year, base.year + 1, base.year - 1):
        day = parse_date(f"{rest}, {year}")
        if day and abs((day - base).days) <= _NEAR_DAYS:
            return day if day.weekday() == wanted else None
    return None


def day_before(printed: str, end: dt.date) -> dt.date | None:
    """Return the last day up to ``end`` that a month and day without a year name; None for no day of a calendar."""
    bare = " ".join(printed.split())
    days = (parse_date(f"{bare}, {year}") for year in (end.year, end.year - 1))
    return next((day for day in days if day and day <= end), None)
