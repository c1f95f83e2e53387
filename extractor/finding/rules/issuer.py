"""Who issues the notes: a label, a trust that they are issued through, or a name on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from extractor.finding.rules.firms import ENDING, LAST_WORDS, NAME, NAME_WORD, OTHERS, SHORT
from extractor.finding.rules.flat import BREAK, CELL, GAP, ONE_LINE, Flat, flatten, propose, text_to_lines
from extractor.finding.rules.inline import inline_name
from extractor.finding.rules.torn import is_spaced, mend
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.ground.schema import Schema, retail_note

_CAPITALS = regex(rf"{NAME_WORD}(?:\s{NAME_WORD}){{0,4}}")
_TAIL = regex(r"\s?(?:[-–—](?!\s\$|\Z)|[-–—]\Z|[(®]|,(?!\s(?:Inc|INC|LLC|L\.P|Ltd|N\.A))).*\Z")

_LABEL = regex(
    r"(?:\A|[\n\f\v]|(?<!\bby)\s)(?i:issuer|name\sof\sissuer|issuer\sname)\s?:\s?"
    r"(?P<name>[A-Z][^\n\f\v(:;]{2,80}?)(?=\s?\(|[\n\f\v;]|\s[A-Z]\w+:|\s?\Z)"
)
# What a label's line goes on to say of the issuer.
_WHOSE = regex(
    r",\sacting\s(?:through|by)\s|,\san?\s(?:(?:wholly|direct|indirect|subsidiary|finance)\b|(?:[\w.-]+,?\s){0,5}?(?:corporation|company|trust|partnership|bank|association)\b)",
    re.IGNORECASE,
)
_THROUGH = regex(
    r"\b(?i:issued\sthrough)(?i:\sand\sobligations\sof)?\s(?:the\s)?"
    r"(?P<name>(?:[A-Z][\w&.'’-]*\s){1,8}(?i:trust)\s(?:No\.\s)?[\d-]*\d)"
)
_ONE_LINE = NAME.pattern.replace(r"\s", " ")
# A title line goes on from the name to the amount or the programme.
_TITLE = regex(
    rf"(?:\A|(?<=[\n\f\v]))(?P<name>{_ONE_LINE}) "
    r"(?=\$|(?i:medium[-\s]term|senior|subordinated|secured)\s|[A-Z][a-z]+Notes)"
)
# In a page turned into one line the name stands between the amount or the file number and the programme.
_INLINE = regex(
    r"(?:[$€£¥E]\s?\d[\d,]{5,}(?:\.\d\d)?|\b\d{2,3}-\d{4,6})\s"
    r"(?P<name>(?:[A-Z][\w&.'’-]*\s){1,7}?(?i:corporation|company|inc\.|incorporated))\s"
)
_PROCEEDS = regex(
    rf"\b(?i:proceeds(?:,?\sbefore\sexpenses,?)?\sto)\s(?P<name>{NAME.pattern})(?=[\n\f\v]|\s?[:$(\d]|\Z)"
)
_CLOSING = regex(
    r"(?P<name>(?:[A-Z][\w&.,'’-]*\s){2,8}(?:Inc|Corp|Corporation|Company|LLC)\b\.?)"
    r"\s(?=(?:Offering|Trade)\sDate)"
)
_NOT_A_NAME = regex(r"(?i:\b(?:notes|yes|no|callable|et|information|supplement|rating|[abc]+[+-]?|co\.)\s)")
_IN_A_LIST = regex(r"(?:,|\band|&|:)\s*\Z")
_MANAGERS = regex(r"(?:managers?|underwriters?|book-?runners?|dealers?)\s?:?\Z", re.IGNORECASE)
# What a repository or news page prints below the name at its top.
_BANNER = regex(r"\s?(?:(?:form\s)?424\(?b|fwp\b|form\s\d|\d{1,2}/\d{1,2}/\d{4}\b)", re.IGNORECASE)
# What a name goes on with: alone on a line it is the second half of one.
_NEVER_FIRST = frozenset(
    ("finance", "financial", "credit", "insurance", "acceptance", "funding", "services", "services,")
)
# A line after one of these goes on with another firm's name: who clears, sells or keeps the notes.
_OPEN_ENDS = (":", ",", "&", " and", " via", " through", " by", " with", " of", " to", " from")
_INITIALS = regex(r"(?:\A|\s)(?:[A-Z]\.)+\Z")
# Two firms on one line are a list of them.
_TWO_FIRMS = regex(
    r"(?i:\b(?:inc|llc|l\.p|corp|co|n\.a|plc|ltd)\b\.?|incorporated|corporation|company|services|markets|investments|advisors"
    r"|securities),\s(?!(?:inc|llc|l\.p|n\.a|ltd|limited|plc|s\.a)\b)(?=[A-Z])",
)
# A trust's number on the line below its name.
_TRUST_NUMBER = regex(r"(?<=[Tt]rust|TRUST)\s(\d{4}-\d{1,3}|\d{1,3})(?=[\n\f\v]|\Z)")
_LONGEST = 90
_FIRST_PAGE = 3_000
_MOST_LINES = 7  # a narrow cell prints a name one word a line
_SUFFIX_BELOW = regex(r"\n((?:Inc|Ltd|Co|Corp|LLC|L\.P|N\.A|plc|Limited|Company|Corporation)\b\.?)(?=[\n\f\v]|\Z)")
_SUFFIXES_AFTER = regex(r"(?:,?\s(?:Inc|Ltd|Co|Corp|LLC|L\.P|N\.A|plc|Limited|Company|Corporation)\b\.?)+")


@dataclass(frozen=True, slots=True)
class _Own:
    """A name on a line of its own: its range in the flat text, and whether a page banner prints it."""

    start: int
    end: int
    name: str
    banner: bool = False


def _candidate_line(text: str) -> bool:
    """Tell quickly whether a line may hold a company's name."""
    if not text[:1].isupper() or len(text) > _LONGEST:
        return False
    if text[1:2] == " " and is_spaced(text):
        return True
    return not LAST_WORDS.isdisjoint([word.strip(".,:®™") for word in text.lower().split()])


