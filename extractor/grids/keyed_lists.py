"""text_to_keyed: lists of one term of several notes, keyed by their identifiers.

``Call: 12345AAA1 none. 12345AAB9 on 10-15-2007 and any day after, at 100`` below a table: the label names the term, and
behind each identifier, or several joined by "and", stands what it is for these notes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extractor.grids.labels.lexicon import Lexicon, lexicon_of
from extractor.grids.text.regions import text_to_regions
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.codes import cusip_checks

_CODE = r"\b[0-9][0-9A-Z]{7}[0-9]\b"
_OPENS = regex(rf":[ \t]+(?={_CODE})")
_LABEL = regex(r"[ \t]*(?P<label>[A-Z1][^:\n]{2,50})")
_END = regex(r"\n[ \t]*\n|\n[ \t]*[A-Z][^:\n.;]{2,50}:\s|\n[ \t]*\||\Z")
_KEYS = regex(rf"(?P<codes>{_CODE}(?:(?:,\s(?:and\s)?|\sand\s|\s?&\s){_CODE})*)[ \t]*[-–:]?\s")
_ONE = regex(_CODE)
_LONGEST = 800  # characters of a list
_FEWEST = 2  # entries
_ASIDE = regex(r"\s?\(([^()]+)\)|\s(?:per|for\seach)\s\$1,000\b.*\Z")
_FIRST = regex(r"\A[Ff]irst\b")
_BLANKS = " \t\n.;,"


class Keyed(NamedTuple):
    """An entry: the field that its list's label names, the identifiers that key it, and where its words stand."""

    field: str
    codes: frozenset[str]
    place: Span


@lru_cache(maxsize=8)  # read by the rules, and again to tell whose it is
def text_to_keyed(text: str, schema: Schema) -> tuple[Keyed, ...]:
    """Return the entries of all such lists whose label names one field, in reading order."""
    if ":" not in text or not any(spec.labels for spec in schema.fields):
        return ()
    lexicon = lexicon_of(schema)
    out: list[Keyed] = []
    for region in text_to_regions(text, schema):
        for found in _OPENS.finditer(text, region.start, region.end):
            label = _LABEL.fullmatch(text, text.rfind("\n", 0, found.start()) + 1, found.start())
            field = _label_to_field(label["label"], lexicon) if label else None
            if field is not None:
                out += _entries(text, field, found.end())
    return tuple(out)


def _entries(text: str, field: str, start: int) -> list[Keyed]:
    end = min(found.start() if (found := _END.search(text, start)) else len(text), start + _LONGEST)
    keys = list(_KEYS.finditer(text, start, end))
    codes = [frozenset(_ONE.findall(key["codes"])) for key in keys]
    named = [code for held in codes for code in held]
    if len(keys) < _FEWEST or len(named) != len(set(named)) or not all(map(cusip_checks, named)):
        return []
    bounds = [*(key.start() for key in keys), end]
    places = [_trimmed(text, key.end(), stop) for key, (_, stop) in zip(keys, pairwise(bounds), strict=True)]
    return [Keyed(field, held, place) for held, place in zip(codes, places, strict=True) if place.end > place.start]


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    return Span(start, end)


def _label_to_field(label: str, lexicon: Lexicon) -> str | None:
    """Return the field that a label names, or that the words in its parenthesis do."""
    fields = {
        field
        for spelling in _spellings(label)
        if (match := lexicon.exact(spelling)) is not None and len(match.fields) == 1
        for field in match.fields
    }
    return fields.pop() if len(fields) == 1 else None


def _spellings(label: str) -> Iterator[str]:
    aside = _ASIDE.search(label)
    for spelling in (label, _ASIDE.sub("", label), aside[1] if aside and aside[1] else label):
        yield spelling
        yield _FIRST.sub("1st", spelling)
