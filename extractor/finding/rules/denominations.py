"""The smallest piece an investor can hold, and the depositary number the notes clear through."""

from __future__ import annotations

import re
from decimal import Decimal

from extractor.finding.rules.flat import Flat, flatten, propose
from extractor.finding.rules.when import DATE
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.legal_forms import CAPITAL_FORM, LEGAL_FORM

_MONEY = r"(?:(?:U\.?S\.?\s?)?\$|USD\b)\s?\d{1,3}(?:,\d{3})*(?:\.\d\d)?(?![\d,]*\d)"
_LABEL = (
    r"(?:(?:(?:minimum|authorized)\s)?(?:denominations?|investment)|minimum\s(?:purchase|size|piece))(?:\(s\))?"
    r"(?:\s?(?:/|and|or)\s?(?:minimum\s)?increments?(?:\(s\))?|\sof\s(?:the\s)?notes?)?"
)
_BOTH = regex(
    rf"\b(?P<label>{_LABEL})\s?:?\s?(?:of\s)?(?:minimum\sdenominations?\sof\s)?(?P<first>{_MONEY})"
    r"(?P<join>\s?/\s?|\s?[xX]\s?|,?\s(?:and|or|with)\s(?:in\s)?(?:any\s|larger\s)?(?:minimum\s)?"
    r"(?:(?:integral|whole)\smultiples?|increments?|multiples?|denominations?)\s(?:of\s)?|\sincrements?\sof\s"
    rf"|,?\s(?:and|with|plus)\s(?=(?:additional\s)?{_MONEY}\sincrements))"
    rf"(?:(?P<second>{_MONEY})|(?P<same>thereof|it\b))",
    re.IGNORECASE,
)
_PAIR = regex(rf"(?:^|[\n\f\v:])\s?(?P<first>{_MONEY})(?P<join>\s?[/x]\s?)(?P<second>{_MONEY})(?=[\n\f\v]|\s[A-Z]|$)")
# A desk's short form: "Min $1,000 x $1,000", "Minimum $1,000 Multiples $1,000".
_SHORT = regex(
    rf"\bmin(?:imum)?\.?\s?:?\s?(?P<first>{_MONEY})"
    rf"(?P<join>\s?[x/]\s?|,?\s(?:in\s)?(?:multiples|increments)\s(?:of\s)?)(?P<second>{_MONEY})",
    re.IGNORECASE,
)
# The words behind the amounts: "$1,000 minimum, $1,000 increments".
_BEHIND = regex(
    rf"(?P<first>{_MONEY})\sminimum(?:\sdenominations?|\spurchase|\sinvestment)?"
    rf"(?P<join>[,;/]?\s(?:and\s|with\s)?)(?P<second>{_MONEY})\s(?:increments|multiples)\b",
    re.IGNORECASE,
)
_ALONE = regex(
    r"\b(?P<label>(?:minimum|smallest)\s(?:denominations?|investment|purchase))\s?(?:[.:\s]{0,80}?|[–—-]{1,2}\s)"
    rf"(?:of\s)?(?P<first>{_MONEY})",
    re.IGNORECASE,
)
# "The notes are issued in denominations of $1,000." says nothing of what they grow by.
_PLAIN = regex(
    rf"\b(?:issued|sold|offered|available)\s(?:only\s)?in\sdenominations\sof\s(?P<first>{_MONEY})"
    r"(?=\.(?!\d)|;|\seach\b|\s?[\n\f\v]|\s?\Z)",
    re.IGNORECASE,
)
# What is sold by the unit comes in no smaller piece.
_UNIT = regex(rf"(?P<first>{_MONEY})\s(?:stated\s)?principal\samount\s(?:per|of\seach)\sunit\b", re.IGNORECASE)
# The label with nothing behind it: brackets, a blank line to fill in, or the next label.
_OPEN = regex(
    r"\bminimum\sdenominations?(?:/increments?)?\s?:"
    r"(?:\s?(?:\[\s?[$•—–-]?\s?\]|\$?_{2,}|TBD\b)|(?=\s?\Z|\f[^\n\f\v:]{2,50}:))",
    re.IGNORECASE,
)
_DTC = regex(
    r"\bDTC\s(?:[Pp]articipant\s)?(?:[Nn]umber|NUMBER|[Nn]o\.?|#)\s?:?\s?#?(?P<number>\d{3,5})\b"
    # The other column's date may stand between the lines.
    rf"(?:\s(?i:via|through|c/o|[-–])\s(?:{DATE}\s)?(?!{DATE})"
    rf"(?:(?P<name>[A-Z][\w&.,'’ \n-]{{2,60}}?\b(?:{LEGAL_FORM}|{CAPITAL_FORM}))|(?P<line>[A-Z][^\n\f\v(;:]{{2,60}})))?"
)


def _dollars(raw: str) -> Decimal:
    return Decimal(re.sub(r"[^\d.]", "", raw.rpartition("$")[2]))


def _denominations(document: Document, flat: Flat) -> list[Candidate]:
    text = document.text
    both = next(flat.near(_BOTH, "denomination", "investment", "minimum", before=20), None)
    both = both or next(flat.near(_SHORT, "min ", "min.", "min:", "minimum", before=0, after=60), None)
    both = both or next(flat.near(_BEHIND, "minimum", before=30, after=80), None)
    if found := both or next(flat.near(_PAIR, "/$", "/ $", "x $", before=30, after=30), None):
        groups = found.groupdict()
        second = "second" if groups["second"] else "first"
        return [
            propose(text, field, flat.span(*found.span(group)), _dollars(found[group]), 0.98)
            for field, group in (("min_denomination", "first"), ("denomination_increment", second))
        ]
    if found := next(flat.near(_ALONE, "minimum", "smallest", before=0, after=140), None):
        return [propose(text, "min_denomination", flat.span(*found.span("first")), _dollars(found["first"]), 0.9)]
    if found := next(flat.near(_PLAIN, "denomination", before=40), None):
        return [propose(text, "min_denomination", flat.span(*found.span("first")), _dollars(found["first"]), 0.9)]
    if found := next(flat.near(_UNIT, "principal", before=20), None):
        return [propose(text, "min_denomination", flat.span(*found.span("first")), _dollars(found["first"]), 0.9)]
    if found := next(flat.near(_OPEN, "minimum", before=0), None):
        span = flat.span(*found.span())
        return [propose(text, "min_denomination", span, None, 0.9, status=Status.PLACEHOLDER)]
    return []


def _depositary(document: Document, flat: Flat) -> list[Candidate]:
    found = next(flat.near(_DTC, "dtc", before=0), None)
    if found is None:
        return []
    out = [propose(document.text, "dtc_number", flat.span(*found.span("number")), found["number"], 0.99)]
    if group := next((g for g in ("name", "line") if found[g]), None):
        printed = found[group].rstrip()
        span = flat.span(found.start(group), found.start(group) + len(printed))
        out.append(propose(document.text, "dtc_participant", span, re.sub(r"\s", " ", printed), 0.98))
    return out


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Return the minimum denomination and its increment in dollars, and the depositary number."""
    flat = flatten(document.text)
    found = [*_denominations(document, flat), *_depositary(document, flat)]
    return [c for c in found if c.field in schema.by_name]
