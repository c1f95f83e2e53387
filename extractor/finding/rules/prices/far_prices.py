"""Prices that stand far behind the verb of their sentence.

``We sell you $25,000,000 of our Notes, Series B, through Example Brothers as agent, at 99.875% of their face``: that a
sentence sells, and neither calls, repays nor buys, tells that its price is the public's. The discount that stands
behind such a price, with no other price between, is the sellers'.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, NUMBER, RATE, printed_rate
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_PRICE = regex(rf"\bat (?:a price of )?({RATE}) ?% of (?:the |their |its )?(?:(?:aggregate )?principal|par|face)\b")
# Without the words of what, the verb or the title stands right before.
_BARE_PRICE = regex(
    rf"\b(?:(?:are|is|were|be|and) (?:now )?(?:sold|priced|offered)(?: to (?:the public|investors))?,?"
    rf"|due {DATE},?) at ({RATE}) ?%(?= (?:with|less|and|to the public)\b|[,.;](?! ?\d)|$)"
    rf"|\b(?:priced) at ({RATE}) ?%(?= (?:with|less|and|to the public)\b|[,.;](?! ?\d)|$)"
)
_SELLS = regex(
    r"\b(?:(?:is|are|and) (?:now |being )?(?:selling|offering|sold|offered|priced)|will be (?:sold|offered)"
    r"|we (?:now )?(?:sell|offer|price))\b"
)
_NO_SALE = regex(
    r"\b(?:redeem|redemption|call(?:s|ed|able)?\b|repa(?:y|id)|repurchas|purchase[sd]?\b(?! price)|buy|bought|retir"
    r"|tender|exchang|estimat|if\b|may (?!\d)|affiliate|another|different|separate)"
)
# Who sells to a firm by name states what that firm pays.
_TO_A_FIRM = regex(
    r"\b(?:sell|sells|sold|selling) (?:[^.;]{0,80}? )?to (?:[A-Z]|(?:the|our) (?:agent|underwriter|dealer|purchas))"
)
_DISCOUNT = regex(
    rf"\ban? (?:(?:underwriting|selling|agents?'?s?|dealers?'?s?) )?(?:discount|commission|concession) of ({RATE}) ?%"
    r"(?! (?:per|a) )"
)
_ANOTHER_PRICE = regex(rf"\$ ?{NUMBER} (?:per|for) |\bnotes? due\b|\bcusip\b")
_STOP = regex(r"(?<![\w.'-])(?:[a-z][\w'-]*|[\d,.]+%?|[A-Z\d]{9})[)\"]?\. (?=[A-Z\"(])")
_SENTENCE, _BEHIND = 400, 240  # characters
_LEAST, _MOST, _MOST_DISCOUNT = 50, 150, 10  # percent
_NEAR_PAR = (80, 120)  # percent: where no words say of what


def find(flow: Flow) -> Iterator[Candidate]:
    """Propose such prices and the discounts behind them."""
    seen: set[int] = set()
    near = flow.matches(_PRICE, "% of ", before=24, after=34, needs=("principal", "% of par", "face"))
    bare = flow.matches(_BARE_PRICE, " at ", before=40, after=20, needs=("sold", "priced", "offered", "due "))
    for found, (least, most) in (*((m, (_LEAST, _MOST)) for m in near), *((m, _NEAR_PAR) for m in bare)):
        group = next(g for g in range(1, len(found.groups()) + 1) if found[g])
        price, place = printed_rate(found[group]), found.span(group)
        if place[0] in seen or not least <= price <= most or not _is_a_sale(flow, found.start(), found.end()):
            continue
        seen.add(place[0])
        yield candidate(flow, "selling_price", place, price, 0.9)
        behind = _DISCOUNT.search(flow.low, found.end(), found.end() + _BEHIND)
        if behind is None or printed_rate(behind[1]) >= _MOST_DISCOUNT:
            continue
        if not _ANOTHER_PRICE.search(flow.low, found.end(), behind.start()):
            yield candidate(flow, "gross_concession", behind.span(1), printed_rate(behind[1]), 0.9)


def _is_a_sale(flow: Flow, start: int, end: int) -> bool:
    before = _sentence(flow, start)
    if _SELLS.search(before + flow.low[start:end]) is None or _NO_SALE.search(before):
        return False
    return _TO_A_FIRM.search(flow.text, start - len(before), start) is None


def _sentence(flow: Flow, at: int) -> str:
    """Return what a sentence says before a place; a stop behind a capitalised word may be an abbreviation's."""
    low = max(at - _SENTENCE, 0)
    begin = max((found.end() for found in _STOP.finditer(flow.text, low, at)), default=low)
    return flow.low[begin:at]
