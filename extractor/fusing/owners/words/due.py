"""titles_to_owners, sentences_to_owners: what a heading or a sentence says of the notes that fall due in a year.

"5.25% Notes due 2032" over a list, "the notes due on May 15, 2032, may be called": both name some notes, not all.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.fusing.owners.drafts import Draft, Places, heads
from extractor.fusing.owners.words.called_years import amount_start
from extractor.ground.candidate import Candidate, Status
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.ground.sentences import STOPS_AND_LABELS, sentence_around
from extractor.ground.words import matches_near

_YEAR = regex(r"\b(?:19|20)\d\d\b")
_TORN = regex(r"[|\t]")  # a heading over two cells may be made of two notes
# "The notes due" on a day: what the sentence says is theirs.
_DUE = regex(r"\bnotes?\b[^.;:|\t%$]{0,30}\b(?:due|maturing)\s+(?:on\s+)?\Z", re.IGNORECASE)
# "The notes due 2014 and 2019 have a survivor's option": a title has a rate, and capitals.
_BY_YEAR = regex(
    r"(?:\b(?:[Tt]he|[Tt]hose)\s+(?:\w+\s+)?(?:notes?|bonds?|debentures?)\s+(?:due|maturing)(?:\s+in)?"
    r"|\b(?:[Nn]otes|[Bb]onds|[Tt]hose)\s+(?:due|maturing)\s+in)\s+"
    r"(?P<years>(?:19|20)\d\d(?:(?:,|,?\s+(?:and|or|&))\s+(?:in\s+)?(?:19|20)\d\d)*)\b"
)
_DEEP = 200_000  # characters; behind them stands a prospectus
_DUE_WORDS = ("due", "maturing")
_WORDS = 60  # characters
_OTHERS = regex(r"\b(?:other|remaining)\s+(?:\w+\s+)?notes\b", re.IGNORECASE)
_LONGEST = 500  # characters of a sentence


def dated(schema: Schema) -> set[str]:
    """Return the fields whose year a heading tells."""
    return {r.fields[0] for r in schema.relations if r.kind == "date told"}


def rated(schema: Schema) -> set[str]:
    """Return the fields whose rate a heading tells."""
    return {r.fields[0] for r in schema.relations if r.kind == "rate told"}


def due_days(drafts: Iterable[Draft], schema: Schema) -> list[set[str]]:
    """Return the days on which each note falls due, as its page prints them."""
    return [{c.raw for c in d.candidates if c.field in dated(schema) and c.value} for d in drafts]


def titles_to_owners(
    text: str, drafts: Sequence[Draft], loose: Sequence[Candidate], called: Sequence[int], schema: Schema
) -> Places:
    """Return the headings that name the year in which some notes, not all, fall due; with their drafts.

    ``called`` are the years by which the page calls the notes, for those whose own terms tell none.
    """
    named = dated(schema)
    years = [{c.value.year for c in d.candidates if c.field in named and isinstance(c.value, dt.date)} for d in drafts]
    if not all(years):
        years = [{year} for year in called]
    out: Places = []
    for c in loose if all(years) else ():
        whole = heads(schema, c) and not _TORN.search(c.raw)
        if whole and (told := _YEAR.findall(str(c.value))):
            owners = [k for k, of_draft in enumerate(years) if int(told[-1]) in of_draft]
            if 0 < len(owners) < len(drafts):
                out.append((Span(amount_start(text, c.span.start), c.span.end), owners))
    return out


def sentences_to_owners(text: str, drafts: Sequence[Draft], loose: Sequence[Candidate], schema: Schema) -> Places:
    """Return the sentences that name some notes, not all, by when they fall due; "the other notes" come next."""
    named = dated(schema)
    due = [{c.value for c in d.candidates if c.field in named} for d in drafts]
    told: defaultdict[Span, set[int]] = defaultdict(set)
    for c in loose if all(due) else ():
        if (
            c.field in named
            and c.status is Status.FOUND
            and _DUE.search(text, max(c.span.start - _WORDS, 0), c.span.start)
        ):
            owners = {k for k, of_draft in enumerate(due) if c.value in of_draft}
            told[_sentence(text, c.span.start)] |= owners
    years = [{day.year for day in of_draft if isinstance(day, dt.date)} for of_draft in due]
    by_year = matches_near(_BY_YEAR, text, _DUE_WORDS, before=60, after=90, end=_DEEP) if all(years) else ()
    for found in by_year:
        said = set(map(int, _YEAR.findall(found["years"])))
        told[_clause(text, found.start())] |= {k for k, of_draft in enumerate(years) if of_draft & said}
    some = {span: owners for span, owners in told.items() if 0 < len(owners) < len(drafts)}
    return with_others(text, some, len(drafts))


def with_others(text: str, out: dict[Span, set[int]], notes: int) -> Places:
    """Return places with their drafts, and with all others the sentence behind that speaks of "the other notes"."""
    for span in sorted(out):
        if others := _OTHERS.search(text, span.end, span.end + _LONGEST):
            rest = set(range(notes)).difference(*out.values())
            out.setdefault(_sentence(text, others.start()), rest)
    return [(span, sorted(owners)) for span, owners in sorted(out.items())]


def _sentence(text: str, at: int) -> Span:
    return sentence_around(text, Span(at, at), _LONGEST, STOPS_AND_LABELS)


def _clause(text: str, at: int) -> Span:
    """Return the part of a sentence around a place: notes of other years may stand behind its semicolon."""
    sentence = _sentence(text, at)
    end = text.find(";", at, sentence.end)
    return Span(max(text.rfind(";", sentence.start, at) + 1, sentence.start), end if end >= 0 else sentence.end)
