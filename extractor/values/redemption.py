"""Reader of a redemption's wording: may the issuer call the notes or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec
from extractor.values.boxes import Option, find_options
from extractor.values.choices import find_bool
from extractor.values.outcome import Context, Read, failed, trimmed

_NOTES = r"(?:the|these|any|all|some|of|our|its)\b\W+"
# "Before maturity", "before they mature": of no day before that.
_END = r"(?:(?:\w+\s+){0,2}?maturity|(?:they|it|the\s+notes?)\s+(?:matures?|falls?\s+due))"
# "Not … before May 1" says when, and so that they may; what is redeemed may stand in between.
_UNTIL = (
    rf"(?![^\w.;]+(?:{_NOTES}){{0,3}}(?:(?:notes|bonds|securities|debentures)\W+)?(?:in\s+whole\W+)?(?:or\s+in\s+part\W+)?"
    rf"(?:at\s+(?:our|its)\s+option\W+)?(?:for(?!\s+(?:the\s+)?life\b)|until|before(?!\s+{_END})|period|prior(?!\s+to\s+{_END})|earlier"
    r"|during|[0-9]))"
)
_LABEL = regex(r"\s*(?:optional\s+)?(?:redemption|call)[^:.\n]{0,40}:", re.IGNORECASE)
# Where a sentence goes on, what it says of them decides: "No note may be called before May 1, 2012".
_NONE = regex(
    r"\s*(?:no\b(?!\s+(?:earlier|(?:redemption|call)s?\s+(?:prior|before|until|for)"
    r"|(?:notes?|bonds?|issues?|series|tranches?)\s+(?:may|can|will|is|are)\b))"
    rf"|none(?:\b(?!\s+(?:of\s+(?:the|these|our|them)\b|may\b|can\b|will\b|until\b|(?:before|prior\s+to)\s(?!{_END})))"
    rf"|(?=[0-9]\s*\Z))|n/?a\b|not\s+(?:applicable|permitted|allowed|available)|not\s+(?:before|prior\s+to)\s(?={_END})|nil\b|n/?cl?\s*\Z|bullet(?:\s+maturity)?\s*\Z|keine?\b|aucune?\b|ningun[oa]\b|nessun[oa]\b)",
    re.IGNORECASE,
)
_SUBJECT = r"subject\s+to\s+(?:an?\s+|any\s+)?(?:optional\s+|early\s+)?(?:redemption|prepayment|call(?!\s+protect))"
_NEVER = regex(
    r"\b(?:non[\s-]{0,3}(?:call(?:able)?|redeemable)"
    rf"|(?:not|cannot|can['’]t)\s+(?:be\s+)?(?:callable|redeemable|redeemed|called|{_SUBJECT})"
    r"|(?:(?:may|can|shall|will)\s?not|can['’]t)\s+(?:redeem|call)"
    r"|no\s+(?:right|option)\s+to\s+(?:redeem|call)"
    r"|(?:neither|none|no)\s+(?:of\s+)?(?:(?:the|these|our|them|two)\s+){0,2}"
    r"(?:(?:issues?|series|notes?|bonds?|tranches?)\s+)?(?:may|can|will|shall|is|are)\s+(?:be\s+)?"
    rf"(?:callable|redeemable|redeemed|called|{_SUBJECT})"
    rf"|no\s+(?:optional\s+|early\s+)?redemption(?:\s+right)?s?)\b{_UNTIL}",
    re.IGNORECASE,
)
_OPEN = regex(
    r"\bcallable\b|\bredeem(?:able|ed)?\b|\bat\s+(?:our|the\s+(?:issuer|company)['’]?s?)\s+option"
    r"|\b(?:european|american|bermudan?)\b|\bmake[\s-]whole\b|\bnc\s?[0-9]|\bin\s+whole\b|\bcall\s+(?:price|date)"
    r"|\boptional(?:\s+principal)?\s+redemption\b(?!\s*:)|\bgreater\s+of\b"
    r"|\b(?:may|can|shall|will)\s(?:not\s)?be\s+called\b(?!\s+[\"“‘'])|\b(?:right|option)\s+to\s+call\b"
    rf"|\b(?:may|can|will)\s(?:not\s)?call\s+(?:{_NOTES}){{0,3}}(?:notes|bonds|securities|debentures|them)\b"
    r"|\bpar\s+call\b|\bcontinuous(?:ly)?\b|\bany\s?time\b",
    re.IGNORECASE,
)
# A cell that opens with a call's terms: a price and from when on, a day and the price, a day and how often.
_DAY = (
    r"(?:[a-z]{3,9}\.?\s[0-9]{1,2},?\s(?:[0-9]{2}){1,2}|[0-9]{1,2}\s[a-z]{3,9}\s[0-9]{4}"
    r"|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}|[0-9]{1,2}-[a-z]{3}-[0-9]{2,4})"
)
_PRICE = r"(?:par\b|1[0-9]{2}(?:\.[0-9]+)?\s?%?)"
_AND_THEN = r",?\s(?:and|&)\s(?:(?:on\s)?(?:every|each|any)|monthly|quarterly|qtrly|semi|annual)"
_TERMS = regex(
    rf"\s*(?:by\s(?:us|the\s(?:issuer|company|bank))\s)?(?:(?:(?:at|@)\s)?{_PRICE}\s(?:from|on|after|beginning|starting)\b"
    rf"|{_DAY}(?:,?\s(?:at|@|al|à|zu)\s{_PRICE}|{_AND_THEN}|\s?\({_PRICE}\)|,?\s(?:then|monthly|quarterly|semi-?annually|annually)\b)"
    rf"|on\s{_DAY}{_AND_THEN}|(?:one\stime(?:\sonly)?,?\son|from|on\sor\safter)\s{_DAY}"
    r"|(?:each|every)\s[a-z]{3,9}\.?\s[0-9]{1,2},?\s(?:from|beginning|starting)\b)",
    re.IGNORECASE,
)
_PUT = regex(r"\b(?:option\s+of\s+(?:the\s+|a\s+)?|holder['’]?s?['’]?\s+)(?:holders?|option)\b", re.IGNORECASE)
_CALL = regex(
    r"\b(?:our|issuer['’]?s?|company['’]?s?)\s+option|\boption\s+of\s+the\s+(?:issuer|company)", re.IGNORECASE
)
# What the form's next line ends: "prior / to maturity".
_CUT_SHORT = regex(r"\sprior\W*\Z", re.IGNORECASE)


def read_callable(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read whether the issuer may redeem the notes early, from a redemption's wording.

    A holder's right to be repaid is no call; "non-callable for one year" is one.
    """
    if found := find_bool(text):
        return Read(*found)
    ticked = _read_options(text, find_options(text))
    return _read_words(text) if ticked is None else ticked


def _read_options(text: str, options: Sequence[Option]) -> Read | None:
    """Read a form's ticked options; None where none is ticked, as a bracket may hold what is still open."""
    ticked = [o for o in options if o.ticked]
    told = []
    for option in ticked:
        words = _CUT_SHORT.sub("", text[option.start : option.end])
        read = _read_words(words)
        if read.value is not None:
            told.append(Read(read.value, option.start + read.start, option.start + read.end))
    if len({read.value for read in told}) > 1:
        return failed("ticks both")
    return told[0] if told else failed("ticks nothing of a call") if ticked else None


def _read_words(text: str) -> Read:
    label = _LABEL.match(text)
    if never := _NONE.match(text, label.end() if label else 0) or _NEVER.search(text):
        return Read(False, *trimmed(never))
    if _PUT.search(text) and not _CALL.search(text):
        return failed("speaks of the holder's option alone")
    if opened := _TERMS.match(text) or _OPEN.search(text):
        return Read(True, *trimmed(opened))
    return failed("does not say whether the notes can be called")
