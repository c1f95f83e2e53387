"""cues_of_undone: what a page says of an offer that is none, or no more: called off, never meant, or long since made.

Each comes out as a cue of its own name, as in ``heads``.
"""

from __future__ import annotations

import re

from extractor.fusing.offered.cues import NOT_HERE
from extractor.ground.regex import regex

CALLED_OFF = "an offer that is called off"
CALLED_OFF_HEAD = "a heading that calls the offer off"
NONE_SOLD = "notes of which none is sold"
RESOLD = "it sells no new issue"
DENIED = "it says that it offers nothing"
OUTSTANDING = "what is outstanding in a column or behind a label"
ISSUED = "when notes were issued in a column or behind a label"

_COVER = 2_000  # characters in which a page says that its offer is off
_CLAUSE = 90  # characters of a sentence before what it says
_OFF = r"(?:terminated|withdrawn|cancell?ed|called off|rescinded|abandoned|revoked)"
_OFF_WORDS = (
    "terminat",
    "withdr",
    "cancel",
    "called off",
    "rescinded",
    "abandon",
    "ended",
    "decided",
    "stopped",
    "halted",
)
_OFFER = r"(?:offer|offering|sale of (?:the|these|our|any) notes|pricing supplement|terms? sheet)"
_CALLED_OFF = regex(
    rf"\b{_OFFER}\b(?: no\. ?\d+)?[^.;]{{0,80}}?\b(?:has been|have been|was|were|is|are|is hereby|is now|stands) {_OFF}"
    rf"|\b(?:has|have|had|we|hereby|issuer|company) (?:terminated|withdrawn|withdrew|cancell?ed|called off"
    rf"|rescinded|ended|abandoned|stopped|halted|withdraws?|terminates?|cancels?) "
    rf"(?:the|this|its|our|that) (?:[\w-]+ ){{0,3}}?{_OFFER}\b"
    rf"|\bdecided (?:not to \w+|to (?:cancel|withdraw|terminate|end|abandon|call off)) (?:the|this|its|our|that) "
    rf"(?:[\w-]+ ){{0,3}}?(?:{_OFFER}|issue|issuance|notes)\b"
)
_OFF_HEAD = regex(
    rf"^[^\n]{{0,80}}\b(?:supplement|offer|offering|sheet)\b[^\n]{{0,80}}[-–—:(*] ?{_OFF}[^\w\n]{{0,20}}$"
    rf"|^[^\w\n]{{0,20}}{_OFF}(?: {_OFFER})?(?:[^\w\n.;,]{{0,20}}$| [-–—])"
    rf"|^[^\w\n]{{0,20}}{_OFFER} {_OFF}(?:[^\w\n.;,]{{0,20}}$| [-–—])"
    rf"|^[^\w\n]{{0,20}}(?:notice of )?(?:termination|withdrawal|cancell?ation) of (?:the |an? |this )?"
    rf"(?:[\w-]+ ){{0,2}}?{_OFFER}\b(?! (?:period|date|documents?))"
    r"|^[^\w\n]{0,20}notice of (?:termination|withdrawal|cancell?ation)[^\w\n]{0,20}$",
    re.MULTILINE,
)
# What a sentence that only thinks of it has before; and what it says where the rest is sold all the same.
_IF = regex(
    r"\b(?:if|until|unless|when|once|whether|before|after|case|may have|may be|earlier|other|prior|previous"
    r"|replac\w+|supersed\w+|instead of|in place of)\b"
)
_GOES_ON = regex(
    r"\b(?:continues? to (?:be )?offer|continues? to be offered|remains? (?:on offer|offered)|(?:is|are) still offered"
    r"|(?:is|are) offered as before|offer(?:ing)? of the (?:other|remaining)\b[^.]{0,60}\bcontinues)"
)
_NONE_WORDS = (
    *("no notes ", "no bonds ", "no debentures ", "no securities ", "no such notes ", "no orders ", "none "),
    *("will not issue ", "will not sell ", "will not deliver ", "never "),
)
# Up to the sentence's end: no notes are sold below a sum, or issued on paper, in any offer.
_NONE_SOLD = regex(
    r"\b(?:no|none of the|none of these) (?:notes|bonds|debentures|securities|such notes)(?: [\w-]+){0,3}? "
    r"(?:were|was|have been|has been|are|will be|is) (?:(?:or will be|ever) )?(?:sold|issued|delivered|settled)"
    r"(?: under (?:it|this \w+)| on (?:the|that) [\w ]{0,20}date)?(?:[.;,]|$| and\b)"
    r"|\bwill not (?:issue|sell|deliver) (?:the|these|any of the) (?:following )?(?:notes|bonds|debentures|securities)"
    r"(?:[.,;:]|$| which| that| described| listed| below| offered)"
    r"|\b(?:was|were|will) never (?:be )?(?:issued|sold|delivered|settled)\b"
    r"|\bno orders (?:were|have been|was) (?:accepted|filled|taken)\b"
    r"|\bnone (?:were|was|has been|have been|will be|is to be) (?:sold|issued|delivered)\b"
)
_OF_STOCK = r" of (?:[\w-]+ ){0,3}?(?:stock|shares|equity|warrants|units|ads)\b"
# A page that says so of itself, on a line of its own or of its notes.
_NEW = regex(
    r"^[^\w\n]{0,20}new issue\b(?! (?:desk|calendar|list))|\b(?:is|are) (?:each )?a new (?:issue|series)\b"
    r"|\boffered (?:when, as and if|when, if and as) issued\b"
    r"|\bwe are (?:now )?(?:offering|selling) (?:the|these) notes\b",
    re.MULTILINE,
)
# "This is no offer" is said by those who make one, too, for their lawyers.
_DENIED_WORDS = (
    *("nothing", "no new ", "offer no ", "offers no ", "not about the sale of", "not for the sale of"),
    *("no notes ", "no bonds ", "no securities ", "no offer", "no sale of "),
)
_DENIED = regex(
    r"\b(?:offers? nothing|nothing (?:\w+ ){0,2}?is (?:being )?offered|no new (?:issue|offering|notes are)"
    r"|offers? no (?:notes|bonds|debentures)|not (?:about|for) the sale of"
    r"|no (?:notes|bonds|securities) (?:(?:are|is) )?(?:being |hereby |now )?(?:offered|for sale|on offer)"
    r"|no (?:offer|offering|sale) of (?:any |new )?(?:notes|bonds|debentures|debt securities) is (?:now |currently )?"
    r"(?:under ?way|in progress|being made|planned|pending)"
    r"|(?:sells?|selling|have|has) no notes (?:at this time|at present|now|today|on offer|for sale))"
    # A sale under law: none is offered to some people, in some countries, or otherwise than by this paper. News of
    # plans for a programme denies it of itself. Or what is not offered is stock.
    rf"(?!{_OF_STOCK}| (?:to|in|into|where|if|other|outside|within|under|except|unless|pursuant|until|with"
    r"|by(?! (?:this|the present|our) (?:press |news )?(?:release|announcement|report|letter|page|presentation)\b))\b)"
)
_NOT_HERE_WORDS = ("none of ", "neither of ", "not being ", "not offer", "not sold", "not sell", "not for sale")
_RESOLD = regex(
    rf"\bnot (?:a )?new (?:issue|offering)s?\b(?!{_OF_STOCK})"
    r"|\b(?:reoffering|remarketing) (?:circular|memorandum|supplement)\b"
    r"|\bnotice of [^\n]{0,60}\b(?:reoffering|remarketing|mandatory tender|rate period|mode change|conversion to)\b"
)
# Of a cell, a column of blanks, or a label.
EDGE = r"(?:^|[|\t]|  )[^\w\n|]{0,9}"
END = r"[^\w\n|:]{0,9}(?:$|[|\t:]|  )"
_OUTSTANDING = regex(
    rf"{EDGE}(?:(?:aggregate|principal|amount|par|face|balance|total|currently|notes|bonds) ){{0,3}}outstanding"
    rf"(?: (?:principal|amount|balance|par)){{0,2}}(?: ?\([^\n|)]{{0,30}}\)| (?:as of|at|on) [^\n|:]{{0,24}}?)?{END}",
    re.MULTILINE,
)
_ISSUED = regex(
    rf"{EDGE}(?:(?:date |first |originally |when )?issued(?: on)?|inception(?: date)?|launch(?:ed| date)?){END}",
    re.MULTILINE,
)


