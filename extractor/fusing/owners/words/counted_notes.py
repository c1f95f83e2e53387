"""counted_to_owners: what a sentence says within it of "the second note", by its place in the list, is its own.

``Interest on the first two notes is paid each May 15``, ``.35% of the first note, .60% of the second``, ``We may redeem
the second note on or after May 15, 2007, and the third note on or after May 15, 2008``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.fusing.owners.drafts import Places
from extractor.fusing.owners.words.ordinals import COUNTS, LAST, OF_OTHERS, ORDINALS, named_notes
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import STOPS, sentence_around
from extractor.ground.words import matches_near

_DEEP = 200_000  # characters; behind them stands a prospectus
_LONGEST = 400  # characters of a sentence, either way
_PLACES = "|".join((*ORDINALS, LAST))
_NAMED = regex(
    rf"\bthe\s+(?:(?P<place>{_PLACES})\s+note|(?P<end>first|last)\s+(?P<count>{'|'.join(COUNTS)})\s+notes)\b",
    re.IGNORECASE,
)
_PLACE_WORDS = tuple(word[1:] for word in (*ORDINALS, LAST))  # without its first letter, large or small
# The same without its word, in a sentence that has it: ", .60% of the second and 1.00% of the third."
_SHORT = regex(rf"\bthe\s+(?P<place>{_PLACES})(?=\s*[,.;]|\s+(?:and|may|is|on|at)\b)", re.IGNORECASE)
_FIGURE_BEFORE = regex(r"(?:%|\d)\s+(?:of|on|for)\s+\Z")  # the figure before a name is that note's
_IN_EACH_CASE = regex(r"\bin\s+(?:either|each|both)\s+cases?\b", re.IGNORECASE)
_NEAR = 12  # characters


def counted_to_owners(text: str, notes: int) -> Places:
    """Return the sentences, or their clauses where they name several notes, with the numbers of those notes."""
    out: Places = []
    end = 0
    named = matches_near(_NAMED, text, _PLACE_WORDS, before=12, after=40, end=_DEEP) if notes > 1 else ()
    for found in named:
        if found.start() < end:
            continue
        sentence = sentence_around(text, Span(*found.span()), _LONGEST, STOPS)
        end = sentence.end
        if not OF_OTHERS.search(text, sentence.start, sentence.end):
            out += _clauses(text, sentence, notes)
    return out


def _clauses(text: str, sentence: Span, notes: int) -> Iterator[tuple[Span, list[int]]]:
    named = {m.start(): m for m in _SHORT.finditer(text, sentence.start, sentence.end + 1)}  # with its stop
    named |= {m.start(): m for m in _NAMED.finditer(text, sentence.start, sentence.end)}
    told = [(named[at], _owners(named[at], notes)) for at in sorted(named)]
    if not all(owners for _, owners in told):
        return  # of a list that is not this one
    if len(told) == 1:
        yield sentence, told[0][1]
        return
    shared = _IN_EACH_CASE.search(text, told[-1][0].end(), sentence.end)
    end = shared.start() if shared else sentence.end
    if shared:
        yield Span(end, sentence.end), sorted({k for _, owners in told for k in owners})
    for k, (found, owners) in enumerate(told):
        if _FIGURE_BEFORE.search(text, max(found.start() - _NEAR, 0), found.start()):
            yield Span(told[k - 1][0].end() if k else sentence.start, found.end()), owners
        else:
            yield Span(found.start(), told[k + 1][0].start() if k + 1 < len(told) else end), owners


def _owners(found: re.Match[str], notes: int) -> list[int]:
    named = found.groupdict()
    return list(named_notes(named["place"] or named["end"], named.get("count"), notes))
