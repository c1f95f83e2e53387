"""denials: words that say of the notes that their issuer may not call them."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.boxes import box_before
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

HOLDER_NAMED = (
    r"(?:(?:an?|any|the) )?(?:(?:note)?holder|beneficial|owner|survivor|representative|estate|investor|deceased)"
)
# An answer, and no count of days ("no fewer than 30") or first day ("none until March 15, 2016").
NO_RIGHT = (
    rf"(?:none\b(?! (?:until|before|prior to) {DATE})|no\b(?! (?:earlier|sooner|later|more|less|fewer)\b)"
    r"|not applicable|n/a\b)"
)
_THE_ISSUER = r"the (?:issuer|company|corporation|bank)"
_NONE = (
    r"(?:none of (?:the|these|our) (?:notes|bonds)|no (?:notes|bonds)"
    r"|(?:none|neither)(?: of (?:them|these|(?:the|these) (?:two|three)(?: issues| series| notes| bonds)?))?"
    r"|neither (?:issue|series|tranche|note|bond))"
)
_MATURITY = r"(?:(?:it|they|either) matures?\b|(?:(?:its|their|the) )?(?:stated |final )?maturity)"
_UNLESS = r"(?!,? (?:except|unless|other than|but|save|otherwise)\b)"  # in which case some may be
# "The notes may not be redeemed by us, except that on May 15, 2015 we may redeem all of them"; for taxes is never.
_BUT_ON = (
    r"(?!(?: by (?:us|the \w+))?,? (?:except|other than|save|but)(?: that)? (?:on|from|after|beginning|commencing)\b)"
)
_NEVER = regex(
    r"non-? ?(?:call(?:able)?|redeemable)\b(?! ?(?:\d|for(?! (?:the )?life\b)|until|before|prior))(?! life)"
    r"|not callable\b|not redeemable\b|(?:(?:may|can|shall) ?not|can't) be (?:redeemed|called)\b"
    rf"(?! in part){_BUT_ON}"
    r"|\b(?:we|issuer|company|corporation|trust|bank) (?:(?:may|can|will) ?not|can't|won't) (?:redeem|call)"
    r" (?:the |these |any )?(?:notes?|bonds|them)\b"
    r"(?! in part| held| owned| of (?:a|any) holder)"
    r"|not (?:be )?subject to (?:an? |any )?(?:(?:optional|early) )?(?:redemption|prepayment|call\b(?! protect))"
    r"|not be (?:redeemable|callable)"
    r"|\bno (?:(?:early|optional) )?redemption (?:by|at the option of)"
    r" (?:us|(?:the )?(?:issuer|company|corporation|bank))\b"
    r"(?! (?:before|prior to|until))"
    # Of several: "None may be redeemed before it matures", "Neither of them is callable".
    rf"|\b{_NONE} (?:(?:may|can|will) be (?:redeemed|called)|(?:is|are) (?:redeemable|callable))"
    rf"(?: by (?:us|{_THE_ISSUER}))?(?=[.;]|,? and (?:none|neither)\b| (?:before|prior to) {_MATURITY}{_UNLESS})"
    r"|(?:redemption information|redemption dates?|redemption|callable by (?:the )?issuer"
    r"|redeemable on or after"
    r"|call option|call dates?|optional redemption|redemption provisions?|callable|call provisions?"
    rf"|redemption ?/ ?repayment|redemption at (?:the )?option of (?!{HOLDER_NAMED})[\w.&', -]{{2,40}}?)"
    r" ?(?:\(if any\) ?)?: (?:none\b|not applicable|n/a\b)"
    # In a form without colons: "Redemption at the Company's option   None before maturity".
    r"|(?:redemption|redeemable|callable)"
    r" (?:by us|(?:at|by) (?:the (?:issuer|company|corporation|bank)'s|our|its) option) ?:? " + NO_RIGHT,
    begins=(
        *("non", "not ", "no ", "may", "can", "shall", "we ", "issuer", "company", "corporation", "trust", "bank"),
        *("redemption", "redeemable", "callable", "call ", "optional", "none", "neither"),
    ),
)
_HOLDERS = regex(r"(?:holder'?s?|repayment|\bput)[^.:]{0,20}$")
# "Calculation of redemption: not applicable": how its price is reckoned, not whether there is one.
_RECKONING = regex(r"\b(?:calculation|computation|determination|reduction)s? of (?:any |the |early |optional )?$")
_SUBJECT = regex(r"the notes? $")


def denials(flow: Flow) -> Iterator[Candidate]:
    """Propose False for what denies a call; an unticked box, a holder's right and a legend deny none."""
    for found in flow.matches(_NEVER, "call", "redem", "redeem", before=44, after=60):
        start, end = found.span()
        subject = _SUBJECT.search(flow.low, max(start - 14, 0), start)
        if box_before(flow, subject.start() if subject else start) is False:
            continue
        before = flow.low[max(start - 30, 0) : start]
        if _HOLDERS.search(before) or _RECKONING.search(before) or before[-2:].strip() == "=":
            continue  # a holder's right, how a price is reckoned, or the legend of a short form
        yield candidate(flow, "callable", (start, end), value=False, score=0.97)
