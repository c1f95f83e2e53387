"""without_other_meanings: what the words right beside a value, or its label, tell to be something else.

Which words tell it of which field stands in ``other_meanings.toml`` beside this module: a refusal that needs no more
than that is written there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extractor.finding.beside import Beside, listed_to_beside, listed_to_pattern, load_lists
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document


class _Refusal(NamedTuple):
    """Words that tell of a value that it is something else: all that are given must stand where they belong."""

    beside: Beside
    label: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    stated: bool
    denied: bool

    def speaks_against(self, text: str, c: Candidate) -> bool:
        if (self.stated and c.value is None) or (self.denied and c.value is not False):
            return False
        if self.unless is not None and self.unless.search(c.raw):
            return False
        return self.beside.stands_at(text, c.span) and (self.label is None or self.label.search(c.label) is not None)


def without_other_meanings(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that such words speak against, in the same order."""
    by_field, text = _refusals(), document.text
    return [c for c in candidates if not any(r.speaks_against(text, c) for r in by_field.get(c.field, ()))]


@cache
def _refusals() -> Mapping[str, Sequence[_Refusal]]:
    out: defaultdict[str, list[_Refusal]] = defaultdict(list)
    for told in load_lists(Path(__file__).with_name("other_meanings.toml"))["refusal"]:
        label = listed_to_pattern(told, "label")
        unless = listed_to_pattern(told, "unless")
        refusal = _Refusal(listed_to_beside(told), label, unless, told.get("stated", False), told.get("denied", False))
        for field in told["fields"]:
            out[field].append(refusal)
    return dict(out)
