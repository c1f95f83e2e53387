"""names_to_owners: what a line or a sentence that opens with a note's name says is said of this note alone.

A table heads its columns, or opens its rows, with ``Tranche 1`` and ``Tranche 2``; below it stands ``Tranche 2:
callable on September 12, 1999 at 100%``, or ``The Series C-2 notes are callable``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.fusing.owners.drafts import Places
from extractor.ground.places import Span
from extractor.ground.regex import regex

_DEEP = 200_000  # characters; behind them stands a prospectus
_LONGEST = 400  # characters of what is said
_VERBS = "is|are|may|can|cannot|will|shall|pays?|bears?|has|have|matures?"
_SENTENCE_END = regex(r"[.;]\)?\s+(?=[A-Z0-9(])|\n\s*\n")
# Behind a label, up to the next one.
_CLAUSE_END = regex(r"\n(?=\s*\n|[^\n:]{1,40}:)")
_OF_OTHERS = regex(r"\b(?:all|both|each|every|any|either|other|these\s+two)\b[^.;]{0,15}\bnotes?\b", re.IGNORECASE)


def names_to_owners(text: str, names: Sequence[str]) -> Places:
    """Return what is said so, each with the number of its note in ``names``, which are in lower case and differ."""
    if len(names) < 2:
        return []
    spelt = "|".join(r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True))
    opening = re.compile(
        rf"(?:\A|\n[^\S\n]*|[.;]\)?\s+)(?:the\s+)?(?P<name>{spelt})s?"
        rf"(?:(?P<label>\s?[:–—])|(?=\s(?:notes?\s)?(?:{_VERBS})\b))",
        re.IGNORECASE,
    )
    numbers = {name: k for k, name in enumerate(names)}
    found = list(opening.finditer(text, 0, _DEEP))
    out: Places = []
    for k, m in enumerate(found):
        high = min(m.end() + _LONGEST, found[k + 1].start("name") if k + 1 < len(found) else len(text))
        end = (_CLAUSE_END if m["label"] else _SENTENCE_END).search(text, m.end(), high)
        said = _before_others(text, Span(m.start("name"), end.start() if end else high))
        if said is not None:
            out.append((said, [numbers[" ".join(m["name"].casefold().split())]]))
    return out


def _before_others(text: str, said: Span) -> Span | None:
    """Return the sentences before the one that speaks of other notes, too; None where that is the first."""
    others = _OF_OTHERS.search(text, said.start, said.end)
    if others is None:
        return said
    ends = [m.start() for m in _SENTENCE_END.finditer(text, said.start, others.end()) if m.start() < others.start()]
    return Span(said.start, ends[-1]) if ends else None
