"""Beside: words right before or behind a value that tell what it is not. Lists of them are data, in .toml files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from extractor.ground.places import Span
from extractor.ground.regex import regex


class Beside(NamedTuple):
    """What stands right before a value and right behind it; where both are given, both must."""

    reach: int
    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None

    def stands_at(self, text: str, place: Span) -> bool:
        """Tell whether these words stand there: ``before`` up to the place, ``behind`` from its end on."""
        start, end = place.start, place.end
        return (self.before is None or self.before.search(text[max(start - self.reach, 0) : start]) is not None) and (
            self.behind is None or self.behind.match(text[end : end + self.reach]) is not None
        )


def listed_to_beside(listed: Mapping[str, Any], reach: int = 0) -> Beside:
    """Return the words of one entry of a list; ``reach`` where it tells none."""
    return Beside(listed.get("reach", reach), listed_to_pattern(listed, "before"), listed_to_pattern(listed, "behind"))


def listed_to_pattern(listed: Mapping[str, Any], part: str) -> re.Pattern[str] | None:
    """Return a pattern whose lines are one: a line's end, and what indents the next one, is no part of it."""
    printed = listed.get(part)
    return None if printed is None else regex("".join(line.lstrip() for line in printed.splitlines()))


def load_lists(path: Path) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """Return the entries of a .toml file by what they are lists of."""
    return tomllib.loads(path.read_text("utf-8"))
