"""The redemption branch of a form or a sheet: a date and a price that are filled in behind their labels."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, printed_date, printed_rate
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_DATE = regex(rf"initial redemption date ?:? ({DATE})")
_PERCENT = regex(r"initial redemption (?:percentage|price) ?:? (1\d\d(?:\.\d+)?) ?%")

# The same on a sheet that says elsewhere that the issuer may call.
_PRICE = regex(
    r"(?<!initial )\b(?:redemption|call) price ?:? (1\d\d(?:\.\d+)?) ?%"
    r"(?! ?(?:\w+ ){0,4}(?:at|on) (?:the )?(?:stated )?maturity)"
)
# Prices that fall year by year: the first of them holds from the first call on.
_SCHEDULE = regex(
    r"\b(?:following (?:redemption )?prices?|(?:redemption|call) prices?)\b[^%$]{0,220}?"
    r"(?:19|20)\d\d[ .:-]{1,40}(?P<first>1\d\d(?:\.\d+)?) ?%?[^%$]{0,60}?"
    r"(?:19|20)\d\d(?: and thereafter)?[ .:-]{1,40}(?P<second>1\d\d(?:\.\d+)?)(?![\d,])"
)
_ISSUERS_CALL = ("issuer's call option", "issuer call", "call option", "callable", "optional redemption", "redeemable")


def find(flow: Flow) -> Iterator[Candidate]:
    """Propose the call's first date and price where the form's blanks hold them."""
    for found in flow.matches(_DATE, "initial redemption", after=70):
        if (day := printed_date(flow, found[1])) is not None:
            yield candidate(flow, "callable", found.span(), value=True, score=0.95)
            yield candidate(flow, "first_call_date", found.span(1), day, 0.96)
    for found in flow.matches(_PERCENT, "initial redemption", after=60):
        yield candidate(flow, "call_price", found.span(1), printed_rate(found[1]), 0.95)
    for found in flow.matches(_SCHEDULE, "prices", before=20, after=420):
        first, second = printed_rate(found["first"]), printed_rate(found["second"])
        if first > second:
            yield candidate(flow, "call_price", found.span("first"), first, 0.9)
    if not any(flow.view.places(word) for word in _ISSUERS_CALL):
        return
    for found in flow.matches(_PRICE, "redemption price", "call price", before=10, after=50):
        yield candidate(flow, "call_price", found.span(1), printed_rate(found[1]), 0.9)