def cues_of_undone(lines: str, text: str) -> list[str]:
    """Return what the page says so; ``lines`` in lower case, ``text`` the same in one line."""
    cover = lines[:_COVER]
    told = (
        *_called_off(cover, text),
        (NONE_SOLD, any(word in text for word in _NONE_WORDS) and _NONE_SOLD.search(text)),
        (RESOLD, ("new " in cover or "ing " in cover or "notice of" in cover) and _RESOLD.search(cover)),
        (DENIED, any(word in text for word in _DENIED_WORDS) and _DENIED.search(text)),
        (DENIED, any(word in text for word in _NOT_HERE_WORDS) and NOT_HERE.search(text)),
        (OUTSTANDING, "outstanding" in lines and _OUTSTANDING.search(lines)),
        (ISSUED, ("issued" in lines or "inception" in lines or "launch" in lines) and _ISSUED.search(lines)),
    )
    return list(dict.fromkeys(cue for cue, found in told if found))


def is_new_issue(lines: str) -> bool:
    """Tell whether a page calls what it sells a new issue; ``lines`` in lower case."""
    return ("new " in lines or "offer" in lines or "selling" in lines) and _NEW.search(lines) is not None


def _called_off(cover: str, text: str) -> list[tuple[str, bool]]:
    if not any(word in text for word in _OFF_WORDS):
        return []
    said = any(not _IF.search(_clause(text, m.start()) + m.group()) for m in _CALLED_OFF.finditer(text))
    headed = _OFF_HEAD.search(cover) is not None
    if not (said or headed) or _GOES_ON.search(text):
        return []
    return [(CALLED_OFF, True), (CALLED_OFF_HEAD, headed)]


def _clause(text: str, at: int) -> str:
    """Return what the sentence says before a place."""
    before = text[max(at - _CLAUSE, 0) : at]
    return before[max(before.rfind("."), before.rfind(";")) + 1 :]
