"""How a filing names itself: its rule, registration and supplement numbers, status and dates."""

from __future__ import annotations

import re

from extractor.finding.rules.offering.cover_days import cover_day
from extractor.finding.rules.offering.supplement_numbers import NUMBER, NUMBERS, numbers_to_value
from extractor.finding.rules.text.flat import Flat, flatten, propose
from extractor.finding.rules.text.when import DATE, MONTH_NAME
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.dates import parse_date

_RULE = regex(
    r"\bRules?\s(?:No\.?\s)?(?:163/)?(?P<rule>424\s?\(\s?b\s?\)\s?\(\s?(?P<part>\d)\s?\)"
    r"|433(?!\s?\()|497(?:\s?\(\s?(?P<letter>[a-k])\s?\))?)",
    re.IGNORECASE,
)
_FORM = regex(r"(?:\bForm\s|^\s?|[\n\f\v])(?P<rule>424\s?\(?B\)?\s?\(?(?P<part>[1-8])\)?)(?![\d)])", re.IGNORECASE)

# Further down, agreements and prose speak of the rules; a filing's own is filed under it.
_FILED = regex(r"\bfiled\s(?:pursuant\sto|under)\s(?:SEC\s)?\Z", re.IGNORECASE)
_REGISTRATION = regex(
    # A converter may glue it to the year before it.
    r"(?<![a-z_])(?:registration(?:\sstatement)?(?:\(s\)|s)?|(?:commission\s)?file)"
    # The other column's day may stand between the lines.
    rf"(?:[\s\v]dated\s{DATE})?\s(?:no|number)s?\b(?:\(s\))?[.:]*\s?[:#]?"
    r"(?P<gap>[\s\w,.()|]{0,60}?)(?P<number>\b(?:2|33|333)\s?[-–]\s?\d{4,6}(?!\d)(?:-\d{2}\b)?)",
    re.IGNORECASE,
    begins=("registration", "commission", "file"),
)
# As shortened in a heading: "Reg. No. 333-50112", "(Reg. 333-279001)".
_SHORT_REGISTRATION = regex(
    r"\bReg\.?\s(?:(?:Statement|Stmt\.?)\s)?(?:Nos?\b\.?\s?|#\s?)?:?\s?"
    r"(?P<number>(?:33|333)\s?[-–]\s?\d{5,6}(?!\d)(?:-\d{2}\b)?)",
    re.IGNORECASE,
)

_SUPPLEMENT = regex(
    r"(?:\bPricing\sSupplements?\s?,?\s?|\bProspectus\s(?=Number:))(?:No|Number|#)(?P<several>s\b|\(s\))?\s?[.:#]?\s?"
    rf"(?P<numbers>{NUMBERS})",
    re.IGNORECASE,
)
# The number right behind the words, at a line's start: "Pricing Supplement 9, February 11, 2003".
_SUPPLEMENT_BARE = regex(
    rf"(?:\A|(?<=[\n\f\v]))(?:preliminary\s|final\s)?pricing\ssupplement\s(?P<numbers>{NUMBER})(?=,?\s(?:dated:?\s)?{DATE}|\s?[\n\f\v]|\s?\Z)"
    rf"|\bpricing\s(?P<several>supplements)\s(?P<listed>{NUMBERS})(?=,?\sdated:?\s{DATE})",
    re.IGNORECASE,
)
# Below a heading of two columns: "PRICING SUPPLEMENT", and two lines on "No. 31, dated March 11, 1997".
_SUPPLEMENT_BELOW = regex(
    rf"(?<=[\n\f\v])(?:No\.?|Number)\s(?P<numbers>{NUMBER}),?\s(?i:dated):?\s(?P<date>(?i:{DATE}))(?=\s?(?:[\n\f\v]|\Z))"
)
_BARE_REGISTRATION = regex(
    r"(?:(?<=[\n\f\v])|424\s?\(b\)\s?\(\d\)[;,]?\s(?:No\.?\s)?)(?P<number>(?:33|333)-\d{5,6})(?=\s?[\n\f\v])",
    re.IGNORECASE,
)
_HEAD = 600  # characters in which such a number needs no label

