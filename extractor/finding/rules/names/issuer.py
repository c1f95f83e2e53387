"""Who issues the notes: a label, a trust that they are issued through, or a name on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product

from extractor.finding.rules.names.firms import ENDING, NAME, OTHERS
from extractor.finding.rules.names.first_lines import first_name
from extractor.finding.rules.names.inline import inline_name
from extractor.finding.rules.names.own_lines import LONGEST_NAME, NamePlace, own_lines
from extractor.finding.rules.text.flat import flatten
from extractor.finding.rules.text.proposing import propose
from extractor.finding.rules.text.view import BREAK, View, is_one_line
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.values.legal_forms import ISSUERS_FORM, LEGAL_FORM

_LABEL = regex(
    r"(?:\A|[\n\f\v]|(?<!\bby)(?<!\bto\sthe)\s)(?i:issuer|name\sof\sissuer|issuer\sname|company\s\(issuer\))\s?:\s?"
    r"(?P<name>(?![A-Z]{1,3}\s?[$€£]?\s?\d)[A-Z][^\n\f\v(:;]{2,80}?)(?=\s?\(|[\n\f\v;]|\s[A-Z]\w+:|\s?\Z)"
)
# Sheets in other languages print a blank for the colon; the site's name gives way to the document's own.
_LABEL_ABROAD = regex(
    r"(?:\A|[\n\f\v])(?:Emittente|Emittent(?:in)?|[ÉE]metteur|Soci[ée]t[ée]\s[ée]mettrice|Emisor)\s(?P<name>[A-Z][^\n\f\v:(;]{2,80})(?=[\n\f\v]|\Z)"
)
# What a label's line goes on to say of the issuer.
_WHOSE = regex(
    r",\sacting\s(?:through|by)\s|,\san?\s(?:(?:wholly|direct|indirect|subsidiary|finance)\b|(?:[\w.-]+,?\s){0,5}?(?:corporation|company|trust|partnership|bank|association)\b|(?-i:[A-Z][a-z]+)(?:\s(?-i:[A-Z][a-z]+))?\Z)",
    re.IGNORECASE,
)
_THROUGH = regex(
    # Who issued the securities of which a sentence speaks, or that back the notes, need not issue these.
    r"(?:\b(?i:issued\sthrough)|(?:\A|[\n\f\v])\s?(?:(?:[\w-]+\s){0,2}(?i:notes)\s)?(?i:issued\sby))(?i:\sand\sobligations\sof)?(?:\s#{1,6})?\s(?:the\s)?"
    r"(?P<name>(?:[A-Z][\w&.'’-]*\s){1,8}(?i:trust)\s(?:No\.\s)?[\d-]*\d(?:-[A-Z0-9]{1,3}\b)?)"
)
_ONE_LINE = NAME.pattern.replace(r"\s", " ")
# The same at a line's beginning, its capital looked for before that: capitals are found much faster.
_FIRST_OF_LINE = r"[A-Z](?:(?<=\A[A-Z])|(?<=[\n\f\v][A-Z]))" + _ONE_LINE.removeprefix("[A-Z]")
# A title line goes on from the name to the amount or the programme.
_TITLE = regex(
    rf"(?P<name>{_FIRST_OF_LINE}) "
    r"(?=\$|(?i:medium[-\s]term|senior|subordinated|secured|zero\scoupon|(?:fixed|floating)\srate|step[-\s]up)\s"
    r"|(?:[A-Z][\w&.'’-]*\s){0,3}[A-Z][a-z]+Notes|\d{1,2}(?:\.\d{1,4})?\s?%\s(?i:notes|bonds|debentures|senior))"
)
# In a page turned into one line the name stands between the amount or the file number and the programme.
_INLINE = regex(
    r"(?:[$€£¥E]\s?\d[\d,]{5,}(?:\.\d\d)?|\b\d{2,3}-\d{4,6})\s"
    r"(?P<name>(?:[A-Z][\w&.'’-]*\s){1,7}?(?i:corporation|company|inc\.|incorporated|corp\.))\s"
)
_PROCEEDS = regex(
    rf"\b(?i:proceeds(?:,?\sbefore\sexpenses,?)?\sto)\s(?P<name>{NAME.pattern})(?=[\n\f\v]|\s?[:$(\d]|\Z)"
)
# A release's first sentence: who announces, a day and a place in front; the name may wrap, but starts a paragraph.
_IN_A_PARAGRAPH = NAME.pattern.replace(r"\s", r"[ \n]")
_ANNOUNCES = regex(
    rf"(?:\A|[\n\f\v]|[-–—]\s?|\.\s)(?P<name>{_IN_A_PARAGRAPH}),?(?:\s\([^()]{{1,40}}\))?"
    r"\s(?:today\s)?(?:announce[sd]|has\sannounced)\s(?:today\s)?"
    r"(?=that\s(?:it|the\scompany)\shas\spriced|the\s(?:pricing|sale)"
    r"|(?:the\s)?results\sof\s(?:its|the|this)\s(?:(?!tender|exchange|cash)[\w'’-]+\s){0,4}"
    r"(?:offer(?:ing)?s?|notes?|bonds?|InterNotes|CoreNotes|sale)\b(?!\sto\s(?:buy|purchase)))"
)
_CLOSING = regex(
    rf"(?P<name>(?:[A-Z][\w&.,'’-]*\s){{1,8}}(?:{ISSUERS_FORM}|Banc(?:orp(?:oration)?|shares)\b))"
    r"\s(?=(?:Offering|Trade)\sDate)"
)
_NOT_A_NAME = regex(r"(?i:\b(?:notes|yes|no|callable|et|information|supplement|rating|[abc]+[+-]?|co\.)\s)")
_IN_A_LIST = regex(r"(?:,|\band|&|:)\s*\Z")
# A legal form, with or without a branch behind it.
_IN_FULL = regex(
    rf",?\s(?:{LEGAL_FORM}|(?:AG|SA|NV|AB|ASA|SE|PLC)\b|N\.V\.|National\sAssociation)(?:,\s(?:[A-Z][\w.]+\s){{1,3}}Branch)?\Z"
)
_FIRST_PAGE = 3_000  # characters
_MOST_LINES = 7  # a narrow cell prints a name one word a line
_SUFFIX_BELOW = regex(rf"\n({LEGAL_FORM})(?=[\n\f\v]|\Z)")
_ENDS_FORMED = regex(rf"\b{LEGAL_FORM}\Z")
_SUFFIXES_AFTER = regex(rf"(?:,?\s{LEGAL_FORM})+")


def _phrased(flat: View, pattern: re.Pattern[str], *triggers: str) -> NamePlace | None:
    found = next(flat.near(pattern, *triggers, before=100, after=160), None)
    if found is None:
        return None
    printed = _WHOSE.split(found["name"], maxsplit=1)[0].rstrip()
    start = found.start("name")
    return NamePlace(start, start + len(printed), re.sub(r"\s+", " ", printed))


def _first_page(flat: View, pattern: re.Pattern[str]) -> NamePlace | None:
    found = pattern.search(flat.text, 0, _FIRST_PAGE)
    return NamePlace(*found.span("name"), re.sub(r"\s+", " ", found["name"])) if found else None


def _chosen(document: Document, flat: View) -> tuple[NamePlace | None, NamePlace | None]:
    """Return the issuer's name and that in a page's banner, where there are such.

    The issuer's is the first that the container's header abbreviates; else the first of all.
    """
    span = document.facts.get("issuer")
    header = _letters(span.of(document.text))[:8] if span else ""
    first = banner = None
    for line in own_lines(document, flat):
        if line.banner:
            banner = banner or line
            continue
        if _letters(line.name).startswith(header):
            return _in_full(document, flat, line), banner
        first = first or line
    return first, banner


def _in_full(document: Document, flat: View, own: NamePlace) -> NamePlace:
    """Return the name that the first page prints with its legal form where the line above has the bank's brand."""
    if _IN_FULL.search(own.name):
        return own
    for line in own_lines(document, flat):
        if line.start > _FIRST_PAGE:
            break
        if line.name.startswith(own.name) and _IN_FULL.match(line.name, len(own.name)):
            return line
    return own


