"""The programme that the notes belong to, with its series."""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.finding.rules.names import issuer
from extractor.finding.rules.names.firms import LAST_WORDS
from extractor.finding.rules.names.own_lines import PADDING
from extractor.finding.rules.names.torn import mend
from extractor.finding.rules.text.flat import flatten, text_to_lines
from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import View
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.values.legal_forms import ISSUERS_FORM

_SERIES = r"(?P<series>,?\s(?i:ser\s?ies)\s[A-Z0-9]{1,4}(?:-[A-Z0-9]{1,3})?\b)"
# Medium-term notes, notes of a series, and brands that end in "Notes".
_CORE = regex(
    r"(?<![\w-])(?P<core>(?i:medium[-\s]term\s(?:(?:senior|subordinated|secured)\s)?notes?(?:\sprogram(?:me)?)?)"
    r"|(?i:senior\snote\sprogram(?:me)?)"
    rf"|(?i:(?:term|retail|senior|structured|global|income)\snotes)(?={_SERIES.replace('?P<series>', '?:')})"
    r"|(?!(?i:foot|key|bank|end))(?:[A-Z][A-Za-z]+[Nn]otes|[A-Z]{2,}NOTES|[a-z]{4,}notes(?=\s?(?:[®™]|\((?:R|SM|TM)\))))(?![a-z]))"
    # "The Medium-Term Notes program of" a company names none; "the Medium-Term Notes, Series F program of" does.
    rf"(?:\s?(?:®|™|SM\b|TM\b))?(?:{_SERIES}|(?!\s?[®™]?\s(?i:program\sof)))"
    r"(?!\s?[®™]?\s(?i:is\b|are\b|trademark|service\smark))"
)
_LEAD = regex(r"[(“\"]?[A-Z][A-Za-z.&'’]*[®™]?\Z")
# Words before a programme's name that speak of these notes or end the issuer's name.
_STOP = regex(
    r"(?i:fixed|floating|rate|step|step-?up|callable|redeemable|zero|coupon|issue|security|the|of|and|due|per|no|note"
    r"|corporation|corp\.?|inc\.?|company|co\.?|l\.?l\.?c\.?|l\.?p\.?|n\.?a\.?|ag|s\.?a\.?|n\.?v\.?|limited|ltd\.?|plc|issuer"
    r"|our|these|offered|addendum|services|incorporated"
    r"|logo|am|pm|et|[a-z])\Z"
)
# A line of capitalised words that ends with "Notes": a programme when the issuer's first word is among them.
_OWN_NOTES = regex(r"(?P<name>(?:[A-Z][\w&.'’®-]*\s|&\s){1,7}(?:Notes|NOTES)[®™]?(?:,\s(?i:series)\s[A-Z0-9]{1,4})?)")
_A_TITLE = regex(
    r"\b(?:senior|subordinated|unsecured|secured|fixed|floating|step|callable|zero|inc|corp|corporation|company|llc|due)\b",
    re.IGNORECASE,
)
# A title of the programme below its issuer's name, alone on its line.
_TITLE_LINE = regex(
    r"(?P<name>(?:[A-Z][\w&.'’®-]*\s|&\s|or\s){0,6}(?:Notes|NOTES|Certificates|Debentures|Bonds)[®™]?"
    r"(?P<series>,\s(?i:series)\s[A-Z0-9]{1,4})?)(?=\s?(?:[-–—:]+\s|\Z))"
)
_A_KIND = regex(r"\b(?:fixed|floating|rate|linked|convertible|exchangeable|discount|barrier|buffered)\b", re.IGNORECASE)
_A_RANK = regex(
    r"\b(?:senior|subordinated|callable|zero|step|due|inc|corp|corporation|company|llc|form|global)\b", re.IGNORECASE
)
_DUE_BELOW = regex(r"\s*[Dd][Uu][Ee]\b")
# A converter lost the line's end: "Example Capital CorporationExample Capital CoreNotes".
_GLUED = regex(
    r"[(“\"]?[A-Za-z.&’']*?(?:Corporation|Corp\.|Incorporated|Inc\.|Company|Co\.|LLC|L\.P\.|Limited|Ltd\.|plc|PLC"
    r"|CORPORATION|CORP\.|INCORPORATED|INC\.|COMPANY|LIMITED|LTD\.)"
    r"(?=[A-Z][a-z])"
)
# "Example Capital Corporation InterNotes", alone on its line: the company lends the programme its whole name.
_WHOLE_NAME = regex(
    r"(?:[A-Z][A-Za-z.&'’]*\s|&\s|of\s){1,6}?(?:Corporation|Corp\.|Incorporated|Inc\.|Company|Co\.|LLC|L\.P\.|Services)\s"
)
_WORD = regex(r"\S+")
_LINE_END = regex(r"\s?(?:[®™]|\([RrTt][Mm]?\)|SM\b|TM\b)?[ \t|]*(?:[\n\f\v]|\Z)")
_SHORTEST = 3  # letters of a programme's first word
_TOP = 8  # lines of a page's head
_SIGNS = regex(r"\s?[®™]|(?:(?<=otes)|(?<=OTES))\s?(?:SM|TM)\b")
_DUE = regex(r"[^\n\f\v]{0,60}?\b[Dd][Uu][Ee]\s[A-Z]\w+\s\d")
# The closing block of a retail supplement: issuer, programme, date of the prospectus, a line each.
_CLOSING = regex(
    rf"{ISSUERS_FORM}[\n\f\v]"
    r"(?P<name>[A-Z][^\n\f\v:\d]{3,60}\b(?:Notes|Bonds|Debentures)\b[^\n\f\v:\d]{0,60})"
    r"[\n\f\v](?:Prospectus)\b"
)


