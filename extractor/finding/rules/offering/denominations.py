"""The smallest piece an investor can hold, and the depositary number the notes clear through."""

from __future__ import annotations

import re
from decimal import Decimal

from extractor.finding.rules.offering.multiples import multiples
from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import View
from extractor.finding.rules.text.when import DATE
from extractor.ground.candidate import Candidate, Status
from extractor.ground.regex import regex
from extractor.values.legal_forms import CAPITAL_FORM, LEGAL_FORM

_MONEY = r"(?:(?:U\.?S\.?\s?)?\$|USD\b)\s?\d{1,3}(?:,\d{3})*(?:\.\d\d)?(?![\d,]*\d)"
_LABEL = (
    r"(?:(?:(?:minimum|authorized)\s)?(?:denominations?|investment)|minimum\s(?:purchase|size|piece|principal\samount)"
    r"|(?:sold|bought|purchased|issued|held|transferred|available)\s(?:only\s)?in\s(?:minimum\s)?amounts|\bpieces(?=\sof\s?:?\s?\$))(?:\(s\))?"
    r"(?:\s?(?:/|and|or)\s?(?:minimum\s)?increments?(?:\(s\))?|\sof\s(?:the\s)?notes?)?"
)
_BOTH = regex(
    rf"\b(?P<label>{_LABEL})\s?:?\s?(?:of\s?:?\s)?(?:minimum(?:\sdenominations?)?\sof\s)?(?P<first>{_MONEY})"
    r"(?:\s(?:principal|face)\b(?:\samount)?(?:\sat\smaturity)?)?"
    r"(?P<join>\s?/\s?|\s?[xX]\s?|,?\s(?:and\s)?in\ssteps\sof\s|,?\s(?:and|or|with)\s(?:in\s)?(?:any\s|larger\s)?(?:minimum\s)?"
    r"(?:(?:integral|whole)\smultiples?|increments?|multiples?|denominations?)\s(?:of\s)?"
    r"|[,;]?\s(?:minimum\s)?increments?(?:\(s\))?\s?(?::\s?|\sof\s|\s)"
    r"|,\sadditional\sincrements\sof\s"
    rf"|,?\s(?:and|with|plus)\s(?=(?:additional\s)?{_MONEY}\sincrements))"
    rf"(?:(?P<second>{_MONEY})|(?P<same>thereof|it\b))",
    re.IGNORECASE,
)
# "Sold in $1,000 pieces and multiples of $1,000": the amount before its word.
_PIECES = regex(
    rf"\b(?:sold|issued|offered|available|come)\s(?:only\s)?in\s(?P<first>{_MONEY})\s(?:pieces|denominations)"
    rf"(?P<join>,?\sand\s(?:(?:integral|whole)\s)?multiples\s(?:of\s)?)(?:(?P<second>{_MONEY})|(?P<same>thereof|it\b))",
    re.IGNORECASE,
)
_PAIR = regex(rf"(?:^|[\n\f\v:])\s?(?P<first>{_MONEY})(?P<join>\s?[/x]\s?)(?P<second>{_MONEY})(?=[\n\f\v]|\s[A-Z]|$)")
# A desk's short forms: "Min $1,000 x $1,000", "Denoms 1,000 x 1,000", "$1,000 minimum and $1,000 increments".
_SHORT = regex(
    rf"\bmin(?:imum)?\.?\s?:?\s?(?P<first>{_MONEY})"
    rf"(?:\s?[x/+]\s?|[,;]?\s(?:and\s)?(?:in\s)?(?:multiples|increments)\s(?:of\s)?)(?P<second>{_MONEY})"
    r"|\bdenom(?:ination)?s?\.?\s?:?\s?(?P<few>\d{1,3},000)\s?[x/]\s?(?P<more>\d{1,3},000)(?![\d,.])"
    rf"|(?P<least>{_MONEY})[ ]minimum(?:\sdenominations?|\spurchase|\sinvestment)?"
    rf"(?:[,;/]?\s(?:and\s|with\s)?)(?P<step>{_MONEY})\s(?:increments?|multiples)\b"
    rf"|(?<=;\s)(?P<piece>{_MONEY})\s(?:by|x)\s(?P<by>{_MONEY})(?=\s?[;.])",
    re.IGNORECASE,
)
_SHORT_TRIGGERS = ("min ", "min.", "min:", "minimum", "denom", " by $", " x $")
_SHORT_PAIRS = (("first", "second"), ("few", "more"), ("least", "step"), ("piece", "by"))
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
    # "DTC 0235 through" whom: four digits, as a year would not be followed.
    r"\bDTC(?:\s(?:[Pp]articipant\s)?(?:[Nn]umber|NUMBER|[Nn]o\.?|#)\s?:?\s?#?(?=\d)"
    r"|\s?:?\s(?=\d{4}\s(?i:via|through)\s))"
    r"(?P<number>\d{3,5})\b"
    # The other column's date may stand between the lines.
    rf"(?:\s(?i:via|through|c/o|[-–])\s(?:{DATE}\s)?(?!{DATE})"
    rf"(?:(?P<name>[A-Z][\w&.,'’ \n-]{{2,60}}?\b(?:{LEGAL_FORM}|{CAPITAL_FORM}))|(?P<line>[A-Z][^\n\f\v(;:]{{2,60}}))"
    rf"|,\s(?P<firm>[A-Z][\w&.,'’ -]{{2,60}}?\b(?:{LEGAL_FORM}|{CAPITAL_FORM})))?"
)
# Apart from its label, as where labels are stacked in one cell and their values in the next.
_DTC_VIA = regex(
    r"(?<![\d$.,/-])(?P<number>(?!19|20)\d{4})\s(?i:via|through)\s"
    rf"(?P<name>[A-Z][\w&.,'’ -]{{2,60}}?\b(?:{LEGAL_FORM}|{CAPITAL_FORM}))"
)
# A cell of its own under "DTC" alone; a year is none.
_DTC_CELL = regex(r"(?:\A|(?<=[\n\f\v]))DTC\s?:?[\s\f\v]\s?(?P<number>(?!19|20)\d{4})(?=\s?(?:[\n\f\v]|\Z))")


