"""Notes that a page calls by a name of their own: ``Series 2023A``, ``the 7.25% notes``, ``the first tranche``.

Which name is which note's the words before its identifier tell: ``the Series 2023A notes have CUSIP 12345AAA1``. What a
clause behind the name says, and a row that opens with it, is that note's, wherever it stands.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.fusing.owners.drafts import Draft
from extractor.fusing.owners.words.called_years import amount_start
from extractor.fusing.owners.words.clauses import Mention, mentions_to_clauses
from extractor.ground.candidate import Candidate
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.words import matches_near

_DEEP = 200_000  # characters; behind them stands a prospectus
_BEFORE = 240  # characters before an identifier in which its note is named
_LONGEST_LABEL = 60  # characters of a row's first cell
_BY_RATE = regex(
    r"(?<![\d.])(?P<name>\d{1,2}(?:\.\d{1,4})?)\s?%\s+(?:(?:senior|subordinated|fixed|rate)\s+){0,3}notes?\b",
    re.IGNORECASE,
)
_BY_YEAR = regex(
    r"\bthe\s+(?:(?=\d{4}\s+(?:[a-z]+\s+)?notes\b)|notes\s+(?:due|maturing)\s+(?:in\s+)?)(?P<name>(?:19|20)\d\d)\b"
    r"(?:\s+(?:[a-z]+\s+)?notes\b)?",
    re.IGNORECASE,
)
# Of each kind of name: its pattern, and a word without which it stands nowhere.
_KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (regex(r"\bseries\s+(?P<name>(?:19|20)\d\d-?[A-Z]?|[A-Z]{1,2}(?:-\d)?)(?!\w)", re.IGNORECASE), "eries"),
    (_BY_RATE, "%"),
    (regex(r"\btranche\s+(?P<name>[A-Z0-9]{1,2})\b", re.IGNORECASE), "ranche"),
    (regex(r"\b(?P<name>first|second|third|fourth)\s+tranche\b", re.IGNORECASE), "tranche"),
)
_SENTENCE_END = regex(r"[a-z)\d]\.\s+(?=[A-Z])|\n\s*\n")
_TOTAL = regex(r"\s*totals?\b", re.IGNORECASE)


class Named(NamedTuple):
    """How names of the page's kind are found, a word without which none stands anywhere, and whose each is."""

    pattern: re.Pattern[str]
    word: str
    owners: dict[str, int]


def codes_to_names(text: str, identifiers: Sequence[str | None]) -> Named | None:
    """Return the names by which the words before each identifier call its note; None unless all differ."""
    places = [text.find(code, 0, _DEEP) if code else -1 for code in identifiers]
    if len(places) < 2 or min(places) <= 0:
        return None
    for pattern, word in _KINDS:
        if text.find(word, 0, max(places)) < 0:
            continue
        names = [_name_before(text, pattern, at) for at in places]
        if all(names) and len(set(names)) == len(names):
            return Named(pattern, word, {name: k for k, name in enumerate(names)})
    return None


def terms_to_names(drafts: Sequence[Draft]) -> list[Named]:
    """Return the names that notes have by what their own rows state: ``the 4.500% notes``, ``the notes due 2023``."""
    out: list[Named] = []
    for pattern, word, field in ((_BY_RATE, "%", "coupon_rate"), (_BY_YEAR, "otes", "maturity_date")):
        told = [{_stated(c) for c in d.candidates if c.field == field and c.note in d.rows} - {""} for d in drafts]
        names = [next(iter(own)) for own in told if len(own) == 1]
        if len(names) == len(drafts) == len(set(names)):
            out.append(Named(pattern, word, {name: k for k, name in enumerate(names)}))
    return out


def _stated(c: Candidate) -> str:
    if isinstance(c.value, Decimal):
        return _key(format(c.value, "f"))
    return str(c.value.year) if isinstance(c.value, dt.date) else ""


def _name_before(text: str, pattern: re.Pattern[str], at: int) -> str:
    """Return the last name in the sentence up to a place, if no other code stands between."""
    low = max(at - _BEFORE, 0)
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, low, at)), default=low)
    named = list(pattern.finditer(text, begin, at))
    return _key(named[-1]["name"]) if named else ""


def text_to_named_clauses(text: str, named: Named | None) -> list[tuple[Span, set[int]]]:
    """Return the clauses that call notes by these names, each with the numbers of its notes."""
    if named is None:
        return []
    words = dict.fromkeys((named.word, named.word.upper()))
    mentions = [
        Mention(m.start(), m.end(), named.owners[_key(m["name"])])
        for m in matches_near(named.pattern, text, words, before=36, after=60, end=_DEEP)
        if _key(m["name"]) in named.owners
    ]
    return mentions_to_clauses(text, mentions, wrapped=True)


def headings_to_named(text: str, headings: Iterable[Span], named: Named | None) -> Iterator[tuple[Span, list[int]]]:
    """Yield each heading that holds one such name, and the amount before it, with that note."""
    if named is None:
        return
    pattern, owners = named.pattern, named.owners
    for span in headings:
        told = {owners.get(_key(m["name"])) for m in pattern.finditer(text, span.start, span.end)}
        if len(told) == 1 and (owner := told.pop()) is not None:
            yield Span(amount_start(text, span.start), span.end), [owner]


def rows_to_named(grids: Sequence[Grid], named: Named | None) -> Iterator[tuple[Span, list[int]]]:
    """Yield each cell of the rows that open with such a name, and of the totals below, with that note."""
    if named is None:
        return
    pattern, owners = named.pattern, named.owners
    for grid in grids:
        owner: int | None = None
        for row in grid.rows if not grid.is_sheet else ():
            label = next((cell.text for cell in row.filled), "")
            told = {owners.get(_key(m["name"])) for m in pattern.finditer(label)}
            if len(told) == 1 and len(label) <= _LONGEST_LABEL:
                owner = told.pop()
            elif not _TOTAL.match(label):
                owner = None
            if owner is not None:
                yield from ((cell.span, [owner]) for cell in row.filled)


def _key(name: str) -> str:
    return name.casefold().rstrip("0").rstrip(".") if "." in name else name.casefold()