def _is_name(text: str) -> bool:
    return bool(NAME.fullmatch(text) or SHORT.fullmatch(text))


def _line_name(text: str) -> tuple[int, str] | None:
    """Return how much of a line the name takes, and the name, mended; None for anything else."""
    for part in (text, _TAIL.sub("", text)):
        for name in (part, mend(part)):
            if _is_name(name):
                return len(part), name
    return None


def _own_lines(document: Document, flat: Flat) -> Iterator[_Own]:
    """Find the lines that hold a company's name and nothing else, down to the list of managers."""
    lines = text_to_lines(document.text)
    above = ""
    for i, line in enumerate(lines):
        before, above = above, line.group().strip()
        if len(above) < 60 and above[-1:] in "sS:" and _MANAGERS.search(above):
            break
        # A line that begins or goes on after a comma is part of a list of firms.
        if not _candidate_line(above) or before.endswith(_OPEN_ENDS) or above.endswith(","):
            continue
        if _INITIALS.search(before) or _TWO_FIRMS.search(above):
            continue
        start = line.start() + len(line.group()) - len(line.group().lstrip())
        gap = flat.text[lines[i - 1].end()] if i else CELL
        if gap == GAP and mend(f"{before} {above}").count(" ") < f"{before} {above}".count(" "):
            above, start = f"{before} {above}", lines[i - 1].start()
        found = _line_name(above)
        if found is None or OTHERS.search(found[1]):
            continue
        end, name = start + found[0], found[1]
        if gap not in (CELL, GAP) and _wraps(flat, lines[i - 1], name):
            start, name = lines[i - 1].start(), f"{before} {name}"
        elif SHORT.fullmatch(name) or name.split(maxsplit=1)[0].lower() in _NEVER_FIRST:
            continue
        if number := _TRUST_NUMBER.match(flat.text, end):
            end, name = number.end(), f"{name} {number[1]}"
        below = lines[i + 1].group() if i + 1 < len(lines) else ""
        end, name = _once(flat, start, end, name)
        yield _Own(start, end, name, i < 3 and bool(_BANNER.match(below)))


