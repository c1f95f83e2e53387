"""kinds_to_owners: what a page says of "the fixed rate notes", or of "the floating rate notes", is said of these alone.

An offering of both tells a call, a day count or how often interest is paid for each kind in running text. Which notes
are of which kind their own titles and terms tell; where one tells neither, or two, nothing is given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from extractor.fusing.owners.drafts import Draft, Places, heads
from extractor.ground.candidate import Candidate, Status
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.ground.sentences import STOPS, sentence_begin, sentence_end

_DEEP = 200_000  # characters; behind them stands a prospectus
_REACH = 500  # characters of a sentence
_LEAST_SCORE = 0.4  # of a reading that tells a kind
_TITLES, _KIND = "title", "coupon_type"
_FLOATING_TERMS = frozenset({"rate_index", "spread"})
_FIXED, _FLOATING = "fixed", "floating"
_TITLE_FLOATS = regex(r"\bfloating[ -]rate\b", re.IGNORECASE)
_TITLE_IS_FIXED = regex(r"\bfixed[ -]rate\b|\d\s?%", re.IGNORECASE)
_BOTH = regex(r"\bfixed\b.{0,24}\bfloating\b", re.IGNORECASE | re.DOTALL)
_NAMED = regex(
    r"(?<![\w-])(?P<kind>fixed|floating)[\s-]+rate\s+(?:(?:senior|subordinated|unsecured|global)\s+){0,2}notes\b"
    r"(?!\s+due\b|\s*[:(])",
    re.IGNORECASE,
)
_BUT = regex(
    r"\b(?:other\s+than|except(?:\s+for)?|excluding|unlike|but\s+not)\s+(?:(?:the|our|these)\s+)?\Z", re.IGNORECASE
)
_JOINED = regex(r",?\s+(?:and|or|as\s+well\s+as|nor)\s+(?:(?:of|on|for)\s+)?(?:(?:the|our)\s+)?\Z", re.IGNORECASE)
# A clause of its own within a sentence: "; on the floating rate notes it runs ...".
_CLAUSE = regex(
    r"[;,]\s+(?:and\s+|but\s+|while\s+|whereas\s+)?(?:(?:on|for|of|in\s+the\s+case\s+of|with\s+respect\s+to)\s+)?(?:the\s+)?\Z"
)
# In a cell alone, or between columns of blanks, it heads a column, or a table, and speaks of nothing yet.
_CELL_BEFORE, _CELL_BEHIND = regex(r"(?:\A|[\n\t|]|[ ]{3})[ ]*\Z"), regex(r"[ ]*(?:[\n\t|]|[ ]{3}|\Z)")
# "CUSIP of the 2017 notes: ".
_CALLED = regex(r"\b(?P<year>(?:19|20)\d\d)\s+notes\b", re.IGNORECASE)
_OF_KIND = regex(r"(?<![\w-])(?P<kind>fixed|floating)[\s-]+rate\s+(?:[a-z]+\s+){0,2}notes\b", re.IGNORECASE)
_STOP = regex(r"[.;\n\t|]")
_CLAUSE_LONGEST = 100  # characters
# Who else is spoken of: "The 2017 notes mature in 2017 and the floating rate notes in 2015".
_OTHERS = regex(
    r"\b(?:19|20)\d\d\s+(?:[a-z]+\s+){0,2}notes\b|\bnotes\s+due\b|\b(?:other|all|both|each|every)\b[^.;]{0,15}\bnotes\b",
    re.IGNORECASE,
)
# The next sentence of the paragraph speaks of them, too.
_THEY = regex(r"[.;]\)?[^\S\n]+(?=(?:They|Their|(?:The\s)?[Ii]nterest\son\sthem)\b)")


def kinds_to_owners(
    text: str,
    drafts: Sequence[Draft],
    loose: Sequence[Candidate],
    schema: Schema,
    titles: Sequence[tuple[Span, list[int]]] = (),
) -> Places:
    """Return what is said of one kind, with the numbers of the drafts, which are in order, that are of that kind.

    ``titles`` are places of headings with the numbers of the drafts that they are known to be of.
    """
    of_kind: dict[str, list[int]] = {_FIXED: [], _FLOATING: []}
    headings = sorted((c for c in loose if heads(schema, c)), key=lambda c: c.span.start)
    for k, draft in enumerate(drafts):
        end = drafts[k + 1].start if k + 1 < len(drafts) else draft.start + _REACH
        named = [span for span, owners in titles if owners == [k]]
        own = [c for c in headings if any(span.holds(c.span) for span in named)]
        own = own or [c for c in headings if draft.start <= c.span.start < end][:1]
        kind = _kind([*draft.candidates, *own]) or _named_kind(text, draft, headings, schema)
        if kind is None:
            return []
        of_kind[kind].append(k)
    if not all(of_kind.values()):
        return []
    clauses = (_clauses(text, sentence, found) for sentence, found in _sentences(text))
    return [(clause, of_kind[kind]) for clause, kind in chain.from_iterable(clauses)]


def headings_to_floater(notes: Sequence[Sequence[Candidate]]) -> int | None:
    """Return the number of the one note whose heading floats, where all others' headings state a fixed rate."""
    kinds = [_kind([c for c in said if c.field == _TITLES]) for said in notes]
    return kinds.index(_FLOATING) if kinds.count(_FLOATING) == 1 and None not in kinds else None