_PRELIMINARY = regex(
    r"\b(?:preliminary|prelim\.?)\spricing\ssupplements?\b|\bsubject\sto\scompletion\b"
    r"|\bpricing\ssupplement\b[^.\f]{0,60}\bnot\scomplete\sand\smay\sbe\schanged\b",
    re.IGNORECASE,
)
_FINAL = regex(r"(?<!\bthe\s)(?<!\ba\s)\bfinal\spricing\ssupplement\b", re.IGNORECASE)
# The words as a heading: at a line's start, or before their number or date; not "the pricing supplement".
_PLAIN = regex(
    r"(?:\A|(?<=[\n\f\v])|\band\s|(?:htm|txt|pdf)\s)pricing\ssupplements?"
    r"(?=[\n\f\v]|\s?\(to|\sto\s(?:the\s)?(?:product|prospectus)|\s\d{1,4}\b|\Z)"
    r"|(?<!\bthe\s)(?<!this\s)(?<!each\s)(?<!related\s)(?<!applicable\s)"
    r"\bpricing\ssupplements?\s?,?\s?(?:nos?\b|numbers?\b|#|dated\b|and\sprospectus\b|\d{1,4}[a-z]?\sdated\b"
    rf"|(?<=s\s){NUMBERS}\sdated\b)"
    r"|\bthe\sdate\sof\sthis\spricing\ssupplement\b",
    re.IGNORECASE,
)
_WRITING = "433"  # the rule of free writing prospectuses, which seldom have a day of their own
_HEADING = 8_000  # a filing says what it is before its terms begin

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
    r"(?:and\s(?:the\s)?(?:accompanying\s)?prospectus\ssupplement,?\s|supplement\sand\sprospectus,?\s)?"
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
_BESIDE = 400  # characters behind a heading


def _files(flat: Flat, at: int) -> bool:
    """Tell whether the words before a rule say that this document is filed under it."""
    return _FILED.search(flat.text, max(at - 30, 0), at) is not None


def _rule(document: Document, flat: Flat) -> list[Candidate]:
    named = flat.near(_RULE, "rule", before=2, after=60)
    found, score = next((m for m in named if m.start() <= _HEADING or _files(flat, m.start())), None), 0.99
    if found is None:
        found, score = _FORM.search(flat.text, 0, 3_000), 0.95
    if found is None:
        return []
    groups = found.groupdict()
    head = found["rule"][:3]
    if groups.get("part"):
        value = f"{head}(b)({groups['part']})"
    elif groups.get("letter"):
        value = f"{head}({groups['letter'].lower()})"
    else:
        value = head
    return [propose(document.text, "filing_rule", flat.span(*found.span("rule")), value, score)]


def _registration(document: Document, flat: Flat) -> list[Candidate]:
    found = next(flat.near(_REGISTRATION, "registration", "file n"), None)
    found = found or next(flat.near(_SHORT_REGISTRATION, "reg ", "reg.", before=2, until=_HEADING), None)
    if found is None:
        return _bare_registration(document, flat)
    value = re.sub(r"\s", "", found["number"]).replace("–", "-")
    return [propose(document.text, "registration_number", flat.span(*found.span("number")), value, 0.99)]


def _bare_registration(document: Document, flat: Flat) -> list[Candidate]:
    """Return the one number of a registration's make at the document's head, where no label stands before it."""
    bare = list(_BARE_REGISTRATION.finditer(flat.text, 0, _HEAD))
    if len({m["number"] for m in bare}) != 1:
        return []
    span = flat.span(*bare[0].span("number"))
    return [propose(document.text, "registration_number", span, bare[0]["number"], 0.9)]


def _supplement_number(document: Document, flat: Flat) -> list[Candidate]:
    found = next(flat.near(_SUPPLEMENT, "supplement", "prospectus number", before=30), None)
    found = found or next(flat.near(_SUPPLEMENT_BARE, "pricing supplement", until=_HEADING), None) or _below(flat)
    if found is None:
        return []
    group = "numbers" if found["numbers"] else "listed"
    value = numbers_to_value(found[group], several=bool(found.groupdict().get("several")))
    return [propose(document.text, "supplement_number", flat.span(*found.span(group)), value, 0.98)]