def _once(flat: Flat, start: int, end: int, name: str) -> tuple[int, str]:
    """Return a name once that is printed twice, side by side or glued."""
    half = name[: len(name) // 2].rstrip()
    if half and name in (f"{half} {half}", half + half) and flat.text.startswith(half, start):
        return start + len(half), half
    return end, name


@cache
def _labels() -> frozenset[str]:
    """Return the labels that stand before an issuer's name, on a line of their own too."""
    return frozenset(label.casefold() for label in retail_note().by_name["issuer"].labels)


def _wraps(flat: Flat, before: re.Match[str], name: str) -> bool:
    """Tell whether the line above is the first half of this name: capitals alone, at a block's start."""
    text = before.group().strip()
    if text.rstrip(":").casefold() in _labels():
        return False
    if not _CAPITALS.fullmatch(text) or NAME.search(text) or OTHERS.search(text):
        return False
    if text.isupper() != name.isupper() and " " in name:
        return False
    if name.split(maxsplit=1)[0].lower() in _NEVER_FIRST:
        return True
    return before.start() == 0 or flat.text[before.start() - 1] == CELL or bool(SHORT.fullmatch(name))


def _phrased(flat: Flat, pattern: re.Pattern[str], *triggers: str) -> _Own | None:
    found = next(flat.near(pattern, *triggers, before=20, after=160), None)
    if found is None:
        return None
    printed = _WHOSE.split(found["name"], maxsplit=1)[0].rstrip()
    start = found.start("name")
    return _Own(start, start + len(printed), re.sub(r"\s+", " ", printed))


def _first_page(flat: Flat, pattern: re.Pattern[str]) -> _Own | None:
    found = pattern.search(flat.text, 0, _FIRST_PAGE)
    return _Own(*found.span("name"), re.sub(r"\s+", " ", found["name"])) if found else None


def _chosen(document: Document, flat: Flat) -> tuple[_Own | None, _Own | None]:
    """Return the first name, or the one that the container's header abbreviates; and a page banner's."""
    span = document.facts.get("issuer")
    header = _letters(span.of(document.text))[:8] if span else ""
    first = banner = None
    for line in _own_lines(document, flat):
        if line.banner:
            banner = banner or line
            continue
        if _letters(line.name).startswith(header):
            return line, banner
        first = first or line
    return first, banner


def _before_offering(flat: Flat) -> _Own | None:
    """Return the name in front of the offering's dates, in a page turned into one line."""
    found = next(flat.near(_CLOSING, "offering date", "trade date", before=100, after=16), None)
    if found is None:
        return None
    start = found.start("name")
    cut = max((start + m.end() for m in _NOT_A_NAME.finditer(found["name"])), default=start)
    if cut == start and _IN_A_LIST.search(flat.text[max(start - 12, 0) : start]):
        return None
    name = flat.text[cut : found.end("name")]
    return _Own(cut, found.end("name"), " ".join(name.split())) if NAME.fullmatch(name) else None


def _in_one_line(document: Document, flat: Flat) -> _Own | None:
    if len(document.text) < ONE_LINE * (document.text.count("\n") + 1):
        return None
    place = inline_name(flat)
    return _Own(*place, " ".join(flat.text[slice(*place)].split())) if place else None


def _of_proceeds(flat: Flat) -> _Own | None:
    """Return whom the proceeds go to, where that is a name and not a table's torn header."""
    own = _phrased(flat, _PROCEEDS, "proceeds")
    return None if own is None or OTHERS.search(own.name) else own


def _letters(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum())


def _labelled(flat: Flat) -> _Own | None:
    """Return the name behind its label; in a page turned into one line only its own ending bounds it."""
    own = _phrased(flat, _LABEL, "issuer")
    if own is None:
        return None
    if re.match(r"[ ][^(]", flat.text[own.end : own.end + 2]) is None:
        return _continued(flat, own)
    ended = NAME.match(own.name)
    if ended is None:
        return None
    more = _SUFFIXES_AFTER.match(own.name, ended.end())
    name = own.name[: more.end() if more else ended.end()]
    return _Own(own.start, own.start + len(name), name)


def _continued(flat: Flat, own: _Own) -> _Own:
    """Return a label's name with the lines below, where only together they end like a name."""
    name, end = own.name, own.end
    for _ in range(_MOST_LINES):
        if flat.text[end : end + 1] != BREAK or NAME.fullmatch(name):
            break
        below = re.split(r"[\n\f\v]", flat.text[end + 1 :][:_LONGEST], maxsplit=1)[0].rstrip()
        name, end = f"{name} {below}", end + 1 + len(below)
        if NAME.fullmatch(name):
            suffix = _SUFFIX_BELOW.match(flat.text, end)
            return (
                _Own(own.start, end, name) if suffix is None else _Own(own.start, suffix.end(), f"{name} {suffix[1]}")
            )
    return own


def _spelled_out(flat: Flat, own: _Own) -> _Own:
    """Return the full name where the label carries the short one that the text defines: ``X LLC ("X")``."""
    text = flat.text.replace("\n", " ")
    if not any(f"{left}{own.name}{right}" in text for left, right in product('"“', '"”')):
        return own  # mostly: a pattern of its own for each name costs more than the search
    name = re.escape(own.name)
    full = re.search(rf"\b(?P<name>{name},?\s{ENDING})\s?\(\s?(?:the\s)?[\"“]{name}[\"”]", text)
    return _Own(*full.span("name"), full["name"]) if full else own


def _best(document: Document, flat: Flat) -> tuple[_Own, float] | None:
    """Return the best reading: trust and label first, then lines, then phrases, a page banner last."""
    if trust := _phrased(flat, _THROUGH, "issued through"):
        return trust, 0.98
    if labelled := _labelled(flat):
        return _spelled_out(flat, labelled), 0.96
    own, banner = _chosen(document, flat)
    title = _first_page(flat, _TITLE)
    if title and OTHERS.search(title.name) is None and (own is None or title.start < own.start):
        return title, 0.93
    if own:
        return own, 0.95
    readings = (
        (_first_page(flat, _INLINE), 0.93),
        (_in_one_line(document, flat), 0.85),
        (_of_proceeds(flat), 0.85),
        (_before_offering(flat), 0.8),
        (banner, 0.75),
    )
    return next(((name, score) for name, score in readings if name), None)


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Return the issuer's name; a container's header is asked last, as it abbreviates."""
    if "issuer" not in schema.by_name:
        return []
    flat = flatten(document.text)
    if best := _best(document, flat):
        own, score = best
        return [propose(document.text, "issuer", flat.span(own.start, own.end), own.name, score)]
    if span := document.facts.get("issuer"):
        return [propose(document.text, "issuer", span, " ".join(span.of(document.text).split()), 0.6)]
    return []