def _dollars(raw: str) -> Decimal:
    return Decimal(re.sub(r"[^\d.]", "", raw.rpartition("$")[2]))


def _both(flat: View, found: re.Match[str], first: str, second: str) -> list[Candidate]:
    return [
        candidate(flat, field, found.span(group), _dollars(found[group]), 0.98)
        for field, group in (("min_denomination", first), ("denomination_increment", second))
    ]


def _denominations(flat: View) -> list[Candidate]:
    both = next(flat.near(_BOTH, "denomination", "investment", "minimum", "in amounts", "pieces of", before=20), None)
    both = both or next(flat.near(_PIECES, " pieces", " denominations", before=50), None)
    if both is None and (short := next(flat.near(_SHORT, *_SHORT_TRIGGERS, before=30, after=80), None)):
        pair = next(pair for pair in _SHORT_PAIRS if short[pair[0]])
        return _both(flat, short, *pair)
    if found := both or next(flat.near(_PAIR, "/$", "/ $", "x $", before=30, after=30), None):
        groups = found.groupdict()
        second = "second" if groups["second"] else "first"
        return _both(flat, found, "first", second)
    if told := multiples(flat):
        return told
    alone = next(flat.near(_ALONE, "minimum", "smallest", before=0, after=140), None)
    alone = alone or next(flat.near(_PLAIN, "denomination", before=40), None)
    if found := alone or next(flat.near(_UNIT, "principal", before=20), None):
        return [candidate(flat, "min_denomination", found.span("first"), _dollars(found["first"]), 0.9)]
    if found := next(flat.near(_OPEN, "minimum", before=0), None):
        return [candidate(flat, "min_denomination", found.span(), None, 0.9, status=Status.PLACEHOLDER)]
    return []


def _depositary(flat: View) -> list[Candidate]:
    found = next(flat.near(_DTC, "dtc", before=0), None)
    found = found or next(flat.near(_DTC_VIA, "dtc number", before=0, after=600, needs=("via", "through")), None)
    if found is None:
        cell = next(flat.near(_DTC_CELL, "dtc", before=1, after=20), None)
        return [candidate(flat, "dtc_number", cell.span("number"), cell["number"], 0.9)] if cell else []
    out = [candidate(flat, "dtc_number", found.span("number"), found["number"], 0.99)]
    if group := next((g for g in ("name", "line", "firm") if found.groupdict().get(g)), None):
        printed = found[group].rstrip()
        place = (found.start(group), found.start(group) + len(printed))
        out.append(candidate(flat, "dtc_participant", place, re.sub(r"\s", " ", printed), 0.98))
    return out


def find(flat: View) -> list[Candidate]:
    """Return the minimum denomination and its increment in dollars, and the depositary number."""
    return [*_denominations(flat), *_depositary(flat)]
