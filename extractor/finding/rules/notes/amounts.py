"""amounts, amount_before: how much of the notes is sold, in sentences about them or before their title."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, NUMBER, SCALED
from extractor.finding.rules.text.proposing import candidate, propose
from extractor.ground.candidate import Candidate, Status
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.numbers import parse_money

_AMOUNT_BEFORE = regex(
    rf"(?P<sign>\$) ?(?P<amount>{NUMBER}{SCALED}?|_{{2,}}|\[[^\]\w]{{0,3}}\])(?: "
    rf"(?!medium|corporation\b|corp\b|inc\b|incorporated\b|company\b|llc\b|limited\b|ltd\b|plc\b|trust\b)"
    rf"[a-z\[][\w.,&\]]*){{0,5}} $"
)
# The amount on a cover, the issuer's name between it and a title that states the rate of these notes.
_AMOUNT_ABOVE = regex(rf"(?:^|[\n\f])[\s|*]*(?:U\.?S\.? ?)?(?P<amount>\$ ?{NUMBER})[\s|*]*\n[^$%\d]{{4,90}}\n[\s|*]*\Z")
_IN_A_TABLE = regex(r"(?:%|\$ ?[\d,.]+) $")
# "$1,000 x $1,000", "$1,000/$1,000": the second amount is what a denomination grows by.
_INCREMENT = regex(r"(?:\$ ?[\d,.]+ ?[x/]|denominations?:?|(?:increments|multiples) of) ?\Z")
_AMOUNT_OF = regex(
    rf"(?:u\.?s\.?)? ?(\$ ?{NUMBER}{SCALED}?),? (?:(?:aggregate )?principal amount "
    rf"|in aggregate principal amount )?of (?:the |its |our |these )?(?:series \w+ )?notes\b(?! sold"
    rf"| issued| previously| outstanding| due| will have| have been| that (?:have been|we have) )"
)
# A reopening states three amounts: what was issued before, what is now, and both together.
_REOPENED = regex(
    rf"principal amount (?:to be )?(?:issued|offered|sold) (?:in|upon|by) (?:the |this )?re-?opening(?: on {DATE})?"
    rf"(?: \([^()]{{0,40}}\))? ?: ?((?:u\.?s\.?)? ?\$ ?{NUMBER}{SCALED}?)"
)


def amount_before(flow: Flow, at: int, *, rated: bool, dated: bool) -> Iterator[Candidate]:
    """Propose the amount right before a title, or over the issuer's name where the title is ``rated``."""
    start = max(at - 90, 0)
    found = _AMOUNT_BEFORE.search(flow.low[start:at])
    if found is None and rated:
        yield from _amount_above(flow, at, dated=dated)
    if found is None or _IN_A_TABLE.search(flow.low, max(start + found.start() - 20, 0), start + found.start()):
        return
    place = (start + found.start("sign"), start + found.end("amount"))
    if _INCREMENT.search(flow.low, max(place[0] - 24, 0), place[0]):
        return
    value = parse_money(flow.low[place[0] : place[1]])
    if value is not None:
        yield candidate(flow, "principal_amount", place, value, 0.9)
    elif not found["amount"][0].isdigit():
        yield candidate(flow, "principal_amount", place, None, 0.9, status=Status.PLACEHOLDER)


def _amount_above(flow: Flow, at: int, *, dated: bool) -> Iterator[Candidate]:
    """Read the amount that a cover prints over the issuer's name; a programme's title is no such title."""
    end = flow.origin(at)
    start = max(end - 160, 0)
    found = _AMOUNT_ABOVE.search(flow.source[start:end])
    named = dated or "medium" not in flow.low[at : at + 60]
    if found and named and (value := parse_money(found["amount"])) is not None:
        place = (start + found.start("amount"), start + found.end("amount"))
        yield propose(flow.source, "principal_amount", Span(*place), value, 0.85)


def amounts(flow: Flow) -> Iterator[Candidate]:
    """Propose the amounts that sentences tell, and of a reopening the amount that is issued now."""
    for found in flow.matches(_AMOUNT_OF, "$", before=5, after=110, needs=(" notes",)):
        value = parse_money(found[1])
        if value is not None:
            yield candidate(flow, "principal_amount", found.span(1), value, 0.85)
    yield from _reopened(flow)


def _reopened(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_REOPENED, "reopening", "re-opening", before=50, after=120):
        value = parse_money(found[1])
        if value is not None:
            yield candidate(flow, "principal_amount", found.span(1), value, 0.95)
