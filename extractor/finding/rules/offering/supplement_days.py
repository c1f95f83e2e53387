"""supplement_days: the days of a supplement and of its prospectus, printed, left open, or told by their place alone."""

from __future__ import annotations

import re

from extractor.finding.rules.offering.cover_days import COVER, cover_day
from extractor.finding.rules.offering.supplement_numbers import BESIDE, NUMBER, NUMBERS, numbered_below
from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import View
from extractor.finding.rules.text.when import DATE, MONTH_NAME
from extractor.ground.candidate import Candidate, Status
from extractor.ground.regex import regex
from extractor.values.dates import parse_date

_NAMED = r"(?:pricing\ssupplements?|term\ssheet|free\swriting\sprospectus|subject\sto\scompletion)"
_LABEL = (
    rf"\b(?P<label>{_NAMED}"
    rf"(?:\s?,?\s?(?:no|number|#)s?\b\s?[.:#]?\s?{NUMBERS}|(?<=supplements)\s{NUMBERS})?"
    r"(?:\s?[.:]?\s?subject\sto\scompletion)?"
    r"\s?[-–—,:.]{0,2}\s?(?:effective\s)?dated:?"
    r"|the\sdate\sof\sthis\s(?:pricing|prospectus)\ssupplement\sis|\bdate\sof\sthis\s(?:pricing\s)?supplement\s?:"
    r"|final\sterm\ssheet(?=[\n\f\v]))"
)
# The day may stand without its word, behind a number, a comma or "of".
_DATED = regex(
    rf"(?:{_LABEL}\s?(?:as\sof\s)?|\bterm\ssheet\s?[,–—-]\s?|\bpricing\ssupplement(?:\s(?:(?:no|number)\b\s?[.:#]?\s?)?{NUMBER})?\s?[,|–—-]?\s?(?:of\s)?)(?P<date>{DATE})",
    re.IGNORECASE,
    begins=("pricing", "term", "free", "subject", "the", "date", "final"),
)
# Two columns printed side by side: the prospectus and its supplement, each with its own date below.
_SIDE_BY_SIDE = regex(
    r"\bprospectus(?:\sand\s|\v|[ ])pricing\ssupplement\b.{0,160}?"
    rf"\bdated\s(?P<first>{DATE})\s+dated\s(?P<second>{DATE})",
    re.IGNORECASE | re.DOTALL,
)
# The line goes on below, what stands in the other column left aside.
_ON = r"(?:\s|\v[^\n\f\v()]{1,50}\n)"
_PROSPECTUS = regex(
    # Agencies and banks, whose notes are not registered, have an offering circular in its place.
    r"(?:(?<!writing\s)(?<!product\s)(?<!preliminary\s)\bprospectus"
    rf"|\b(?:to|the|our|its|accompanying|base|and|with)\soffering\scircular),?{_ON}"
    rf"(?:and\s(?:the\s)?(?:accompanying\s)?(?:series\s\w{{1,4}}\s)?prospectus\ssupplement,?{_ON}"
    r"|supplement\sand\sprospectus,?\s)?"
    rf"(?:(?:is\s(?=dated\s[^.;]{{6,60}}\bsupplement\b)|each\s|both\s)?dated:?\s(?:as\sof\s)?|(?<=prospectus\s)of\s)(?P<date>{DATE})",
    re.IGNORECASE,
)
# A saved sheet's key line: the base prospectus under a label of its own.
_PROSPECTUS_KEY = regex(
    rf"(?:\A|[\n\f\v])(?:base\s)?prospectus(?:\sdate)?\s?(?::|[\f\v])\s?(?P<date>{DATE})", re.IGNORECASE
)
# A date alone in the other column of the heading, the words that it belongs to in the first.
# Of two such dates on one line the second is this supplement's: the prospectus has the column before.
_DATED_ALONE = regex(
    rf"(?<=[\n\f\v])(?:DATED|Dated):?\s(?P<date>(?i:{DATE}))(?=\s?(?:[\n\f\v]|\Z))(?!\s?\v(?:DATED|Dated):?\s(?i:{DATE}))"
)
# The same without its word, below a line that names this supplement, its prospectus or its filing and ends with a
# number, a bracket or a name; other lines go on with the day ("due", "Prospectus dated").
_LONE_DAY = regex(
    r"(?:pricing\ssupplement|\bprospectus\b|\brule\s\d{3}|\bregistration\b)[^\n\f\v]*"
    r"(?:(?<=\d)|(?<=\d[a-z])|(?<=\))|(?<=pricing\ssupplement)|(?<=registration\sstatement))\s?[\n\f\v]"
    rf"(?P<date>{DATE})(?=\s?(?:[\n\f\v]|\Z))",
    re.IGNORECASE,
)
_OPEN = (
    rf"(?:\s?(?:as\sof\s)?(?P<open>(?:{MONTH_NAME}\s)?(?:_{{2,}}|\[[^\]\w]{{0,5}}\]|[•●])"
    r"(?:,?\s?(?:(?:19|20)\d\d|_{2,}|\[[^\]\w]{0,5}\]))?|TBD\b)|(?=\s?(?:[\f)]|\Z)))"
)
_DATED_OPEN = regex(_LABEL + _OPEN, re.IGNORECASE)
_PROSPECTUS_OPEN = regex(r"(?<!writing\s)(?<!product\s)(?P<label>\bprospectus\sdated):?" + _OPEN, re.IGNORECASE)
_OPEN_FIELDS = (("supplement_date", _DATED_OPEN, 120), ("prospectus_date", _PROSPECTUS_OPEN, 30))
_ANY_DATE = regex(DATE, re.IGNORECASE)
_NEXT_COLUMN = 200  # characters