def _status(document: Document, flat: Flat) -> list[Candidate]:
    """Return how final a pricing supplement is; a prospectus supplement's status is not asked for."""
    head = flat.low[:_HEADING]
    if "preliminary prospectus supplement" in head and "pricing supplement" not in head:
        return []
    for pattern, value in ((_FINAL, "final"), (_PRELIMINARY, "preliminary"), (_PLAIN, "final")):
        for found in flat.near(pattern, "supplement", "completion", before=30, after=110, until=_HEADING):
            if found.start() > _HEADING:
                break
            span = flat.span(*found.span())
            return [propose(document.text, "supplement_status", span, value, 0.97)]
    return []


def _open_dates(document: Document, flat: Flat) -> list[Candidate]:
    """Return the dates that are left open: brackets, a line to fill in, or nothing at all behind "dated"."""
    out: list[Candidate] = []
    for field, pattern, before in _OPEN_FIELDS:
        found = next(flat.near(pattern, "dated", before=before, after=60), None)
        if found is None or (field == "supplement_date" and found.start() > _HEADING):
            continue
        if found["open"] is None and _ANY_DATE.search(flat.text, found.end(), found.end() + _NEXT_COLUMN):
            continue  # the other column stands between the label and its date
        group = "open" if found["open"] else "label"
        span = flat.span(*found.span(group))
        out.append(propose(document.text, field, span, None, 0.85, status=Status.PLACEHOLDER))
    return out


def _listed(flat: Flat, at: int) -> bool:
    """Tell whether a document is named as an item of a list, such as one of what an offer's papers include."""
    return flat.text[max(at - 40, 0) : at].replace("Final", "").rstrip().endswith(("•", "·", "●", "▪"))


def _dated_alone(flat: Flat) -> re.Match[str] | None:
    """Find the date that stands beside or below a pricing supplement's heading, its word in front."""
    at = flat.low.find("pricing supplement", 0, _HEADING)
    if at < 0:
        return None
    alone = (pattern.search(flat.text, at, at + _BESIDE) for pattern in (_DATED_ALONE, _LONE_DAY))
    return next((found for found in alone if found), None) or _below(flat)


def _below(flat: Flat) -> re.Match[str] | None:
    """Find the line that numbers and dates a pricing supplement whose heading stands a few lines above it."""
    at = flat.low.find("pricing supplement", 0, _HEADING)
    return _SUPPLEMENT_BELOW.search(flat.text, at, at + _BESIDE) if at >= 0 else None


def _dates(document: Document, flat: Flat, *, writing: bool) -> list[Candidate]:
    beside = next(flat.near(_SIDE_BY_SIDE, "prospectus and", "prospectus pricing", after=300, until=_HEADING), None)
    if beside and beside.start() < _HEADING:
        places = [("supplement_date", beside, "second"), ("prospectus_date", beside, "first")]
    else:
        words = ("dated", "date of this", "term sheet", "pricing supplement")
        dated = flat.near(_DATED, *words, before=120, until=_HEADING)
        own = next((m for m in dated if m.start() <= _HEADING and not _listed(flat, m.start())), None)
        own = own or _dated_alone(flat)
        if own is None and not writing:
            own = cover_day(flat)
        base = next(flat.near(_PROSPECTUS, "dated", "prospectus of", before=90, after=60), None)
        base = base or next(flat.near(_PROSPECTUS_KEY, "prospectus", before=8, after=60, until=_HEADING), None)
        places = [(f, m, "date") for f, m in (("supplement_date", own), ("prospectus_date", base)) if m]
    out: list[Candidate] = []
    have = {field for field, _, _ in places}
    if len(have) < len(_OPEN_FIELDS):
        out += [c for c in _open_dates(document, flat) if c.field not in have]
    for field, found, group in places:
        if day := parse_date(found[group]):
            span = flat.span(*found.span(group))
            # A free writing prospectus has a date, but often it stands only in the term sheet's title.
            weak = field == "supplement_date" and "writing" in found[0].lower()
            out.append(propose(document.text, field, span, day, 0.6 if weak else 0.98))
    return out


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Return what the filing says of itself: rule, registration, supplement and prospectus."""
    flat = flatten(document.text)
    rule = _rule(document, flat)
    writing = bool(rule) and rule[0].value == _WRITING
    found = [
        *rule,
        *_registration(document, flat),
        *_supplement_number(document, flat),
        *_dates(document, flat, writing=writing),
    ]
    # A free writing prospectus has no such status, unless it is a numbered pricing supplement after all.
    if not writing or flat.view.places("pricing supplement n"):
        found += _status(document, flat)
    return [c for c in found if c.field in schema.by_name]
