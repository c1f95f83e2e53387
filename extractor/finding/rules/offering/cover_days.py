"""cover_day: the day of a supplement's cover that no word introduces, told by its place alone.

It ends the lines or the cell that name the filing's rule and registration number, stands over the programme and the
supplement's number, or by itself below the firms that sell the notes, where a cover of a prospectus supplement ends.
"""

from __future__ import annotations

import re

from extractor.finding.rules.text.view import View
from extractor.finding.rules.text.when import DATE
from extractor.ground.regex import regex

COVER = 8_000  # characters
_TOP = 2_000  # in which a filing prints the numbers that it is filed under
_ENDS = r"(?=\s?(?:[\n\f\v]|\Z))"
_BEHIND_NUMBER = regex(
    rf"\b(?:registration(?:\sstatement)?|file)\sno(?:s|\(s\))?\b\.?:?\s?(?:33|333)-\d{{5,6}}(?:-\d\d)?\s(?P<date>{DATE}){_ENDS}",
    re.IGNORECASE,
)
# The day alone at the head of the page, in the cell before the registration numbers.
_BEFORE_NUMBER = regex(
    rf"(?:\A|[\n\f\v])(?P<date>{DATE})\s{{1,3}}registration\sstatement\s(?:nos?\.?|numbers?)\s333-\d{{5,6}}",
    re.IGNORECASE,
)
# Above, or in one cell with, the programme and the supplement's number.
_OVER_PROGRAM = regex(
    rf"(?:\A|[\n\f\v])(?P<date>{DATE})\s{{1,3}}(?:[\w-]+\s){{1,4}}notes,?(?:\sseries\s\w{{1,3}})?\s{{1,3}}"
    r"pricing\ssupplement\s(?:nos?\b|number|#)",
    re.IGNORECASE,
)
# The firms' lines hold no figures: shares of an issue, and the list of contents, do.
_BELOW_FIRMS = regex(
    r"[\n\f\v][^\n\f\v:;$%\d]{0,60}\b(?:book-?\s?runners?|managers?|underwriters?)\s?[\n\f\v]"
    rf"(?:[^\n\f\v:\d]{{2,120}}[\n\f\v]){{1,16}}?(?P<date>{DATE}){_ENDS}",
    re.IGNORECASE,
)
# The one firm that sells, below the cover's last sentence; where labels stand above it, the day is one of theirs.
_BELOW_A_FIRM = regex(
    r"(?:[a-z)]|\d{2})[\"”]?\.[\"”]?\s?[\n\f\v]\s?[A-Z][^\n\f\v:;$%\d]{3,60}\s(?:LLC|Inc\.?|Incorporated|Co\.|L\.P\.|Corp\.|Securities|Markets)"
    rf"\s?[\n\f\v]\s?(?P<date>(?i:{DATE})){_ENDS}"
)
# The cover of a supplement to a prospectus, and to nothing else, may end with its own name and day.
_OWN_NAME = regex(rf"[\n\f\v]\s?prospectus\ssupplement,?\sdated\s(?P<date>{DATE}){_ENDS}", re.IGNORECASE)
_HEADING = regex(r"[\n\f\v]\s?prospectus\ssupplement\s{1,3}\(to\sprospectus\s", re.IGNORECASE)
_SUPPLEMENT = "prospectus supplement"
_SUPPLEMENTS = ("pricing supplement", _SUPPLEMENT)
_WRITING = ("rule 433", "free writing")  # such a paper has a day that it is sent on, and supplements nothing
_FIRMS = ("runner", "managers", "underwriters")


def cover_day(flat: View) -> re.Match[str] | None:
    """Return the match whose ``date`` is a supplement's; below the firms only that of a prospectus supplement."""
    cover = flat.low[:COVER]
    if any(word in cover for word in _WRITING) or not any(name in cover for name in _SUPPLEMENTS):
        return None
    named = next(flat.near(_BEHIND_NUMBER, "registration", "file no", before=2, after=80, until=COVER), None)
    named = named or next(flat.near(_BEFORE_NUMBER, "registration", until=_TOP), None)
    named = named or next(flat.near(_OVER_PROGRAM, "pricing supplement", before=110, after=40, until=_TOP), None)
    named = named or _BELOW_A_FIRM.search(flat.text, 0, COVER)
    if named is not None or _SUPPLEMENT not in cover:
        return named
    below = flat.near(_BELOW_FIRMS, *_FIRMS, before=80, after=900, until=COVER)
    if named := next((found for found in below if found.start() < COVER), None):
        return named
    itself = "pricing supplement" not in cover and _HEADING.search(flat.text, 0, COVER) is not None
    return next(flat.near(_OWN_NAME, _SUPPLEMENT, before=4, after=50, until=COVER), None) if itself else None
