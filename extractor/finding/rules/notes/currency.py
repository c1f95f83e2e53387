"""The currency that notes are paid in, behind its label."""

from __future__ import annotations

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex
from extractor.values.currencies import parse_currency

_NAMES = (
    r"(?:u\.? ?s\.? ?(?:dollars?|\$)|united states dollars?|us ?\$|usd\b|euros?\b|eur\b|japanese yen|yen\b|jpy\b"
    r"|(?:british )?pounds sterling|sterling\b|gbp\b|(?:canadian|australian|new zealand|hong kong) dollars?"
    r"|cad\b|aud\b|swiss francs?|chf\b)"
)
# Principal and interest may have a label each below the currency's own.
_LABELLED = regex(
    r"\b(?:(?:specified|deposit|denominated|settlement|issue|payment) currency"
    r"|currency(?: of (?:denomination|payment|issue))?)"
    rf"(?: and denominations?)? ?: ?(?:(?:principal|payment|face) ?: ?)?({_NAMES})"
    rf"|\bdenominated (?:and payable )?in ({_NAMES})"
    r"|\b(?:principal|face) amount(?: \(in specified currency\))? ?: ?(u\.? ?s\.? ?\$|usd)(?= ?\d)"
    # The code itself, before the amount of a sheet without colons.
    r"|(?<!of )\b(?:principal|principal amount|face amount|issue size|size) (usd)(?= ?\d)"
)
_DENOMINATED = 2  # the group of a sentence's currency
_ELSEWHERE = regex(r"\b(?:if|unless|may|not|other|any|foreign)\b[^.:]{0,60}\Z")


def find(flow: Flow) -> list[Candidate]:
    """Propose the currency that a label or "denominated in" names."""
    out: list[Candidate] = []
    for found in flow.matches(
        _LABELLED, "currency", "denominated", "amount", "principal", " size", before=20, after=60
    ):
        group = found.lastindex or 1
        if group == _DENOMINATED and _ELSEWHERE.search(flow.low, max(found.start() - 80, 0), found.start()):
            continue
        if code := parse_currency(found[group]):
            out.append(candidate(flow, "currency", found.span(group), code, 0.8 if group == _DENOMINATED else 0.95))
    return out
