"""has_grounds: whether the words around a labelled span leave its field possible.

The token model reads long prose that it has seen little of, and there a number alone looks like any other. A few
fields are never stated without certain words near them; without those words a span is dropped, not doubted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from extractor.ground.places import Span

_BEFORE, _AFTER = 160, 60  # characters


@dataclass(frozen=True, slots=True)
class _Words:
    """What has to stand near a field's value (``near``), and what never stands right before or behind it."""

    near: re.Pattern[str] | None = None
    never_before: re.Pattern[str] | None = None
    never_behind: re.Pattern[str] | None = None


_PIECE = re.compile(r"denominat|increment|multipl|minimum|invest|\$\s?[\d,.]+\s?[/x]", re.IGNORECASE)
_OF_A_COUPON = re.compile(r"\b(?:coupon|rate|barrier|threshold|floor|cap)\s(?:of|is|equal to)\s\Z", re.IGNORECASE)
_OF_A_LEVEL = re.compile(
    r"\s?of (?:the |its |their )?(?:applicable )?(?:starting|initial|closing|final|index|share|stock|underl|observ)",
    re.IGNORECASE,
)
_OF_A_BOX = re.compile(
    r"\A(?:(?!survivor|estate|death).)*\[\s?[xv]?\s?\]\s?(?:(?:yes|no)[\s,]*\[\s?[xv]?\s?\]\s?)?\Z",
    re.IGNORECASE | re.DOTALL,
)
_OF_ANOTHER = re.compile(
    r"\s?(?:\([^()]{0,40}\)\s?)?(?:by|from|\()\s?(?:Kroll|KBRA|DBRS|A\.?M\.? Best|Egan|Morningstar)"
)
_WORDS: Mapping[str, _Words] = {
    "trade_time": _Words(near=re.compile(r"@|\btrad(?:e|ing)\b|\bpricing\sdate|\bpriced\b|\bclose", re.IGNORECASE)),
    "min_denomination": _Words(near=_PIECE),
    "denomination_increment": _Words(near=_PIECE),
    "supplement_number": _Words(near=re.compile(r"\bnos?\b|number|#|supplement", re.IGNORECASE)),
    "survivors_option": _Words(never_before=_OF_A_BOX),
    "moodys_rating": _Words(never_behind=_OF_ANOTHER),
    "sp_rating": _Words(never_behind=_OF_ANOTHER),
    "fitch_rating": _Words(never_behind=_OF_ANOTHER),
    "call_price": _Words(never_behind=_OF_A_LEVEL),
    "selling_price": _Words(never_before=_OF_A_COUPON, never_behind=_OF_A_LEVEL),
    "gross_concession": _Words(never_before=_OF_A_COUPON, never_behind=_OF_A_LEVEL),
}


def has_grounds(field: str, text: str, place: Span) -> bool:
    """Tell whether ``text[place]`` may state the field, by the words around it."""
    words = _WORDS.get(field)
    if words is None:
        return True
    before = text[max(place.start - _BEFORE, 0) : place.start]
    behind = text[place.end : place.end + _AFTER]
    if words.near is not None and not (
        words.near.search(before) or words.near.search(behind) or words.near.search(place.of(text))
    ):
        return False
    if words.never_before is not None and words.never_before.search(before):
        return False
    return words.never_behind is None or not words.never_behind.match(behind)
