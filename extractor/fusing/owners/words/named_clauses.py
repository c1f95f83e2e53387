"""names_to_owners: what a line or a sentence that opens with notes' names says is said of these alone.

A table heads its columns, or opens its rows, with ``Tranche 1`` and ``Tranche 2``; below it stands ``Tranche 2:
callable on September 12, 1999 at 100%``, or ``The Series C-2 notes are callable``, or ``Lines a and b are not``.
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
    opening = re.compile(
        rf"(?:\A|\n[^\S\n]*|[.;]\)?\s+)(?:\([0-9a-z]{{1,2}}\)\s+)?(?:the\s+)?(?P<named>{_spelt(names)})s?"
        rf"(?:(?P<label>\s?[:–—])|(?=\s(?:notes?\s)?(?:{_VERBS})\b))",
        re.IGNORECASE,
    )
    found = list(opening.finditer(text, 0, _DEEP))
    out: Places = []
    for k, m in enumerate(found):
        high = min(m.end() + _LONGEST, found[k + 1].start("named") if k + 1 < len(found) else len(text))
        end = (_CLAUSE_END if m["label"] else _SENTENCE_END).search(text, m.end(), high)
        said = _before_others(text, Span(m.start("named"), end.start() if end else high))
        if said is not None:
            out.append((said, _numbers(m["named"], names)))
    return out


def _spelt(names: Sequence[str]) -> str:
    """Return a pattern for one name, or for several that share all but their last words: ``lines a, b and c``."""
    one = "|".join(r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True))
    kinds, lasts = zip(*(name.rpartition(" ")[::2] for name in names), strict=True)
    if len(set(kinds)) > 1 or not kinds[0]:
        return one
    last = rf"(?:{'|'.join(map(re.escape, sorted(lasts, key=len, reverse=True)))})\b"
    kind = r"\s+".join(map(re.escape, kinds[0].split()))
    return rf"{kind}s?\s+{last}(?:,\s*{last})*,?\s+(?:and|or|&)\s+{last}|{one}"


def _numbers(named: str, names: Sequence[str]) -> list[int]:
    """Return the numbers of the notes that a name, or several at once, speak of."""
    told = " ".join(named.casefold().split())
    if told in names:
        return [names.index(told)]
    words = set(re.split(r"[\s,&]+", told))
    return [k for k, name in enumerate(names) if name.rpartition(" ")[2] in words]


def _before_others(text: str, said: Span) -> Span | None:
    """Return the sentences before the one that speaks of other notes, too; None where that is the first."""
    others = _OF_OTHERS.search(text, said.start, said.end)
    if others is None:
        return said
    ends = [m.start() for m in _SENTENCE_END.finditer(text, said.start, others.end()) if m.start() < others.start()]
    return Span(said.start, ends[-1]) if ends else None