def _formed(flat: View, own: NamePlace) -> NamePlace:
    """Return the name with its legal form where a line or cell opens so: its programme's title leaves that out."""
    at = flat.text.find(f"{own.name}, ") if not _ENDS_FORMED.search(own.name) else -1
    while at >= 0:
        if (found := _SUFFIXES_AFTER.match(flat.text, at + len(own.name))) and flat.text[max(at - 1, 0)] in "\n\f\v":
            return NamePlace(at, found.end(), flat.text[at : found.end()])
        at = flat.text.find(f"{own.name}, ", at + 1)
    return own


def _before_offering(flat: View) -> NamePlace | None:
    """Return the name in front of the offering's dates, in a page turned into one line."""
    found = next(flat.near(_CLOSING, "offering date", "trade date", before=100, after=16), None)
    if found is None:
        return None
    start = found.start("name")
    cut = max((start + m.end() for m in _NOT_A_NAME.finditer(found["name"])), default=start)
    if cut == start and _IN_A_LIST.search(flat.text[max(start - 12, 0) : start]):
        return None
    name = flat.text[cut : found.end("name")]
    return NamePlace(cut, found.end("name"), " ".join(name.split())) if NAME.fullmatch(name) else None


def _in_one_line(document: Document, flat: View) -> NamePlace | None:
    if not is_one_line(document.text):
        return None
    place = inline_name(flat)
    return NamePlace(*place, " ".join(flat.text[slice(*place)].split())) if place else None


