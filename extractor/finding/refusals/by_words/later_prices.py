"""without_later_prices: of prices that fall from year to year, only the first is the one at which calls begin.

``From September 15, 2015 at 103.5%, 2016 at 102.3%, 2018 and after at 100%``: each looks like the price of a call. What
stands between one and the next is no more than a day and the words that lead from step to step.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex

_PRICE = "call_price"
_NEAR = 60  # characters between a price and the next
_STEP = regex(
    r"(?:[\d\s,;%|()./–-]|\b(?:on|at|and|or|after|thereafter|then|in|from|to|until|through|during|before|but|prior|the"
    r"|years?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)*"
)


def without_later_prices(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the prices of later steps, in the same order."""
    prices = [c for c in candidates if c.field == _PRICE and c.status is Status.FOUND and isinstance(c.value, Decimal)]

    def is_later(c: Candidate) -> bool:
        return c.field == _PRICE and c in prices and any(_leads_to(document.text, p, c) for p in prices)

    return [c for c in candidates if not is_later(c)] if len(prices) > 1 else list(candidates)


def _leads_to(text: str, first: Candidate, next_: Candidate) -> bool:
    """Tell whether a price is followed by a lower one of the same note, a step further on."""
    apart = next_.span.start - first.span.end
    if not 0 < apart <= _NEAR or first.note != next_.note or not next_.value < first.value:  # type: ignore[operator]
        return False
    return _STEP.fullmatch(text[first.span.end : next_.span.start].lower()) is not None
