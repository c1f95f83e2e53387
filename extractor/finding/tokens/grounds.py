"""has_grounds: whether the words around a labelled span leave its field possible.

The token model reads long prose that it has seen little of, and there a number alone looks like any other. Some fields
are never stated without certain words near them, or right beside others; such a span is dropped, not doubted. Which
words these are stands in ``grounds.toml`` beside this module.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extractor.finding.beside import Beside, listed_to_beside, listed_to_pattern, load_lists
from extractor.finding.cues import FIGURES, tells_aside
from extractor.ground.places import Span
from extractor.ground.regex import regex

_BEFORE, _AFTER = 160, 60  # characters
_TABLE = 1_500  # characters of a table down to a row
_LEAD_IN = 300  # characters of the paragraph over a table
# Indices end in a number: S&P 500, Russell 2000, NASDAQ-100, EURO STOXX 50.
_INDEX_BEFORE = regex(
    r"(?:S\s?&\s?P|Russell|NASDAQ|STOXX|Nikkei|FTSE|TOPIX|MSCI|Hang Seng|Dow Jones)[®™]?[\s-]{1,2}\Z", re.IGNORECASE
)
_INDEX_BEHIND = regex(r"\s?[®™]|\s(?:Equal |Low |Total |Growth |Value )?(?:Index|Composite|ETF)\b")
_NUMBERS = FIGURES | {"call_notice_days"}
_STROKE_BEFORE, _STROKE_BEHIND = regex(r"\d\s?/\s?\Z"), regex(r"\s?/\s?\d")


class _Always(NamedTuple):
    """What stands before a field's value, around it or within it, whatever states the field."""

    before: re.Pattern[str] | None
    near: re.Pattern[str] | None
    within: re.Pattern[str] | None
    reach: int

    def holds_at(self, text: str, place: Span) -> bool:
        low = max(place.start - self.reach, 0)
        return (
            (self.within is None or self.within.search(place.of(text)) is not None)
            and (self.before is None or self.before.search(text[low : place.start]) is not None)
            and (self.near is None or self.near.search(text[low : place.end + _AFTER]) is not None)
        )


def has_grounds(field: str, text: str, place: Span) -> bool:
    """Tell whether ``text[place]`` may state the field, by the words around it."""
    always, never = _lists()
    return not (
        _is_of_a_name(field, text, place)
        or (field in FIGURES and _is_aside(text, place))
        or not all(words.holds_at(text, place) for words in always.get(field, ()))
        or any(words.stands_at(text, place) for words in never.get(field, ()))
    )


@cache
def _lists() -> tuple[Mapping[str, Sequence[_Always]], Mapping[str, Sequence[Beside]]]:
    listed = load_lists(Path(__file__).with_name("grounds.toml"))
    always: defaultdict[str, list[_Always]] = defaultdict(list)
    never: defaultdict[str, list[Beside]] = defaultdict(list)
    for told in listed["always"]:
        before, near, within = (listed_to_pattern(told, part) for part in ("before", "near", "within"))
        for field in told["fields"]:
            always[field].append(_Always(before, near, within, told.get("reach", _BEFORE)))
    for told in listed["never"]:
        for field in told["fields"]:
            never[field].append(listed_to_beside(told, _BEFORE))
    return dict(always), dict(never)


def _is_of_a_name(field: str, text: str, place: Span) -> bool:
    """Tell whether a bare number ends an index's name, or is one side of a stroke: of "Rule 163/433", "30/360"."""
    if not place.of(text).isdigit():
        return False
    before, behind = text[max(place.start - _BEFORE, 0) : place.start], text[place.end : place.end + _AFTER]
    if _INDEX_BEFORE.search(before) or _INDEX_BEHIND.match(behind):
        return True
    return field in _NUMBERS and bool(_STROKE_BEFORE.search(before) or _STROKE_BEHIND.match(behind))


def _is_aside(text: str, place: Span) -> bool:
    """Tell whether a row belongs to a table of other things, by its header or by what stands over it."""
    line = text.rfind("\n", 0, place.start) + 1
    row = text[line : place.end + 1].lstrip()
    if "\t" not in row and "  " not in row:
        return False
    top = max(text.rfind("\n\n", max(line - _TABLE, 0), line), 0)
    said = text[top : place.start]
    if line - top > _TABLE or "cusip" in said.lower():
        return False
    over = text[max(top - _LEAD_IN, 0) : top].rpartition("\n\n")[2]
    return tells_aside(said) or "hypothetical" in over.lower()
