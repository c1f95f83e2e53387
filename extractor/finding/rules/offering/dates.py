"""When an offering trades and settles."""

from __future__ import annotations

import datetime as dt
import re

from extractor.finding.rules.offering.dealt_days import find_dealt
from extractor.finding.rules.offering.paired_days import find_paired
from extractor.finding.rules.text.proposing import candidate, one_day
from extractor.finding.rules.text.view import View
from extractor.finding.rules.text.when import DATE, DAY_WITHOUT_YEAR, LEFT, dated_weekday
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex
from extractor.values.dates import base_date, parse_date

_TIME = (
    r"\d{1,2}(?::\d\d)?\s?(?:[AP]\.?M\.?|[Nn]oon\b|NOON\b)"
    r"(?:\s(?:[ECMP][SD]?T(?![a-z])|Eastern(?:\s[Tt]ime)?|New\sYork\s(?:City\s)?[Tt]ime))?"
)
_EXPECTED = r"(?:expected\sto\sbe\s(?:on\s)?(?:or\sabout\s)?)?"  # before it is priced
_LEADS = r"(?::|\.(?:\s?\.){3,60})?"  # a colon, or dots across a sheet
_TRADE = regex(
    rf"{LEFT}(?P<label>(?:initial\s)?trade\sdate(?:\sof\sthe\sreopening)?|(?:strike\sdate\sand\s)?pricing\sdate"
    rf"|date\sof\spricing)\s?(?P<colon>\b(?:is|was|will\sbe)\b|{_LEADS})\s?{_EXPECTED}(?P<date>{DATE})"
    rf"(?:(?:\s?,?\s?@|\s?,?\sat|,(?=\s\d{{1,2}}:))\s?(?P<time>(?-i:{_TIME})))?",
    re.IGNORECASE,
    begins=("initial", "trade", "strike", "pricing", "date"),
)
_SETTLE = tuple(
    regex(
        rf"{LEFT}(?P<label>{label})(?:\s?\((?:settlement|(?:original\s)?issue\sdate|settlement\sdate|T\s?\+\s?\d+)\))?"
        r"(?:\sof\sthe\sreopening|\sand\stime"
        r"|\s(?:for|of)\s(?:all|these|both)\s(?:of\s)?(?:(?:the|these)\s)?notes(?:\s(?:below|above|listed|offered)){0,2}(?=\s?:))?"
        rf"\s?(?P<colon>{_LEADS})\s?(?:\(?T\s?\+\s?\d+\)?\s?[;,:]?\s)?{_EXPECTED}(?P<date>{DATE})",
        re.IGNORECASE,
    )
    for label in (
        r"(?:expected\s)?settle(?:ment)?\sdate",
        r"original\sissue\sdate",
        r"issue\sdate|issuance\sdate|date\sof\sissue|(?:expected\s)?closing\sdate|settle(?:ment)?(?=\s?:)",
    )
)
_SETTLE_TRIGGERS = (
    ("settlement date", "settle date"),
    ("original issue date",),
    (
        "issue date",
        "issuance date",
        "date of issue",
        "closing date",
        "settlement:",
        "settlement :",
        "settle:",
        "settle :",
    ),
)
_SETTLE_PROSE = regex(
    r"\b(?:settl(?:es?|ement|ing)(?:\s(?:takes?\splace|occurs|is\sexpected|(?:will|is\sto|are\sto)\s(?:take\splace|occur|be)))?"
    rf"(?:\son(?:\sor\sabout)?)?|deliver(?:y|ed)?(?:\s[\w,.()-]+){{0,20}}?\son\sor\sabout"
    rf"|(?:delivery|(?:be|are|were)\s(?:delivered|issued))(?:\sagainst\spayment)?(?:\son)?"
    r"|delivery(?:\s[\w,.()-]+){0,9}?\s(?:will|is\s(?:expected\s)?to)\s(?:take\splace|occur|be\smade)\son(?:\sor\sabout)?"
    r"|(?:offering|sale)\s(?:is\sexpected\sto\sclose|will\sclose|closes|closed)(?:\son(?:\sor\sabout)?)?"
    r"|\b(?:we|they|notes)\s(?:expect\sto\s|will\s)?close(?:d?\son(?:\sor\sabout)?)|closing\s(?:is|will\sbe|takes\splace)\son"
    r"|delivery(?:\sof\s(?:\w+\s){1,3}?|\s)(?:is|was)\s(?:planned|expected|set|scheduled)\sfor|delivery\stakes\splace\son"
    r"|be\sready\sfor\sdelivery(?:\s[\w-]+){0,9}?\son(?:\sor\sabout)?"
    r"|delivery(?:\s(?:of\sthe\s(?:notes|bonds|debentures)|through\s(?:the\s)?(?:[\w.]+\s){1,4}?))?"
    r"\s?is\sexpected(?:\sto\s(?:occur|take\splace))?\son|settlement\sis(?:\s(?:expected\s)?(?:on|for))?"
    r"|(?:expects?\sto|will|\bwe|\band)\s(?:deliver|issue)\s(?:the\s)?(?:notes|bonds|debentures|them)(?:\s[\w,.()-]+){0,9}?\son)"
    rf"\s(?P<date>{DATE})",
    re.IGNORECASE,
    begins=(
        *("settl", "deliver", "be", "are", "were", "offering", "sale", "notes", "bonds", "debentures", "expect"),
        *("will", "we", "and", "they", "closing"),
    ),
)
# What trades is the notes: a stock that "last traded on" a day is an underlying.
_TRADE_PROSE = regex(
    rf"\b(?:notes|bonds|debentures|offering|they|and|we)\s(?:(?:are|is|were|was|will|expected|to|be)\s){{0,4}}"
    rf"(?:traded?|priced?)\son(?:\sor\sabout)?\s(?P<date>{DATE})",
    re.IGNORECASE,
)
# Notes sold before, of which these are more.
_REOPENED = regex(
    r"(?:\bsame\s(?:tranche|series|issue)|re-?open|fungible|single\s(?:series|tranche)|previous|earlier|originally"
    r"|outstanding)[^.\f]{0,140}\Z",
    re.IGNORECASE,
)
# Labels in one row, their days in the row below.
_LABEL_ROW = regex(
    r"\b(?P<labels>(?:(?:pricing|trade|settlement|settle|original\sissue|issue|maturity)\sdates?\s){2,4})"
    rf"(?P<days>{DATE}(?:\s{DATE}){{1,3}})",
    re.IGNORECASE,
)
# In one cell each label before its day, with a footnote's mark between: "Trade Date* May 3, 2004 Settlement Date* ...".
_MARK = r"(?:\s?(?:\(?[\da-z]\)|[¹²³†‡]{1,2}))?\s?:?\s?"
_RUN_IN = regex(
    rf"\b(?:trade|pricing)\sdate{_MARK}(?P<trade>{DATE})[\s;,]{{0,3}}"
    rf"(?:settlement|settle|original\sissue|issue)\sdate{_MARK}(?P<settle>{DATE})",
    re.IGNORECASE,
)
_TWO_LABELS = tuple(f"date {label} date" for label in ("settlement", "settle", "original issue", "issue", "maturity"))
_EACH_LABEL = regex(r"([a-z]+(?:\sissue)?)\sdate", re.IGNORECASE)
_EACH_DAY = regex(DATE, re.IGNORECASE)
# As desks shorten them, at the beginning of a line, a cell or a sentence: "Trade 24-May-10", "T/D 03/22/10".
_SHORT = regex(
    rf"(?P<label>(?:(?P<trade>t/d|trade[ds]?|priced)|s/d|settl(?:es?|ed|ing)|issued?|issues))(?:\son)?\s?:?\s?(?P<date>{DATE})",
    re.IGNORECASE,
    begins=("t/d", "s/d", "trade", "priced", "settl", "issue"),
)
_GOES_ON = regex(r" (?!at\b)[a-z]{2}")  # a sentence, behind the day
# Terms told one after the other: "; trade date May 5, 2008, settlement date May 8, 2008;"
_IN_A_RUN = regex(r"(?:;|\d,)\s\Z")
_YEARLESS = regex(
    rf"\b(?P<label>trade|settle(?:ment)?)\sdate\s(?:will\sbe|is|of)\s(?P<date>{DAY_WITHOUT_YEAR})",
    re.IGNORECASE,
)


