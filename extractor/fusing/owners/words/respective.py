"""respective_to_owners: lists whose items are the notes' one by one: ``May 1, 2027 and May 1, 2032, respectively``.

As many days or percentages, or figures of one unit, as there are notes stand before the word; the first is the first
note's. Where the sentence names the notes in another order, the items follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import STOPS, sentence_begin

_WORD = "respectively"
_DEEP = 200_000  # characters; behind them stands a prospectus
_LONGEST = 400  # characters of the sentence before the word
_BETWEEN = r"(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)"
_DAY = r"[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d"
_NUMBER = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?"
_UNIT = r"(?:\s(?:basis\spoints|bps|per\s(?:annum|year)|a\syear|of\s(?:the|their)\sprincipal(?:\samount)?))?"
_LISTS = tuple(
    (regex(rf"(?<![\d.,$]){item}(?:{_BETWEEN}{item})+{_UNIT},?\s?\(?\Z"), regex(item))
    for item in (_DAY, rf"{_NUMBER}\s?%", rf"\$\s?{_NUMBER}", rf"{_NUMBER}(?!\s?%)")
)
_CALLED = regex(r"\b(?P<year>(?:19|20)\d\d)\s+(?:[a-z]+\s+)?(?:notes|bonds|series)\b", re.IGNORECASE)


def respective_to_owners(text: str, notes: int, years: Sequence[int] = ()) -> Iterator[tuple[Span, list[int]]]:
    """Yield the items of such lists, each with the number of its note, of ``notes`` in order.

    ``years`` are those by which the page calls them.
    """
    at = text.find(_WORD, 0, _DEEP) if notes > 1 else -1
    while at >= 0:
        begin = sentence_begin(text, at, _LONGEST, STOPS)
        items = _listed(text, begin, at)
        order = _order(text, begin, at, years) or list(range(notes))
        if len(items) == len(order) == notes:
            yield from ((item, [k]) for item, k in zip(items, order, strict=True))
        at = text.find(_WORD, at + len(_WORD), _DEEP)


def _listed(text: str, begin: int, end: int) -> list[Span]:
    """Return the items of the list that ends at a place."""
    for listed, item in _LISTS:
        if found := listed.search(text, begin, end):
            return [Span(*m.span()) for m in item.finditer(text, found.start(), found.end())]
    return []


def _order(text: str, begin: int, end: int, years: Sequence[int]) -> list[int]:
    """Return the notes in the order in which a sentence calls them by their years."""
    called = [int(m["year"]) for m in _CALLED.finditer(text, begin, end)]
    return [years.index(year) for year in dict.fromkeys(called) if year in years]
