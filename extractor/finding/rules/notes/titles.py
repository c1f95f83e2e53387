"""Titles of notes, and what a title or its sentence says: rank, maturity, rate, principal amount."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.rules.notes.series_titles import EACH, LONGEST, SERIES_TITLE
from extractor.finding.rules.text.flow import Flow, text_to_flow
from extractor.finding.rules.text.patterns import (
    DATE,
    NUMBER,
    OPEN_DATE,
    RATE,
    candidate,
    placed,
    printed_date,
    printed_rate,
)
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.numbers import parse_money

_NOTES = r"(?:notes?|bonds?|debentures?|securities)(?![a-z])"
_PAPERS = ("note", "bond", "debenture", "securities")
_WORD = r"[a-z][\w&'/+-]*(?:\.\w+)*"
DUE_TITLE = regex(
    r"(?<![\w.,$%-])(?:(?:eligible liabilities|global|guaranteed|convertible|exchangeable|extendible) )?"
    rf"(?:(?P<rate>{RATE}) ?%|fixed(?:-to-floating)?|floating|redeemable|callable"
    rf"|(?:multi-)?step(?:-(?:up|down))?|zero|reverse|principal[- ]protected"
    rf"|medium|senior|junior|subordinated|market|(?:inflation|cpi)(?:-linked)?|consumer price index|capped)"
    rf"(?: (?!due\b|notes,? due)(?:{_WORD}|/)){{0,8}}?(?: |[a-z-]*?){_NOTES}(?: (?:19|20)\d\d(?= series))?"
    rf"(?: ?,? series \w{{1,3}})?(?: ?- fixed rate/floating rate)? ?,? due "
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
_AMOUNT_BEFORE = regex(
    rf"(?P<sign>\$) ?(?P<amount>{NUMBER}(?: (?:million|billion))?|_{{2,}}|\[[^\]\w]{{0,3}}\])(?: "
    rf"(?!medium|corporation\b|corp\b|inc\b|incorporated\b|company\b|llc\b|limited\b|ltd\b|plc\b|trust\b)"
    rf"[a-z\[][\w.,&\]]*){{0,5}} $"
)
# The amount on a cover, the issuer's name between it and a title that states the rate of these notes.
_AMOUNT_ABOVE = regex(rf"(?:^|[\n\f])[\s|*]*(?:U\.?S\.? ?)?(?P<amount>\$ ?{NUMBER})[\s|*]*\n[^$%\d]{{4,90}}\n[\s|*]*\Z")
_IN_A_TABLE = regex(r"(?:%|\$ ?[\d,.]+) $")
# "$1,000 x $1,000", "$1,000/$1,000": the second amount is what a denomination grows by.
_INCREMENT = regex(r"(?:\$ ?[\d,.]+ ?[x/]|denominations?:?|(?:increments|multiples) of) ?\Z")
_AMOUNT_OF = regex(
    rf"(?:u\.?s\.?)? ?(\$ ?{NUMBER}(?: (?:million|billion))?),? (?:(?:aggregate )?principal amount "
    rf"|in aggregate principal amount )?of (?:the |its |our |these )?(?:series \w+ )?notes\b(?! sold"
    rf"| issued| previously| outstanding| due| will have| have been| that (?:have been|we have) )"
)


# A reopening states three amounts: what was issued before, what is now, and both together.
_REOPENED = regex(
    rf"principal amount (?:to be )?(?:issued|offered|sold) (?:in|upon|by) (?:the |this )?re-?opening(?: on {DATE})?"
    rf"(?: \([^()]{{0,40}}\))? ?: ?((?:u\.?s\.?)? ?\$ ?{NUMBER}(?: (?:million|billion))?)"
)


def _ranks_in(words: str, more: str) -> tuple[str, str]:
    """Return the patterns of a whole ranking and of its first words, for one way of using capitals."""
    junior, senior, subordinated, secured, notes = words.split()
    first = rf"(?:{junior} )?(?:{senior}|{subordinated})"
    return rf"{first}(?: {secured})? {notes}(?![a-z])|{first} {secured}(?![\w-]| {more})", first


# Words in capitals and words in small letters belong to two cells.
_SMALL = _ranks_in("Junior Senior Subordinated (?:Uns|S)ecured (?:Notes?|Debentures)", "[A-Za-z-]")
_LARGE = _ranks_in("JUNIOR SENIOR SUBORDINATED (?:UN)?SECURED (?:NOTES?|DEBENTURES)", "(?:-|[A-Z]{2})")
RANK = regex(
    rf"(?<![\w-])(?:(?P<whole>{_SMALL[0]}|{_LARGE[0]})|(?P<apart>{_SMALL[1]}|{_LARGE[1]})"
    r"(?= (?!(?:UN)?SECURED|(?:Uns|S)ecured)(?:[A-Z][\w-]+ (?:to )?){1,4}(?:NOTES?|Notes?)\b))"
)
# "Secured Notes due 2030": without a word of seniority only a title tells a rank from prose.
_RANK_DUE = regex(
    r"(?<![\w-])(?<!senior )(?<!subordinated )((?:un)?secured (?:notes?|bonds|debentures)),? due "
    r"(?=[a-z]{3,9}\.? \d|\d)"
)
_MATURES = regex(
    rf"(?:maturing|mature[sd]?|will mature|(?:stated |final )?maturity(?: date)?:?)(?: on)?:? ({DATE})"
    rf"|notes?(?:,? series \w{{1,3}}|(?: \w+){{0,3}}),? due ({DATE})",
    begins=("matur", "will mature", "stated maturit", "final maturit", "note"),
)
# Further on, prose names other notes of the issuer too; there a title has a line of its own.
_COVER = 3_000
_FIRST_PAGES = 6_000  # further down notes' rank is told by their title alone
_LINE_HEAD = regex(r"[\n|\t](?:\s|[*|])*(?:\$ ?[\d,.]+ )?(?:(?:million|billion) )?\Z")
_NOT_A_TITLE = regex(
    r"\b(?:refinanc(?:e|es|ing)|to (?:repay|redeem|retire))\b(?!.*\b(?:we|is|are) (?:now )?(?:offer|sell|issu))"
    r"|treasury|\bust\b|benchmark|tender|reopening of|per annum"
    r"|same tranche"
)
_NEXT_DATE = regex(rf",? {DATE}")
_LABEL_BEFORE = regex(r"(?:date|time|cusip) \Z")
_SENTENCE = 400  # characters before the last of several notes
# "The 2028 notes will mature on March 9, 2028 and the 2033 notes on March 9, 2033."
_OF_YEAR = regex(
    rf"\b(?P<year>(?:19|20)\d\d) (?:notes?|bonds?|debentures?)(?: will| shall)?(?: mature| fall due| are due)?,?"
    rf" on (?P<day>{DATE})"
)
_WILL_MATURE = regex(r"\b(?:will|shall) (?:mature|fall due|be due)\b|\b(?:notes|bonds|debentures) (?:mature|are due)\b")
_TREASURY = regex(r"treasury|\bust\b|benchmark|initial maturity|scheduled final|tender|registered")


_FLOATS = "floating"  # so that its rate is that of a first period
_NOT_PLAIN = ("step", "floating rate", "zero coupon", "libor", "sofr", "cmt rate", "reset date")


def _titles(flow: Flow) -> Iterator[re.Match[str]]:
    of_series = flow.matches(SERIES_TITLE, EACH, before=LONGEST, after=60)
    for found in (*flow.matches(DUE_TITLE, "due ", before=130, after=40, needs=_PAPERS), *of_series):
        start, end = found.span()
        torn = "|" in flow.span(start, end).of(flow.source)
        if torn or flow.text[start].islower() or _NOT_A_TITLE.search(flow.low, max(start - 50, 0), end):
            continue
        if start < _COVER or _leads(flow, start):
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
    if title.start() >= _FIRST_PAGES and (rank := RANK.search(flow.text, *title.span())):
        yield candidate(flow, "product_ranking", rank.span(), rank[0], 0.9)
    yield from _amount_before(flow, title.start(), rated=bool(title["rate"]), dated=bool(title["date"]))


def _amount_before(flow: Flow, at: int, *, rated: bool, dated: bool) -> Iterator[Candidate]:
    start = max(at - 90, 0)
    found = _AMOUNT_BEFORE.search(flow.low[start:at])
    if found is None and rated:
        yield from _amount_above(flow, at, dated=dated)
    if found is None or _IN_A_TABLE.search(flow.low, max(start + found.start() - 20, 0), start + found.start()):
        return
    place = (start + found.start("sign"), start + found.end("amount"))
    if _INCREMENT.search(flow.low, max(place[0] - 24, 0), place[0]):
        return
    value = parse_money(flow.low[place[0] : place[1]])
    if value is not None:
        yield candidate(flow, "principal_amount", place, value, 0.9)
    elif not found["amount"][0].isdigit():
        yield candidate(flow, "principal_amount", place, None, 0.9, status=Status.PLACEHOLDER)


def _amount_above(flow: Flow, at: int, *, dated: bool) -> Iterator[Candidate]:
    """Read the amount that a cover prints over the issuer's name; a programme's title is no such title."""
    end = flow.origin(at)
    start = max(end - 160, 0)
    found = _AMOUNT_ABOVE.search(flow.source[start:end])
    named = dated or "medium" not in flow.low[at : at + 60]
    if found and named and (value := parse_money(found["amount"])) is not None:
        place = (start + found.start("amount"), start + found.end("amount"))
        yield placed(flow, "principal_amount", place, value, 0.85)


def _any_term(flow: Flow) -> bool:
    return any(flow.view.places(word) for word in ("r nc", "rnc", "rs nc", "rsnc", "r. nc"))


def _other_titles(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_NAMED_TITLE, "medium", before=60, after=120):
        if _PARAGRAPH.search(flow.span(*found.span()).of(flow.source)):
            continue  # the notes of the next sentence
        yield candidate(flow, "title", found.span(), flow.printed(found.start(), found.end()), 0.7)
    for found in _TERM_TITLE.finditer(flow.source) if _any_term(flow) else ():
        yield placed(flow, "title", found.span(1), " ".join(found[1].split()), 0.9)


def _featured(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_FEATURED, "step", before=30, after=20):
        yield candidate(flow, "title", found.span(), flow.printed(found.start(), found.end()), 0.6)


def _amounts(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_AMOUNT_OF, "$", before=5, after=110, needs=(" notes",)):
        value = parse_money(found[1])
        if value is not None:
            yield candidate(flow, "principal_amount", found.span(1), value, 0.85)


def _reopened(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_REOPENED, "reopening", "re-opening", before=50, after=120):
        value = parse_money(found[1])
        if value is not None:
            yield candidate(flow, "principal_amount", found.span(1), value, 0.95)


def _ranks(flow: Flow) -> Iterator[Candidate]:
    for trigger in ("senior", "subordinated"):
        at = flow.low.find(trigger)
        while 0 <= at < _FIRST_PAGES:
            junior = flow.low.startswith("junior ", at - 7)
            found = RANK.match(flow.text, at - 7 * junior)
            if found:
                score = 0.9 if found["whole"] else 0.75
                yield candidate(flow, "product_ranking", found.span(), found[0], score)
            at = flow.low.find(trigger, at + 1)


def _ranks_due(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_RANK_DUE, "secured ", before=16, after=40):
        start, end = found.span(1)
        if start < _COVER and not flow.text[start].islower():
            yield candidate(flow, "product_ranking", (start, end), flow.printed(start, end), 0.75)


def _maturities(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_MATURES, "matur", "due ", before=50, after=60):
        if _TREASURY.search(flow.low, max(found.start() - 40, 0), found.end()):
            continue
        group = 1 if found[1] else 2
        # A row of labels above a row of dates: the first date is the first label's.
        start, end = found.span()
        if _NEXT_DATE.match(flow.low, end) and _LABEL_BEFORE.search(flow.low, max(start - 8, 0), start):
            continue
        if (day := printed_date(flow, found[group])) is not None:
            yield candidate(flow, "maturity_date", found.span(group), day, 0.93)


def _of_years(flow: Flow) -> Iterator[Candidate]:
    """Read the days of notes that are called by their year, where the day is in it."""
    for found in flow.matches(_OF_YEAR, " notes", " bonds", " debentures", before=6, after=60):
        day = printed_date(flow, found["day"])
        said = flow.low[max(found.start() - _SENTENCE, 0) : found.end()].rpartition(". ")[2]
        if day is not None and day.year == int(found["year"]) and _WILL_MATURE.search(said):
            yield candidate(flow, "maturity_date", found.span("day"), day, 0.95)


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Propose titles and the facts that stand in them or in the sentence about the notes."""
    flow = text_to_flow(document.text)
    titles = list(_titles(flow))
    found = [c for title in titles for c in _title_facts(flow, title)]
    if not titles:
        found.extend(_featured(flow))
    best: dict[tuple[str, int], Candidate] = {}
    for c in (
        *found,
        *_other_titles(flow),
        *_amounts(flow),
        *_reopened(flow),
        *_ranks(flow),
        *_ranks_due(flow),
        *_of_years(flow),
        *_maturities(flow),
    ):
        if c.field in schema.by_name:
            best.setdefault((c.field, c.span.start), c)
    return list(best.values())
