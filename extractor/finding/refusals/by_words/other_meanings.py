"""without_other_meanings: what the words right beside a value, or its label, tell to be something else.

Which words tell it of which field stands in ``other_meanings.toml`` beside this module: a refusal that needs no more
than that is written there.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex


class _Refusal(NamedTuple):
    """Words that tell of a value that it is something else: all that are given must stand where they belong."""

    reach: int
    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    label: re.Pattern[str] | None
    stated: bool
    denied: bool

    def speaks_against(self, text: str, c: Candidate) -> bool:
        if (self.stated and c.value is None) or (self.denied and c.value is not False):
            return False
        start, end = c.span.start, c.span.end
        return (
            (self.before is None or self.before.search(text[max(start - self.reach, 0) : start]) is not None)
            and (self.behind is None or self.behind.match(text[end : end + self.reach]) is not None)
            and (self.label is None or self.label.search(c.label) is not None)
        )


def without_other_meanings(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that such words speak against, in the same order."""
    by_field, text = _refusals(), document.text
    return [c for c in candidates if not any(r.speaks_against(text, c) for r in by_field.get(c.field, ()))]


@cache
def _refusals() -> Mapping[str, Sequence[_Refusal]]:
    listed = tomllib.loads(Path(__file__).with_name("other_meanings.toml").read_text("utf-8"))["refusal"]
    out: defaultdict[str, list[_Refusal]] = defaultdict(list)
    for told in listed:
        before, behind, label = (_pattern(told, part) for part in ("before", "behind", "label"))
        stated, denied = told.get("stated", False), told.get("denied", False)
        refusal = _Refusal(told.get("reach", 0), before, behind, label, stated, denied)
        for field in told["fields"]:
            out[field].append(refusal)
    return dict(out)


def _pattern(told: Mapping[str, Any], part: str) -> re.Pattern[str] | None:
    """Return a pattern whose lines are one: a line's end, and what indents the next one, is no part of it."""
    printed = told.get(part)
    return None if printed is None else regex("".join(line.lstrip() for line in printed.splitlines()))