def _named_kind(text: str, draft: Draft, headings: Sequence[Candidate], schema: Schema) -> str | None:
    """Return the kind that the words before a note's identifier name, or that of the heading of the year in them."""
    for code in (c for c in draft.candidates if c.field == schema.identifier):
        clause = _STOP.split(text[max(code.span.start - _CLAUSE_LONGEST, 0) : code.span.start])[-1]
        if named := _OF_KIND.search(clause):
            return named["kind"].casefold()
        if year := _CALLED.search(clause):
            titles = {str(c.value): c for c in headings if str(c.value).endswith(year["year"])}
            return _kind(list(titles.values())) if len(titles) == 1 else None
    return None


def _kind(said: Sequence[Candidate]) -> str | None:
    """Return the kind of a note; None where nothing tells it, or where it changes from one to the other."""
    sure = [c for c in said if c.status is Status.FOUND and c.score >= _LEAST_SCORE]
    titles = [str(c.value) for c in sure if c.field == _TITLES]
    told = {c.value for c in sure if c.field == _KIND}
    if told - {_FIXED, _FLOATING} or any(_BOTH.search(title) for title in titles):
        return None
    floats = [_TITLE_FLOATS.search(title) is not None for title in titles]
    if titles and (all(floats) or not any(floats)) and (floats[0] or all(map(_TITLE_IS_FIXED.search, titles))):
        return _FLOATING if floats[0] else _FIXED
    if not titles and any(c.field in _FLOATING_TERMS and c.status is Status.FOUND for c in said):
        told.add(_FLOATING)
    return str(told.pop()) if len(told) == 1 else None


def _sentences(text: str) -> list[tuple[Span, list[re.Match[str]]]]:
    """Return the sentences that name a kind, with the places where they do."""
    out: list[tuple[Span, list[re.Match[str]]]] = []
    for found in _NAMED.finditer(text, 0, _DEEP):
        if _CELL_BEHIND.match(text, found.end()) and _CELL_BEFORE.search(
            text, max(found.start() - 8, 0), found.start()
        ):
            continue
        if out and out[-1][0].holds(Span(*found.span())):
            out[-1][1].append(found)
            continue
        end = sentence_end(text, found.end(), _REACH)
        while again := _THEY.match(text, end):
            end = sentence_end(text, again.end(), _REACH)
        begin = sentence_begin(text, found.start(), _REACH, STOPS)
        line = text.rfind("\n", begin, found.start()) + 1
        out.append((Span(line if line and text[line].isupper() else begin, end), [found]))  # a heading ends its line
    return out


def _clauses(text: str, sentence: Span, named: Sequence[re.Match[str]]) -> list[tuple[Span, str]]:
    """Return the parts of a sentence, each with the kind that it speaks of; none where it speaks of both at once."""
    if _OTHERS.search(text, sentence.start, sentence.end):
        return []
    kinds = [found["kind"].casefold() for found in named]
    if any(_JOINED.search(text, a.end(), b.start()) for a, b in pairwise(named)):
        return []
    if len(set(kinds)) == 1:
        but = _BUT.search(text, sentence.start, named[0].start())
        kind = kinds[0] if but is None else _other(kinds[0])
        return [(sentence, kind)]
    if any(_BUT.search(text, sentence.start, found.start()) for found in named):
        return []
    starts = [
        sentence.start,
        *(_clause_start(text, a.end(), b.start()) for a, b in pairwise(named)),
    ]
    ends = [*starts[1:], sentence.end]
    return [(Span(start, end), kind) for start, end, kind in zip(starts, ends, kinds, strict=True) if start < end]


def _other(kind: str) -> str:
    return _FLOATING if kind == _FIXED else _FIXED


def _clause_start(text: str, low: int, at: int) -> int:
    """Return where the clause begins that names a kind ``at``: at its stop, or at the name itself."""
    opened = _CLAUSE.search(text, low, at)
    return opened.start() if opened else at
