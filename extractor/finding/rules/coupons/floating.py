"""Floating coupons: the index, its own maturity label, the spread, and which kind of rate it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.rules.text.boxes import box_before, box_behind
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import BASIS_POINTS, DATE, RATE
from extractor.finding.rules.text.proposing import candidate, first_at_each_place
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex
from extractor.values.numbers import parse_percent

_COUNT = r"(?:\d{1,2}|one|two|three|six|nine|twelve|five|ten)"
_TERM = rf"(?:(?:usd[ -])?{_COUNT}[ -]?(?:months?|mos?\.?|years?|yrs?)[ -])"
INDEX = (
    rf"(?:(?:usd[ -])?{_TERM}?(?:usd[ -])?(?:libor(?:[ -](?:telerate|reuters|bba))?|euribor|cms(?: rate)?"
    rf"|term sofr|cmt(?: rate)?)"
    rf"|{_TERM}?treasury (?:bill )?rate|{_TERM}t-?bills?(?: rate| auction yield)?"
    rf"|constant maturity treasury(?: \(cmt\))?(?: rate)?"
    r"|prime rate|federal funds(?: effective| open)? rate(?: \(weekly average\))?|commercial paper rate"
    r"|cd rate"
    r"|(?:compounded )?sofr|consumer price index|cpi(?:-[uw])?(?: nsa| adjustment rate)?|cost of funds rate)(?![a-z])"
)
_AMOUNT = rf"{RATE} ?(?:%|{BASIS_POINTS})"
_SIGN = r"plus|minus|\+|-"
_SUM = regex(
    rf"(?<![\w-])({INDEX}),? ?(?:\([^()]{{0,40}}\) |compounded(?: daily| in arrears)?,? |adjustment )?"
    rf"(?P<sign>{_SIGN}) ?(?:a spread of |(?<=plus )\+ ?)?(?P<amount>{_AMOUNT})"
)
_LABELLED_SPREAD = regex(
    rf"\bspread(?: \(plus or minus\)| \(\+/-\)| or spread multiplier| \(basis points\)|(?<=plus a spread) of)?:? ?\(?"
    rf"(?P<sign>{_SIGN})? ?(?P<amount>{_AMOUNT})"
)
_LABELLED_INDEX = regex(
    rf"(?:interest rate basis(?:\(es\)|es)?|base rate|(?:interest )?rate index|index|floating rate basis"
    rf"|reference rate|initial interest rate)(?: (?:after that|thereafter))?(?: ?: ?(?:the )?| )"
    # What is printed between them: when it ends, or the label of the column beside it.
    rf"(?:prior to {DATE}, |interest reset (?:dates?|periods?): )?({INDEX})(?! ?:)"
)
_INDEX_LABELS = ("index", "rate basis", "base rate", "reference rate", "initial interest rate")
_INDEX_MATURITY = regex(
    r"index maturity ?: ?((?:\d{1,2}|one|two|three|six|nine|twelve|five|ten)[ -]?(?:months?|years?|weeks?)"
    r"|daily|weekly|overnight)(?![a-z])"
)
_ANY_INDEX = regex(rf"(?<![\w-])({INDEX})")
_DISCOUNTING = regex(r"greater of|present value|redem|make-? ?whole|discount")
_LABELLED_ROW = regex(r"[^\t\n:]{2,40}(?:\t|:\s)|\|")  # a row of its own, whatever the one above it says
_REACH = 250  # characters before a sum in which a discounting is told
INDEX_WORDS: tuple[str, ...] = (
    "libor",
    "sofr",
    "euribor",
    "cms",
    "cmt",
    "t-bill",
    "treasury",
    "prime rate",
    "funds ",
)
INDEX_WORDS += ("paper rate", "cd rate", "cpi", "price index")
_OTHER_SPREAD = regex(r"re-offer|treasury|credit|gross|underwrit|benchmark|pricing|make-?whole")
_KIND = regex(
    r"(?<![\w/-])(?P<both>fixed[ -]to[ -]"
    r"(?:(?:cms|libor|sofr|cmt|euribor|treasury|index)[ -](?:(?:linked|based|rate)[ -])?)?floating"
    r"|fixed rate ?(?:/|to) ?floating rate|fixed/floating)"
    r"(?: rate)?(?! ?notes? ?:)"
    r"|(?<![\w-])(?P<step>(?:fixed rate )?step[ -]?(?:up|coupon|down|rate)|multi-?step)\b"
    r"|(?<![\w-])(?P<zero>zero[ -]coupon)\b"
    r"|(?<![\w-])(?P<prices>(?:inflation|cpi|consumer price index)[- ](?:linked|indexed|floating[ -]rate))\b"
    r"|(?<![\w/-])(?P<one>fixed|floating)[ -]rate(?: (?:senior|subordinated|unsecured|secured|junior"
    r"|callable|medium[- ]term|global"
    r"|[a-z]{1,20}notes))*"
    r" notes?\b(?! ?(?::|cusip|only|commence|\[))"
    r"|(?:(?:coupon|interest)(?: type)?:|notes?,? (?:series \w )?-) (?P<alone>fixed|floating) rate(?! ?/"
    r"| \w+ ?:)"
    # "Medium-Term Notes, Series E (Floating Rate)": the kind of the notes, behind their programme's name.
    r"|notes?,? (?:series \w{1,4} ?)?\((?P<behind>fixed|floating) rate(?=(?: notes?)?\))"
)
_KIND_WORDS = ("fixed", "floating", "step", "zero", "inflation", "cpi", "consumer price")
_KINDS = (("both", "fixed_to_floating"), ("step", "step"), ("zero", "zero"), ("prices", "inflation_linked"))
_BOXED = regex(r"(?<!/)(?:regular )?(?P<one>fixed|floating) rate(?: notes?)?(?P<colon> ?:)?")
# A box of its own behind the label, its answer neither yes nor no: "Floating Rate Notes: [X]".
_TICKED_BEHIND = regex(r" ?(?:\[ ?[xv] ?\]|/[xv]/|[\u2611\u2612])(?! ?(?:yes|no)\b)")
_YES = regex(r" ?(?:\[ ?[xv] ?\]|/[xv]/|[\u00fe\u00fd\u2612\u2611x]) ?yes\b")


def _numbers(flow: Flow, found: re.Match[str], score: float) -> Candidate | None:
    value = parse_percent(found["amount"])
    if value is None:
        return None
    signed = -value if found["sign"] in ("minus", "-") else value
    start = found.start("sign") if found["sign"] else found.start("amount")
    return candidate(flow, "spread", (start, found.end("amount")), signed, score)


def _said_before(flow: Flow, at: int) -> str:
    """Return what its own row or paragraph says before a place, in lower case."""
    end = flow.origin(at)
    paragraph = flow.source[max(end - _REACH, 0) : end].rpartition("\n\n")[2]
    row = paragraph.rpartition("\n")[2]
    return (row if _LABELLED_ROW.match(row) else paragraph).casefold()


def _spreads(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_SUM, *INDEX_WORDS, before=40, after=90, needs=("plus", "minus", "+", " - ", " -")):
        if _DISCOUNTING.search(_said_before(flow, found.start())):
            continue
        yield candidate(flow, "rate_index", found.span(1), flow.printed(*found.span(1)), 0.93)
        if made := _numbers(flow, found, 0.95):
            yield made
    for found in flow.matches(_LABELLED_SPREAD, "spread", after=90):
        if not _OTHER_SPREAD.search(flow.low, max(found.start() - 10, 0), found.start()) and (
            made := _numbers(flow, found, 0.95)
        ):
            yield made


def _indices(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_LABELLED_INDEX, *INDEX_WORDS, before=90, after=30, needs=_INDEX_LABELS):
        yield candidate(flow, "rate_index", found.span(1), flow.printed(*found.span(1)), 0.9)
    for found in flow.matches(
        _ANY_INDEX,
        "libor",
        "prime rate",
        "funds rate",
        "cmt rate",
        "paper rate",
        "cd rate",
        "treasury rate",
        before=30,
        after=30,
    ):
        if box_before(flow, found.start()):
            yield candidate(flow, "rate_index", found.span(1), flow.printed(*found.span(1)), 0.95)
    for found in flow.matches(_INDEX_MATURITY, "index maturity", after=60):
        yield candidate(flow, "index_maturity", found.span(1), flow.printed(*found.span(1)), 0.97)


def _boxed_kinds(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_BOXED, "fixed rate", "floating rate", before=10, after=40):
        ticked = box_before(flow, found.start())
        if found["colon"]:
            behind = ticked is None and _TICKED_BEHIND.match(flow.low, found.end())
            chosen = bool(behind or _YES.match(flow.low, found.end()))
        else:
            chosen = bool(ticked or box_behind(flow, *found.span()))
        if chosen:
            yield candidate(flow, "coupon_type", found.span(), found["one"], 0.93)


def _kinds(flow: Flow) -> Iterator[Candidate]:
    """Read the kind of rate from names; in a form only its boxes say fixed or floating."""
    form = any(sign in flow.low for sign in ("[ ]", "/ /", " o no", " o yes"))
    for found in flow.matches(_KIND, *_KIND_WORDS, before=24, after=60):
        named = next((kind for group, kind in _KINDS if found[group]), None)
        ticked = box_before(flow, found.start())
        if ticked and named:
            yield candidate(flow, "coupon_type", found.span(), named, 0.93)
        if ticked is not None:
            continue
        alone = next((group for group in ("alone", "behind") if found[group]), None)
        start = found.start(alone) if alone else found.start()
        if flow.text[start].isupper() and not (form and found["one"]):
            kind = named or found["one"] or found[alone or 0]
            yield candidate(flow, "coupon_type", (start, found.end()), kind, 0.8)


def _kind_by_basis(flow: Flow) -> Iterator[Candidate]:
    """Read the kind of rate from the labels of an index and of a spread over it, both filled in."""
    if next(flow.matches(_LABELLED_SPREAD, "spread", after=90), None) is None:
        return
    for found in flow.matches(_LABELLED_INDEX, *INDEX_WORDS, before=90, after=30, needs=_INDEX_LABELS):
        yield candidate(flow, "coupon_type", found.span(1), "floating", 0.8)


def find(flow: Flow) -> list[Candidate]:
    """Propose index, index maturity, spread and the kind of rate."""
    kinds = (*_boxed_kinds(flow), *_kinds(flow)) or _kind_by_basis(flow)
    return first_at_each_place([*_spreads(flow), *_indices(flow), *kinds])
