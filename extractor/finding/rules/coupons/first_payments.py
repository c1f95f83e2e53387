"""First payments whose day and amount stand beside each other, in a list's second line or in a sentence.

``1st coupon 04/15/2002   Amount $ 4.56``: "amount" alone is that of the coupon which stands before it; and
``first payment of $17.40 per $1,000``.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, NUMBER, SCALED, printed_date
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex
from extractor.values.numbers import parse_money

_FIRST = r"\b(?:1st|first|initial) (?:interest |coupon )?(?:coupon|payment|interest)"
_BESIDE = regex(
    rf"{_FIRST}(?: date)?(?: ?:)? (?:on )?({DATE})[,;/]? (?:and )?"
    r"(?:(?:1st |first )?(?:coupon |interest |payment )?amount|of)"
    rf"(?: ?:)? (\$ ?{NUMBER})(?![.,]?\d)(?! ?%|{SCALED})"
)
_OF_EACH = regex(
    rf"{_FIRST}(?: amount)?(?: ?:| of| is| will be|,)? (\$ ?{NUMBER}),?"
    r" (?:per|for (?:each|every)|on each) \$ ?1,?000(?![,.]?\d)"
)


def find(flow: Flow) -> Iterator[Candidate]:
    """Propose the day and the amount of first payments."""
    for found in flow.matches(_BESIDE, "1st ", "first ", "initial ", after=110, needs=(" amount", " of $", " of: $")):
        day = printed_date(flow, found[1])
        if day is not None:
            yield candidate(flow, "first_coupon_date", found.span(1), day, 0.93)
        yield candidate(flow, "first_coupon_amount", found.span(2), parse_money(found[2]), 0.93)
    for found in flow.matches(_OF_EACH, "1st ", "first ", "initial ", after=80, needs=("$1,000", "$1000", "$ 1,000")):
        yield candidate(flow, "first_coupon_amount", found.span(1), parse_money(found[1]), 0.93)