def _labelled(flat: View, found: re.Match[str]) -> bool:
    """Tell a label from the same words in a sentence or in a table's header row.

    Without a colon the words must begin a line, and the line above must hold a value, or stand in a run of terms;
    where a time follows the day, a label's cell may be the first of its sheet.
    """
    if found["colon"] or found.groupdict().get("time"):
        return True
    at = found.start()
    if at == 0:
        return True
    if _is_quoted(flat.text, *found.span()):
        return True
    if _IN_A_RUN.search(flat.text, max(at - 3, 0), at):
        return True
    if flat.text[at - 1] not in "\n\f\v":
        return False
    above = max(flat.text.rfind(c, 0, at - 1) for c in "\n\f\v") + 1
    return any(c.isdigit() or c == ":" for c in flat.text[above:at])


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Tell a label and its day that one quoted cell holds (``"Trade date 2019-08-05"``)."""
    return text[start - 1] == '"' and text[end : end + 1] == '"'


def _trade(flat: View) -> list[Candidate]:
    matches = [
        m for m in flat.near(_TRADE, "trade date", "pricing date", "date of pricing", before=24) if _labelled(flat, m)
    ]
    named = [m for m in matches if "trade" in m["label"].lower()] or matches
    if named:
        out = one_day(flat, "trade_date", named, 0.98)
    else:
        out = one_day(flat, "trade_date", _of_these(flat, _TRADE_PROSE, "traded", "trade on", "price"), 0.9)
    timed = next((m for m in matches if m["time"]), None)
    if timed:
        value = re.sub(r"\s+", " ", timed["time"])
        out.append(candidate(flat, "trade_time", timed.span("time"), value, 0.98))
    return out


def _settle(flat: View) -> list[Candidate]:
    """Ask the plainest label first: a reopened note carries its first issue date beside the settlement."""
    for pattern, triggers in zip(_SETTLE, _SETTLE_TRIGGERS, strict=True):
        matches = [m for m in flat.near(pattern, *triggers, before=10) if _labelled(flat, m)]
        if matches:
            return one_day(flat, "settle_date", matches, 0.98)
    return one_day(flat, "settle_date", _of_these(flat, _SETTLE_PROSE, "settl", "deliver", "issue", "clos"), 0.9)


def _of_these(flat: View, pattern: re.Pattern[str], *triggers: str) -> list[re.Match[str]]:
    """Find sentences that say a day of these notes, not of those that they reopen."""
    found = flat.near(pattern, *triggers)
    return [m for m in found if not _REOPENED.search(flat.text, max(m.start() - 160, 0), m.start())]


def _row_below(flat: View) -> list[Candidate]:
    """Read a row of date labels above a row of as many days."""
    found = next(flat.near(_LABEL_ROW, *_TWO_LABELS), None)
    if found is None:
        return []
    labels = [label.lower() for label in _EACH_LABEL.findall(found["labels"])]
    days = list(_EACH_DAY.finditer(flat.text, *found.span("days")))
    out: list[Candidate] = []
    for label, day in zip(labels, days, strict=False):
        value = parse_date(day[0])
        if len(labels) == len(days) and value and label != "maturity":
            field = "trade_date" if label in ("trade", "pricing") else "settle_date"
            out.append(candidate(flat, field, day.span(), value, 0.95, label=label))
    return out


def _run_in(flat: View) -> list[Candidate]:
    """Read a trade and a settlement that stand one behind the other in a run of labels, the same each time."""
    runs = list(flat.near(_RUN_IN, "trade date", "pricing date", before=2, after=110))
    fields = (("trade_date", "trade"), ("settle_date", "settle"))
    if not runs or any(len({parse_date(run[group]) for run in runs}) > 1 for _, group in fields):
        return []
    read = ((field, runs[0].span(group), parse_date(runs[0][group])) for field, group in fields)
    return [candidate(flat, field, place, day, 0.95) for field, place, day in read if day]


def _yearless(flat: View) -> list[Candidate]:
    """Read a day printed with its weekday but no year: the weekday tells which year is meant."""
    base: dt.date | None = None
    out: list[Candidate] = []
    for found in flat.near(_YEARLESS, "trade date", "settlement date", "settle date"):
        base = base or base_date(flat.source)
        if base is None:
            return []
        if day := dated_weekday(found["date"], base):
            field = "trade_date" if found["label"].lower() == "trade" else "settle_date"
            out.append(candidate(flat, field, found.span("date"), day, 0.9))
    return out


def _short(flat: View) -> list[Candidate]:
    """Read days behind a desk's short labels, where one day alone stands behind each."""
    out: list[Candidate] = []
    near = [m for m in flat.near(_SHORT, "t/d", "s/d", "trade", "priced", "settl", "issue") if _opens(flat, m)]
    for field, matches in (
        ("trade_date", [m for m in near if m["trade"]]),
        ("settle_date", [m for m in near if not m["trade"]]),
    ):
        out += one_day(flat, field, matches, 0.9) if matches else []
    return out


def _opens(flat: View, found: re.Match[str]) -> bool:
    """Tell whether a line, a cell or a sentence begins here; a line of small letters goes on with the one above."""
    at = found.start()
    if _GOES_ON.match(flat.text, found.end()):
        return False
    if at == 0:
        return True
    if flat.text[at - 1] == "\n":
        return not flat.text[at].islower()
    if "/" in found["label"] and flat.text[max(at - 2, 0) : at - 1].isdigit():
        return True  # "T/D 03/22/10 S/D 03/25/10": behind the other's day
    return flat.text[at - 1] in "\f\v" or flat.text[max(at - 2, 0) : at] in {". ", "; "}


def find(flat: View) -> list[Candidate]:
    """Return the trade date and time, and the settle date."""
    found = [*_trade(flat), *_settle(flat)]
    if paired := find_paired(flat):
        found = [*(c for c in found if not any(p.span.overlaps(c.span) for p in paired)), *paired]
    for fallback in (_row_below, _run_in, find_dealt, _yearless, _short):
        have = {c.field for c in found}
        if {"trade_date", "settle_date"} <= have:
            break
        found += [c for c in fallback(flat) if c.field not in have]
    return found