def _open_dates(flat: View) -> list[Candidate]:
    """Return the dates that are left open: brackets, a line to fill in, or nothing at all behind "dated"."""
    out: list[Candidate] = []
    for field, pattern, before in _OPEN_FIELDS:
        found = next(flat.near(pattern, "dated", before=before, after=60), None)
        if found is None or (field == "supplement_date" and found.start() > COVER):
            continue
        if found["open"] is None and _ANY_DATE.search(flat.text, found.end(), found.end() + _NEXT_COLUMN):
            continue  # the other column stands between the label and its date
        group = "open" if found["open"] else "label"
        out.append(candidate(flat, field, found.span(group), None, 0.85, status=Status.PLACEHOLDER))
    return out


def _listed(flat: View, at: int) -> bool:
    """Tell whether a document is named as an item of a list, such as one of what an offer's papers include."""
    return flat.text[max(at - 40, 0) : at].replace("Final", "").rstrip().endswith(("•", "·", "●", "▪"))


def _dated_alone(flat: View) -> re.Match[str] | None:
    """Find the date that stands beside or below a pricing supplement's heading, its word in front."""
    at = flat.low.find("pricing supplement", 0, COVER)
    if at < 0:
        return None
    alone = (pattern.search(flat.text, at, at + BESIDE) for pattern in (_DATED_ALONE, _LONE_DAY))
    return next((found for found in alone if found), None) or numbered_below(flat)


def supplement_days(flat: View, *, writing: bool) -> list[Candidate]:
    """Propose the days; a free ``writing`` prospectus often has none of its own."""
    beside = next(flat.near(_SIDE_BY_SIDE, "prospectus and", "prospectus pricing", after=300, until=COVER), None)
    if beside and beside.start() < COVER:
        places = [("supplement_date", beside, "second"), ("prospectus_date", beside, "first")]
    else:
        words = ("dated", "date of this", "term sheet", "pricing supplement")
        dated = flat.near(_DATED, *words, before=120, until=COVER)
        own = next((m for m in dated if m.start() <= COVER and not _listed(flat, m.start())), None)
        own = own or _dated_alone(flat)
        if own is None and not writing:
            own = cover_day(flat)
        base = next(flat.near(_PROSPECTUS, "dated", "prospectus of", before=90, after=60), None)
        base = base or next(flat.near(_PROSPECTUS_KEY, "prospectus", before=8, after=60, until=COVER), None)
        places = [(f, m, "date") for f, m in (("supplement_date", own), ("prospectus_date", base)) if m]
    out: list[Candidate] = []
    have = {field for field, _, _ in places}
    if len(have) < len(_OPEN_FIELDS):
        out += [c for c in _open_dates(flat) if c.field not in have]
    for field, found, group in places:
        if day := parse_date(found[group]):
            # A free writing prospectus has a date, but often it stands only in the term sheet's title.
            weak = field == "supplement_date" and "writing" in found[0].lower()
            out.append(candidate(flat, field, found.span(group), day, 0.6 if weak else 0.98))
    return out
