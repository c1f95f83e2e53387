"""cut_closing: what stands below the last of several sheets and speaks of the whole offering is no part of that sheet.

``Trade date``, ``Ratings`` and ``Denominations`` once for all, in a table of their own. It begins below an empty line,
where the sheets themselves have none, with labels that no sheet above has; one of them is the offering's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise

from extractor.grids.labels.lexicon import label_key, lexicon_of
from extractor.grids.pairs.pairs import Pair
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.shapes import is_code

_LEAST_ALIKE = 4  # labels that the last sheet has in common with those above it
_EMPTY_LINE = regex(r"\n[^\S\n]*\n")


def cut_closing(sections: Sequence[list[Pair]], text: str, schema: Schema) -> list[list[Pair]]:
    """Return the sections, the last of which is cut where the pairs of the whole offering begin."""
    if len(sections) < 2 or not _has_code(sections[-1]) or not any(map(_has_code, sections[:-1])):
        return list(sections)
    last = sections[-1]
    above = {label_key(p.label) for p in chain.from_iterable(sections[:-1])}
    alike = [k for k, pair in enumerate(last) if label_key(pair.label) in above]
    at = alike[-1] + 1 if alike else 0
    own, rest = last[:at], last[at:]
    told = len(alike) >= _LEAST_ALIKE and _has_code(own) and not _has_code(rest)
    if told and rest and _is_parted(text, own[-1], rest[0]) and _is_of_offering(rest, schema):
        joined = any(_is_parted(text, a, b) for a, b in pairwise(own))
        return list(sections) if joined else [*sections[:-1], own, rest]
    return list(sections)


def _has_code(pairs: Sequence[Pair]) -> bool:
    return any(is_code(p.text) for p in pairs)


def _is_parted(text: str, above: Pair, below: Pair) -> bool:
    """Tell whether an empty line stands between two pairs."""
    return _EMPTY_LINE.search(text, max(above.label_span.end, above.value.end), below.label_span.start) is not None


def _is_of_offering(pairs: Sequence[Pair], schema: Schema) -> bool:
    matches = (lexicon_of(schema).exact(p.label) for p in pairs)
    fields = chain.from_iterable(match.fields for match in matches if match is not None)
    return any(schema.by_name[name].scope == "offering" for name in fields if name in schema.by_name)
