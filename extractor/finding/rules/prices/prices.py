"""Cover price tables given in lines: per note and in total, for price, discount and proceeds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import NUMBER
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate, Status
from extractor.ground.regex import regex
from extractor.values.numbers import parse_money, parse_percent

_MARKER = r"(?: ?\(\d\))*"
_LINE = regex(
    r"(?P<label>(?P<price>(?:initial )?public offering price|price to (?:the )?public|issue price"
    r"|offering price)"
    r"|(?P<concession>underwriting discounts?(?: and commissions?)?|underwriting commissions?|agents?'?s? "
    r"(?:discounts?|commissions?)(?: (?:and|or) (?:commissions?|discounts?))?"
    r"|placement agents?'?s? (?:discount|commission|fee)s?)"
    rf"|(?P<net>(?:net )?proceeds,?(?: \(?before expenses\)?,?)?(?: to (?:us"
    rf"|[a-z](?:(?! per (?:note|unit|security|bond|debenture)\b)[\w.,&' -]){{1,60}}?)"
    rf"(?: \(before (?:\w+ )?expenses\))?)?)){_MARKER} ?:?{_MARKER} "
    rf"(?:(?P<first>{NUMBER}) ?%(?: |$)(?P<sign>[^\d\s.%(]{{0,4}}) ?(?P<amount>{NUMBER})?"
    rf"|(?P<sign2>[^\d\s.%(]{{0,4}}) ?(?P<amount2>{NUMBER}) (?P<second>{NUMBER}) ?%"
    r"|(?P<blank>\$)(?= [a-z(]))",
    begins=(
        "agent",
        "initial",
        "issue price",
        "net proceeds",
        "offering price",
        "placement",
        "price to",
        "proceeds",
        "public",
        "underwriting",
    ),
)
_IN_AGGREGATE = regex(
    rf"net proceeds to [^.%]{{1,60}}? ({NUMBER}) ?% of the (?:aggregate )?(?:principal|face) amount,? or "
    rf"(?:u\.?s\.? ?)?(\$ ?{NUMBER})"
)
# What the agent pays the issuer: "purchases at 99.75% of the principal amount ($74,812,500 net proceeds)".
_BOUGHT_AT = regex(
    rf"(?<![\d.])({NUMBER}) ?% of (?:the |its |their )?(?:aggregate )?principal(?: amount)?(?: of the notes)? ?"
    rf"\((?:or )?(?:u\.?s\.?)? ?(\$ ?{NUMBER})(?: in| of)? (?:aggregate )?(?:net )?proceeds\b"
)
# "Net to Example ... $8,556,380": the whole sum, so that what is paid for one note is none.
_NET_TO = regex(
    r"(?<![\w-])net to (?:the )?[a-z][\w&'-]*(?: [a-z][\w&'-]*){0,2}(?: ?:| ?\.{3,})? ?"
    r"(\$ ?(?:\d{2,3},\d{3}|\d{1,3}(?:,\d{3}){2,})(?:\.\d\d)?)(?![\d,]| (?:per|for)\b)"
)
_HEADS = ("per note", "per bond", "per debenture", "per security", "total")
_HEAD = regex(r"per (?:note|bond|debenture|security)|\btotal\b")
_FIELDS = {"price": "selling_price", "concession": "gross_concession", "net": "net_proceeds_percent"}


def _line(flow: Flow, found: re.Match[str]) -> Iterator[Candidate]:
    kind = next(k for k in _FIELDS if found[k])
    field, label = _FIELDS[kind], found["label"]
    if found["blank"]:
        yield candidate(flow, field, found.span("blank"), None, 0.8, label=label, status=Status.PLACEHOLDER)
        return
    rate = "first" if found["first"] else "second"
    value = parse_percent(found[rate])
    if value is not None:
        yield candidate(flow, field, found.span(rate), value, 0.95, label=label)
    sign, amount = ("sign", "amount") if found["first"] else ("sign2", "amount2")
    if kind == "net" and found[amount] and found[sign].strip().endswith("$"):
        dollars = parse_money("$" + found[amount])
        if dollars is not None:
            yield candidate(flow, "net_proceeds", found.span(amount), dollars, 0.95, label=label)


def find(flow: Flow) -> list[Candidate]:
    """Propose price, concession and proceeds from a cover's price table or proceeds sentence."""
    found: list[Candidate] = []
    words = ("price", "discount", "commission", "proceeds") if any(map(flow.view.places, _HEADS)) else ()
    for line in flow.matches(_LINE, *words, before=30, after=160):
        if _HEAD.search(flow.low, max(line.start() - 320, 0), line.start()):
            found.extend(_line(flow, line))
    nets = ((net, parse_money(net[1])) for net in flow.matches(_NET_TO, "net to ", before=1, after=80))
    found += [candidate(flow, "net_proceeds", net.span(1), sum_, 0.9) for net, sum_ in nets if sum_ is not None]
    sold = flow.matches(_IN_AGGREGATE, "net proceeds to", after=160)
    bought = flow.matches(_BOUGHT_AT, "of principal", "principal amount", before=60, after=90)
    for sentence in chain(sold, bought):
        share, dollars = parse_percent(sentence[1]), parse_money(sentence[2])
        if share is not None and dollars is not None:
            found.append(candidate(flow, "net_proceeds_percent", sentence.span(1), share, 0.9))
            found.append(candidate(flow, "net_proceeds", sentence.span(2), dollars, 0.9))
    return found
