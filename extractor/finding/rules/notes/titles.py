"""Titles of notes, with the rate and the day that stand in them; what is said around them is added by its own files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.rules.notes.amounts import amount_before, amounts
from extractor.finding.rules.notes.maturities import maturities
from extractor.finding.rules.notes.ranks import COVER, FIRST_PAGES, RANK, ranks
from extractor.finding.rules.notes.series_titles import EACH, LONGEST, SERIES_TITLE
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, OPEN_DATE, RATE, printed_date, printed_rate
from extractor.finding.rules.text.proposing import candidate, first_at_each_place, propose
from extractor.ground.candidate import Candidate, Status
from extractor.ground.places import Span
from extractor.ground.regex import regex

_NOTES = r"(?:notes?|bonds?|debentures?|securities)(?![a-z])"
_PAPERS = ("note", "bond", "debenture", "securities")
_WORD = r"[a-z][\w&'/+-]*(?:\.\w+)*"
DUE_TITLE = regex(
    r"(?<![\w.,$%-])(?:(?:eligible liabilities|global|guaranteed|convertible|exchangeable|extendible) )?"
    rf"(?:(?P<rate>{RATE}) ?%|fixed(?:-to-floating)?|floating|redeemable|callable"
    rf"|(?:multi-)?step(?:-(?:up|down))?|zero|reverse|principal[- ]protected"
    rf"|medium|senior|junior|subordinated|market|(?:inflation|cpi)(?:-linked)?|consumer price index|capped)"
    rf"(?: (?!due\b|notes,? due)(?:{_WORD}|/)){{0,8}}?(?: |[a-z-]*?){_NOTES}(?: (?:19|20)\d\d(?= series))?"
    rf"(?: ?,? series \w{{1,5}})?(?: ?- fixed rate/floating rate)? ?,? due "
    rf"(?:(?P<date>{DATE})|(?P<open>{OPEN_DATE})|(?P<year>(?:19|20)\d{{2}})(?![\d-]))(?: \(reopening\))?"
)
_NAMED_TITLE = regex(
    rf"(?<![\w-])(?:medium[- ]term notes, series \w{{1,3}} - {_WORD}(?: {_WORD}){{1,5}}? notes"
    rf"|(?:fixed|floating) rate(?: {_WORD}){{0,3}} medium[- ]term notes, series \w{{1,3}})(?![a-z,])"
)
_PARAGRAPH = regex(r"\n[^\S\n]*\n")
_TERM_TITLE = regex(
    r"^[ \t|*]*(\d{1,2} ?-?[Yy](?:ea)?[Rr]s?\.? ?(?:NC|nc)\b[^\n|]{3,60}?Notes?)[ \t|*\r]*$", re.MULTILINE
)
_FEATURED = regex(r"(?<![\w-])(?:redeemable|callable) (?:fixed rate )?step[- ]up notes(?!,? due)")


_LINE_HEAD = regex(r"[\n|\t](?:\s|[*|])*(?:\$ ?[\d,.]+ )?(?:(?:million|billion) )?\Z")
_NOT_A_TITLE = regex(
    r"\b(?:refinanc(?:e|es|ing)|to (?:repay|redeem|retire))\b(?!.*\b(?:we|is|are) (?:now )?(?:offer|sell|issu))"
    r"|treasury|\bust\b|benchmark|tender|reopening of|per annum"
    r"|same tranche"
)


_FLOATS = "floating"  # so that its rate is that of a first period
_NOT_PLAIN = ("step", "floating rate", "zero coupon", "libor", "sofr", "cmt rate", "reset date")


def _titles(flow: Flow) -> Iterator[re.Match[str]]:
    of_series = flow.matches(SERIES_TITLE, EACH, before=LONGEST, after=60)
    for found in (*flow.matches(DUE_TITLE, "due ", before=130, after=40, needs=_PAPERS), *of_series):
        start, end = found.span()
        torn = "|" in flow.span(start, end).of(flow.source)
        if torn or flow.text[start].islower() or _NOT_A_TITLE.search(flow.low, max(start - 50, 0), end):
            continue
        if start < COVER or _leads(flow, start):
            yield found


def _leads(flow: Flow, start: int) -> bool:
    """Tell whether a line begins at ``start``, an amount before it left aside."""
    at = flow.origin(start)
    line = flow.source[max(at - 60, 0) : at]
    return _LINE_HEAD.search(line) is not None


def _title_facts(flow: Flow, title: re.Match[str]) -> Iterator[Candidate]:
    yield candidate(flow, "title", title.span(), flow.printed(title.start(), title.end()), 0.9)
    if title["rate"]:
        yield candidate(flow, "coupon_rate", title.span("rate"), printed_rate(title["rate"]), 0.96)
        # A step note's first rate and a floater's first fixing stand in their titles too.
        plain = not any(flow.view.places(word) for word in _NOT_PLAIN)
        if _FLOATS not in title[0].casefold():
            yield candidate(flow, "coupon_type", title.span("rate"), "fixed", 0.9 if plain else 0.5)
    if title["date"] and (day := printed_date(flow, title["date"])) is not None:
        yield candidate(flow, "maturity_date", title.span("date"), day, 0.97)
    elif title["open"]:
        yield candidate(flow, "maturity_date", title.span("open"), None, 0.9, status=Status.PLACEHOLDER)
    if title.start() >= FIRST_PAGES and (rank := RANK.search(flow.text, *title.span())):
        yield candidate(flow, "product_ranking", rank.span(), rank[0], 0.9)
    yield from amount_before(flow, title.start(), rated=bool(title["rate"]), dated=bool(title["date"]))


def _any_term(flow: Flow) -> bool:
    return any(flow.view.places(word) for word in ("r nc", "rnc", "rs nc", "rsnc", "r. nc"))


def _other_titles(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_NAMED_TITLE, "medium", before=60, after=120):
        if _PARAGRAPH.search(flow.span(*found.span()).of(flow.source)):
            continue  # the notes of the next sentence
        yield candidate(flow, "title", found.span(), flow.printed(found.start(), found.end()), 0.7)
    for found in _TERM_TITLE.finditer(flow.source) if _any_term(flow) else ():
        yield propose(flow.source, "title", Span(*found.span(1)), " ".join(found[1].split()), 0.9)


def _featured(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_FEATURED, "step", before=30, after=20):
        yield candidate(flow, "title", found.span(), flow.printed(found.start(), found.end()), 0.6)


def find(flow: Flow) -> list[Candidate]:
    """Propose titles and the facts that stand in them or in the sentence about the notes."""
    titles = list(_titles(flow))
    found = [c for title in titles for c in _title_facts(flow, title)]
    if not titles:
        found.extend(_featured(flow))
    return first_at_each_place([*found, *_other_titles(flow), *amounts(flow), *ranks(flow), *maturities(flow)])