def _of_proceeds(flat: View) -> NamePlace | None:
    """Return whom the proceeds go to, where that is a name and not a table's torn header."""
    own = _phrased(flat, _PROCEEDS, "proceeds")
    return None if own is None or OTHERS.search(own.name) else own


def _letters(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum())


def _labelled(flat: View) -> NamePlace | None:
    """Return the name behind its label; in a page turned into one line only its own ending bounds it."""
    own = _phrased(flat, _LABEL, "issuer:", "issuer :", "issuer name", "(issuer)")
    if own is None:
        return None
    if re.match(r"[ ][^(]", flat.text[own.end : own.end + 2]) is None:
        return _continued(flat, own)
    ended = NAME.match(own.name)
    if ended is None:
        return None
    more = _SUFFIXES_AFTER.match(own.name, ended.end())
    name = own.name[: more.end() if more else ended.end()]
    return NamePlace(own.start, own.start + len(name), name)


def _continued(flat: View, own: NamePlace) -> NamePlace:
    """Return a label's name with the lines below, where only together they end like a name."""
    name, end = own.name, own.end
    for _ in range(_MOST_LINES):
        if flat.text[end : end + 1] != BREAK or NAME.fullmatch(name):
            break
        below = re.split(r"[\n\f\v]|\s\(", flat.text[end + 1 :][:LONGEST_NAME], maxsplit=1)[0].rstrip()
        name, end = f"{name} {below}", end + 1 + len(below)
        if NAME.fullmatch(name):
            if suffix := _SUFFIX_BELOW.match(flat.text, end):
                name, end = f"{name} {suffix[1]}", suffix.end()
            return NamePlace(own.start, end, name)
    return own


def _spelled_out(flat: View, own: NamePlace) -> NamePlace:
    """Return the full name where the label carries the short one that the text defines: ``X LLC ("X")``."""
    text = flat.text.replace("\n", " ")
    if not any(f"{left}{own.name}{right}" in text for left, right in product('"“', '"”')):
        return own  # mostly: a pattern of its own for each name costs more than the search
    name = re.escape(own.name)
    full = re.search(rf"\b(?P<name>{name},?\s{ENDING})\s?\(\s?(?:the\s)?[\"“]{name}[\"”]", text)
    return NamePlace(*full.span("name"), full["name"]) if full else own


def _best(document: Document, flat: View) -> tuple[NamePlace, float] | None:
    """Return the best reading: trust and label first, then lines, then phrases, a page banner last."""
    if trust := _phrased(flat, _THROUGH, "issued through", "issued by"):
        return trust, 0.98
    if labelled := _labelled(flat):
        return _spelled_out(flat, labelled), 0.96
    if announced := _phrased(flat, _ANNOUNCES, " announce"):
        return announced, 0.9
    own, banner = _chosen(document, flat)
    title = _first_page(flat, _TITLE)
    if title and OTHERS.search(title.name) is None and (own is None or title.start < own.start):
        return _formed(flat, title), 0.93
    if own:
        return own, 0.95
    readings: tuple[tuple[Callable[[], NamePlace | None], float], ...] = (
        (lambda: first_name(document, flat), 0.85),
        (lambda: _first_page(flat, _INLINE), 0.93),
        (lambda: _in_one_line(document, flat), 0.85),
        (lambda: _of_proceeds(flat), 0.85),
        (lambda: _before_offering(flat), 0.8),
        (lambda: banner, 0.75),
        (lambda: _phrased(flat, _LABEL_ABROAD, "emittent", "metteur", "mettrice", "emisor"), 0.93),
    )
    return next(((name, score) for read, score in readings if (name := read())), None)


def find(document: Document) -> list[Candidate]:
    """Return the issuer's name; a container's header is asked last, as it abbreviates."""
    flat = flatten(document.text)
    if best := _best(document, flat):
        own, score = best
        return [propose(document.text, "issuer", flat.span(own.start, own.end), own.name, score)]
    if span := document.facts.get("issuer"):
        return [propose(document.text, "issuer", span, " ".join(span.of(document.text).split()), 0.6)]
    return []
