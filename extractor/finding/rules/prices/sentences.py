"""Terms of a sale told in a sentence (amount, price, concession, proceeds, maturity) or in a cell without a label."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, FREQUENCY, NUMBER, RATE, SCALED, printed_date, printed_rate
from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import BREAK, CELL, GAP
from extractor.ground.candidate import Candidate, Value
from extractor.ground.regex import regex
from extractor.values.numbers import parse_money

_DOLLARS = rf"(?:u\.?s\.? ?)?\$ ?{NUMBER}(?!\d|,\d|\.\d){SCALED}?+"
_SALE = regex(
    rf"\b(?:is|are) offering ({_DOLLARS})(?= (?:in )?(?:aggregate |principal )|(?: of (?:our|its|the)\b))"
    rf"|\bsold ({_DOLLARS}) of (?:our|its)\b|\bdescribes ({_DOLLARS}) of (?:the )?notes\b"
    rf"|\bwe (?:now )?(?:sell|offer|are selling)(?: you)? ({_DOLLARS}) of (?:our|these)\b"
    rf"|\bthe (?:\w+ )?notes?(?:, [^.;]{{4,40}}?,)? (?:is|are) in the (?:aggregate )?principal amount of ({_DOLLARS})"
)
_BUYERS = r"(?:public|investors?|buyers?|purchasers?|subscribers?|you)"
_OF_ALL = rf"(?![^.;]{{0,60}}\band {RATE} ?%)"  # and not "100% for the 2005s, and 99.625% for the 2015s"
_NEAR_PAR = r"(?:1\d\d|[6-9]\d)(?:\.\d+)?"
_PRICE = regex(
    r"\b(?:sold|price to (?:the )?public is|public offering price is|issue price is|offered to the public) (?:at )?"
    rf"({RATE}) ?%"
    r"(?= (?:less|of (?:the |their |its )?(?:aggregate )?(?:principal|par|face)|plus accrued))"
    r"|\b(?:notes|bonds|debentures) (?:are|were|will be) (?:being )?(?:initially )?(?:sold|offered|issued|priced)"
    rf"(?: to the public| to investors)?,? at (?:a price of )?({RATE}) ?%"
    r"(?= (?:of (?:the |their )?(?:aggregate )?(?:principal|par|face)|plus accrued)|[.;,])"
    rf"|\b(?:sold|offered)(?: to the public)? at an? (?:initial )?public offering price of ({RATE}) ?%(?! to)"
    rf"|\ball (?:the )?(?:notes|bonds|products) (?:sell|are sold) at ({RATE}) ?%"
    r"(?= (?:of )?(?:principal|par|face)\b|[.;,])"
    rf"|\b{_BUYERS} (?:will )?pays? ({_NEAR_PAR}) ?%(?! (?:to|interest|a year|per)){_OF_ALL}"
    rf"|\bto (?:the )?{_BUYERS} at ({_NEAR_PAR}) ?%(?! (?:to|on|from)\b){_OF_ALL}"
)
_CONCESSION = r"(?:commission|discount|concession|fee|underwriting discount|selling concession|selling commission)"
# "$994.50 per $1,000 note", "$15.00 for each $1,000 of principal": a tenth of the dollars is the percentage.
_EACH_THOUSAND = rf"\$ ?({NUMBER}) (?:per|for each|for every|a) \$1,000(?:\.00)?(?![,.\d])"
_PRICE_EACH = regex(
    rf"\b(?:price of|priced (?:(?:on )?{DATE} )?at|sold at|offered at|issue price:?|price:?) {_EACH_THOUSAND}"
)
_CONCESSION_EACH = regex(
    rf"\b{_CONCESSION}:? (?:of )?{_EACH_THOUSAND}"
    r"|\b(?:underwriters?|agents?|dealers?)\b(?:,[^;$%]{2,80},)?"
    rf" (?:will )?(?:receives?|are paid|is paid|be paid|gets?|earns?) {_EACH_THOUSAND}"
)
_SELLERS = r"(?:underwriter|agent|dealer|manager|bank|purchaser|broker)s?"
_SHARE = r"(?:10(?:\.0+)?|\d(?:\.\d+)?|\.\d+)"
_CONCESSION_PERCENT = regex(
    rf"\bless an? (?:commission|discount|concession|underwriting discount) of ({RATE}) ?%"
    rf"|\bagents? (?:will )?(?:keep|retain)s? (?:an? {_CONCESSION} of )?({RATE}) ?%"
    r"|\b(?:underwriters?|agents?) (?:will )?(?:receives?|are paid|is paid|be paid|gets?|earns?)"
    rf" (?:an? {_CONCESSION} (?:of|equal to) )?({RATE}) ?%"
    r"(?= of (?:the |their )?(?:aggregate )?(?:principal|par|face)|[.;,])"
    rf"|\ban? (?:discount|commission) of ({RATE}) ?%(?= from the (?:initial )?(?:public offering|offering|issue) price)"
    rf"|\bpay (?:the |our |its )?(?:underwriters?|agents?) an? {_CONCESSION} (?:of|equal to) ({RATE}) ?%"
    rf"|\b{_SELLERS}(?: \([^()]{{2,60}}\)|,[^;$%]{{2,80}},)?(?: will| shall)?"
    r" (?:(?:keep|retain|earn|get|receive|take)s?|is paid|are paid|be paid)"
    rf" (?:an? {_CONCESSION} (?:of|equal to) )?({_SHARE}) ?%{_OF_ALL}"
    r"(?= of (?:the |their )?(?:aggregate )?(?:principal|par|face)|[.;,)]| and\b)"
    rf"|\b(?:{_SELLERS}(?:'s|')|selling|gross|underwriting) {_CONCESSION} (?:of|is|was) ({_SHARE}) ?%"
)
_PROCEEDS = regex(
    rf"\bproceeds to (?:us|the issuer|the company) of ({_DOLLARS})(?! per)"
    rf"|\b(?:our|the (?:company|issuer|trust)'s) (?:net )?proceeds (?:are|will be)(?: thus| therefore)?"
    rf" ({_DOLLARS})(?! per)"
    rf"|\bkeeps? [\d./ ]{{1,9}} ?%,? and we (?:receive|get) ({_DOLLARS})"
)
# What a firm that buys for its own account pays is what the issuer gets, whatever it resells them at.
_BOUGHT = regex(
    r"\b(?:purchased|purchases|bought|will purchase) (?:all (?:of )?)?the (?:notes|bonds|debentures),? as principals?,?"
    rf"(?: from (?:us|the \w+))? at (?:a (?:purchase )?price (?:of|equal to) )?({RATE}) ?%"
    r" of (?:the |their |its )?(?:aggregate )?(?:principal|face|par)\b"
)
_DUE = regex(rf"\b(?:they|the notes) fall due on ({DATE})|\bmaturity is ({DATE})")
# Cells of a sheet that has no labels: "due 2025-09-30", "4.625% fixed, semi-annual".
_CELLS: tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...] = (
    ("maturity_date", regex(rf"due (?:on )?({DATE})"), ("due ",)),
    ("coupon_rate", regex(rf"({RATE}) ?% fixed\b(?! (?:for|to|until|through|rate))"), ("% fixed",)),
    (
        "gross_concession",
        regex(rf"({RATE}) ?% (?:gross |selling )?concession(?= (?:\d|\.\d|\$)|[;,.]|$)"),
        ("concession",),
    ),
)
# "They were priced on October 14, 2005, at par": said of the notes, in one sentence.
_AT_PAR = regex(
    r"\b(?:notes|bonds|debentures|they)\b(?: of \w+ \w+)? (?:are|were|will be|are being|have been)"
    r"(?: (?:all|both|each|being|first|initially))? (?:sold|priced|offered|issued|delivered)"
    rf"(?: to (?:the public|investors))?(?: on {DATE})?,? at (?P<par>par)\b"
    r"(?! (?:call|value|plus an? |on|from|after|or|in \d{4}))"
    # "… matures on April 30, 2001 and was sold at par, less a commission".
    r"|\b(?:and|it|which) (?:is|are|was|were) (?:sold|offered)(?: to the public)? at (?P<less>par),? less\b"
)
# Between columns of blanks, how often it is paid in the next one; behind another percentage it may be a yield.
_PAID = regex(rf"\v(\d{{1,2}}(?:\.\d+)?)%\v(?i:{FREQUENCY})\v")
_SUPPOSED = regex(r"\b(?:if|when|where|unless|until|whether|that|which|some|any|other|last)\b[^.;]{0,30}\Z")
# Other sales than this one: of an earlier issue, or under the programme as a whole.
_ELSEWHERE = regex(r"(?:previous|earlier|prior|reopen|outstanding|already|hypothetical|example)\w*[^.]{0,60}\Z")
# Dollars for a thousand that nobody pays now: an estimate, what a call or a purchase pays later.
_NO_SALE_BEFORE = regex(
    r"\b(?:redemption|redeem\w*|call(?:ed)?|estimat\w+|secondary|repurchase\w*|tender|value)\b[^.]{0,40}\Z"
)
_NO_SALE_BEHIND = regex(r"[^.;]{0,40}\b(?:estimat|secondary|hypothetical|tendered|redeemed)")
_OFTEN = ("semi-annual", "semiannual", "quarterly", "monthly", "annual")
_SEPARATORS = (BREAK, CELL, GAP)  # characters before a cell or a line

_Reader = Callable[[Flow, str], Value]


def _dollars(_flow: Flow, printed: str) -> Value:
    return parse_money(printed)


def _of_a_thousand(_flow: Flow, printed: str) -> Value:
    dollars = parse_money("$" + printed)
    return None if dollars is None else dollars.scaleb(-1)


def _rate(_flow: Flow, printed: str) -> Value:
    return printed_rate(printed)


_A_THOUSAND = ("per $1,000", "each $1,000", "every $1,000", "a $1,000")
# What each kind is searched around, and of which one stands in all that is found.
_KINDS: tuple[tuple[str, re.Pattern[str], _Reader, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "principal_amount",
        _SALE,
        _dollars,
        ("offering $", "offering u", "sold $", "sold u", "describes ", "in the ", "we "),
        ("$",),
    ),
    (
        "selling_price",
        _PRICE,
        _rate,
        ("sold ", "price to", "price is", "the public", "notes ", "bonds ", "debentures ", "products ", "pay"),
        ("%",),
    ),
    (
        "gross_concession",
        _CONCESSION_PERCENT,
        _rate,
        (
            "less a",
            "keep",
            "retain",
            "underwriter",
            "agent",
            "discount of",
            "dealer",
            "manager",
            "bank",
            "broker",
            "concession",
            "selling",
        ),
        ("%",),
    ),
    ("selling_price", _PRICE_EACH, _of_a_thousand, ("$1,000",), _A_THOUSAND),
    ("gross_concession", _CONCESSION_EACH, _of_a_thousand, ("$1,000",), _A_THOUSAND),
    (
        "net_proceeds",
        _PROCEEDS,
        _dollars,
        ("proceeds to", "proceeds are", "proceeds will be", "we receive", "we get"),
        (),
    ),
    ("net_proceeds_percent", _BOUGHT, _rate, ("as principal",), ("%",)),
    ("maturity_date", _DUE, printed_date, ("fall due", "maturity is"), ()),
)


def _told(flow: Flow) -> Iterator[Candidate]:
    for field, pattern, reader, triggers, needs in _KINDS:
        for found in flow.matches(pattern, *triggers, before=70, after=90, needs=needs):
            group = next(g for g in range(1, len(found.groups()) + 1) if found[g])
            if _ELSEWHERE.search(flow.low, max(found.start() - 80, 0), found.start()):
                continue
            if reader is _of_a_thousand and _is_no_sale(flow, *found.span()):
                continue
            value = reader(flow, found[group])
            if value is not None:
                yield candidate(flow, field, found.span(group), value, 0.9)


def _at_par(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_AT_PAR, "at par", before=90, after=20):
        before = max(found.start() - 80, 0)
        if not _ELSEWHERE.search(flow.low, before, found.end()) and not _SUPPOSED.search(
            flow.low, before, found.start()
        ):
            group = "par" if found["par"] else "less"
            yield candidate(flow, "selling_price", found.span(group), printed_rate("100"), 0.88)


def _is_no_sale(flow: Flow, start: int, end: int) -> bool:
    before = flow.low[max(start - 60, 0) : start + len("price of")]
    return bool(_NO_SALE_BEFORE.search(before) or _NO_SALE_BEHIND.match(flow.low, end))


def _cells(flow: Flow) -> Iterator[Candidate]:
    """Read what names itself at the beginning of a cell or line."""
    for field, pattern, triggers in _CELLS:
        for found in flow.matches(pattern, *triggers, before=20, after=40):
            start = found.start()
            if start and flow.view.text[start - 1] not in _SEPARATORS:
                continue
            value = printed_date(flow, found[1]) if field == "maturity_date" else printed_rate(found[1])
            if value is not None:
                yield candidate(flow, field, found.span(1), value, 0.85)


def _between_blanks(flow: Flow) -> Iterator[Candidate]:
    """Read the rate of a line whose values stand between blanks, without any header, by what stands behind it."""
    text = flow.view.text
    for found in flow.view.search(_PAID, text, flow.view.windows(_OFTEN, 12, 16), ("% ",)):
        if text[found.start() - 1] != "%":
            yield candidate(flow, "coupon_rate", found.span(1), printed_rate(found[1]), 0.85)


def find(flow: Flow) -> list[Candidate]:
    """Propose what sentences say of amount, price, concession, proceeds, maturity, and cells of maturity and rate."""
    return [*_told(flow), *_at_par(flow), *_cells(flow), *_between_blanks(flow)]
