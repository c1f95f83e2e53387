"""How a filing names itself: its rule, its registration number, how final it is."""

from __future__ import annotations

import re

from extractor.finding.rules.offering.cover_days import COVER
from extractor.finding.rules.offering.supplement_days import supplement_days
from extractor.finding.rules.offering.supplement_numbers import NUMBERS, supplement_number
from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import View
from extractor.finding.rules.text.when import DATE
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

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

# No other number on a cover is of this make: "Rule 424(b)(2) / 333-08861", "the prospectus of May 1 (333-102553)".
_BARE_REGISTRATION = regex(r"(?<![\w-])(?P<number>(?P<base>(?:33|333)-\d{5,6})(?:-\d\d)?)(?![\d-])")
_FILINGS_WORDS = regex(
    r"\brule\b|\b424|\b433\b|\b497\b|regist|\bfile\b|\bsec\b|prospectus|pricing\ssupp", re.IGNORECASE
)
_OFTEN = 2  # times that a cover prints it; a list of filings repeats it in each row
_BESIDE = 80  # characters in which such words stand before or behind the number

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
    # A converter lost the blank behind a year: "March 30, 2009Pricing Supplement Number".
    r"(?:\b|(?<=\d))pricing\ssupplements?\s?,?\s?(?:nos?\b|numbers?\b|#|dated\b|and\sprospectus\b|\d{1,4}[a-z]?\sdated\b"
    rf"|(?<=s\s){NUMBERS}\sdated\b)"
    r"|\bthe\sdate\sof\sthis\spricing\ssupplement\b",
    re.IGNORECASE,
)
_WRITING = "433"  # the rule of free writing prospectuses, which seldom have a day of their own


def _files(flat: View, at: int) -> bool:
    """Tell whether the words before a rule say that this document is filed under it."""
    return _FILED.search(flat.text, max(at - 30, 0), at) is not None


def _rule(flat: View) -> list[Candidate]:
    named = flat.near(_RULE, "rule", before=2, after=60)
    found, score = next((m for m in named if m.start() <= COVER or _files(flat, m.start())), None), 0.99
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
    return [candidate(flat, "filing_rule", found.span("rule"), value, score)]


def _registration(flat: View) -> list[Candidate]:
    found = next(flat.near(_REGISTRATION, "registration", "file n"), None)
    found = found or next(flat.near(_SHORT_REGISTRATION, "reg ", "reg.", before=2, until=COVER), None)
    if found is None:
        return _bare_registration(flat)
    value = re.sub(r"\s", "", found["number"]).replace("–", "-")
    return [candidate(flat, "registration_number", found.span("number"), value, 0.99)]


def _bare_registration(flat: View) -> list[Candidate]:
    """Return the one number of a registration's make on the cover, beside a filing's words, where it has no label."""
    bare = list(_BARE_REGISTRATION.finditer(flat.text, 0, COVER))
    if (
        len(bare) > _OFTEN
        or len({m["base"] for m in bare}) != 1
        or not _FILINGS_WORDS.search(flat.text, max(bare[0].start() - _BESIDE, 0), bare[0].end() + _BESIDE)
    ):
        return []
    return [candidate(flat, "registration_number", bare[0].span("number"), bare[0]["number"], 0.9)]


def _status(flat: View) -> list[Candidate]:
    """Return how final a pricing supplement is; a prospectus supplement's status is not asked for."""
    head = flat.low[:COVER]
    if "preliminary prospectus supplement" in head and "pricing supplement" not in head:
        return []
    for pattern, value in ((_FINAL, "final"), (_PRELIMINARY, "preliminary"), (_PLAIN, "final")):
        for found in flat.near(pattern, "supplement", "completion", before=30, after=110, until=COVER):
            if found.start() > COVER:
                break
            return [candidate(flat, "supplement_status", found.span(), value, 0.97)]
    return []


def find(flat: View) -> list[Candidate]:
    """Return what the filing says of itself: rule, registration, supplement and prospectus."""
    rule = _rule(flat)
    writing = bool(rule) and rule[0].value == _WRITING
    found = [
        *rule,
        *_registration(flat),
        *supplement_number(flat),
        *supplement_days(flat, writing=writing),
    ]
    # A free writing prospectus has no such status, unless it is a numbered pricing supplement after all.
    if not writing or flat.places("pricing supplement n"):
        found += _status(flat)
    return found