def _start(flat: View, at: int) -> int:
    """Return where the words in front of the name begin: capitalised ones of the same line."""
    core = at
    while at > 0:
        gap = flat.text[at - 1]
        end = at - 1
        start = max(flat.text.rfind(c, 0, end) for c in " \n\f\v") + 1
        word = flat.text[start:end]
        wrapped = gap == "\n" and word.endswith("®")
        # "Power & Light Notes": an ampersand stands inside of a name; "issue of" and "and" may not.
        if gap == " " and word == "&" and at < core:
            at = start
            continue
        if word == "of" and at < core and flat.text.endswith("Bank", 0, start - 1):
            at = start
            continue
        if word.lower() in ("of", "and", "&"):
            return core
        if word == "New" and at == core:
            return at
        if not (gap == " " or wrapped) or not _LEAD.match(word) or _STOP.match(word):
            return at
        if glued := _GLUED.match(word):
            return start + glued.end()
        opened = word[0] in '(“"'
        at = start + opened
        if opened:
            return at
    return at


def _behind_issuer(flat: View, start: int, end: int) -> int:
    """Return where a name begins behind that of its issuer, printed before it: where its first word comes again.

    "Example Valley Bancorp Example Valley InterNotes" is what a cell says in two lines.
    """
    words = list(_WORD.finditer(flat.text, start, end))
    for before, word in pairwise(words[1:]):
        if word[0] == words[0][0] and before[0].lower().rstrip(".,") in LAST_WORDS:
            return word.start()
    return start


def _own_line(flat: View, found: re.Match[str]) -> int | None:
    """Return where a line begins that is nothing but a company's whole name and its brand of notes.

    Where the page names the company nowhere else by itself, the line is its name, and the programme's behind it;
    where the brand, too, stands on a line by itself, it needs no name before it.
    """
    start = max(flat.text.rfind(c, 0, found.start()) for c in "\n\f\v") + 1
    if found["series"] or not found.start() - start or not _LINE_END.match(flat.text, found.end("core")):
        return None
    if not _WHOLE_NAME.fullmatch(flat.text, start, found.start()):
        return None
    name = flat.text[start : found.start()].strip()
    return start if _alone(flat, name) and not _alone(flat, found["core"]) else None


def _alone(flat: View, words: str) -> bool:
    """Tell whether words stand on a line, or in a cell, by themselves."""
    line = re.compile(rf"(?:\A|[\n\f\v])[\s|]*{re.escape(words)}(?:\s?[®™]|\s?SM\b)?\s?[|\n\f\v]")
    return line.search(flat.text) is not None


def _best(flat: View) -> tuple[int, int, int] | None:
    """Return the range and weight of the fullest mention: led by words, with a series, no note's title."""
    best: tuple[int, int, int] | None = None
    for found in flat.near(_CORE, "notes", "medium", "note program", before=30, after=50):
        start = _own_line(flat, found)
        if start is None:
            start = _behind_issuer(flat, _start(flat, found.start()), found.end("core"))
        end = found.end("series") if found["series"] else found.end("core")
        weight = (start < found.start()) + bool(found["series"])
        if _DUE.match(flat.text, end):
            weight -= 1
        if best is None or weight > best[2]:
            best = (start, end, weight)
    return best


def _after_issuer(document: Document, flat: View) -> Candidate | None:
    """Return the line of a programme that is named after its issuer: ``Example Core Notes``."""
    named = [(line, _OWN_NOTES.fullmatch(line.group().strip())) for line in text_to_lines(document.text)]
    who = issuer.find(document) if any(found for _, found in named) else []
    first = str(who[0].value).split(maxsplit=1)[0] if who else ""
    if len(first) < _SHORTEST:
        return None
    for line, found in named:
        if found is None or first.lower() not in found["name"].lower().split() or _A_TITLE.search(found["name"]):
            continue
        start = line.start() + len(line.group()) - len(line.group().lstrip())
        end = start + len(found["name"])
        return candidate(flat, "program", (start, end), _SIGNS.sub("", found["name"]), 0.9)
    return None


def _below_issuer(document: Document, flat: View) -> Candidate | None:
    """Return the line below the issuer's at the page's head, where it names notes of a kind: ``Investment Notes``."""
    lines = text_to_lines(document.text)
    who = issuer.find(document)
    if not who or not lines:
        return None
    top = next((k for k, line in enumerate(lines[:_TOP]) if flat.span(*line.span()).overlaps(who[0].span)), None)
    if top is None or top + 1 >= len(lines):
        return None
    line = lines[top + 1]
    if _DUE_BELOW.match(flat.text, line.end()):
        return None  # the first half of a note's own title
    text = PADDING.sub("", line.group().strip())
    found = _TITLE_LINE.match(text)
    if found is None or _A_RANK.search(found["name"]) or " " not in found["name"]:
        return None
    if _A_KIND.search(found["name"]) and not found["series"]:
        return None
    start = line.start() + line.group().index(text)
    end = start + found.end("name")
    return candidate(flat, "program", (start, end), _SIGNS.sub("", found["name"]), 0.85)


def find(document: Document) -> list[Candidate]:
    """Return the programme's name as printed, trademark signs dropped."""
    flat = flatten(document.text)
    if best := _best(flat):
        start, end, weight = best
        name = mend(_SIGNS.sub("", flat.text[start:end]))
        return [candidate(flat, "program", (start, end), name, 0.95 if weight > 0 else 0.9)]
    if named := _after_issuer(document, flat) or _below_issuer(document, flat):
        return [named]
    closing = next(flat.near(_CLOSING, "prospectus", before=160, after=12), None)
    if closing is None:
        return []
    name = " ".join(closing["name"].split())
    return [candidate(flat, "program", closing.span("name"), name, 0.9)]
