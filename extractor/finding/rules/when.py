"""Dates inside running text: the one pattern that the offering's families build on."""

from __future__ import annotations

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s)"

#: A printed date in flat text, its weekday in front; to be compiled without regard to case.
DATE = (
    rf"{_WEEKDAY}?(?:{_MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?\s?,?\s?(?:19|20)\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[-\s]{_MONTH}[-,]?\s?(?:19|20)?\d\d"
    r"|\d{1,2}/\d{1,2}/(?:19|20)?\d\d|\d{1,2}-\d{1,2}-(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
)
