"""heads_in: what the headings of a page, and the words before a code, tell of its kind; sentences only mention it.

Each comes out as a cue of its own name, which no text holds: ``other_kinds.toml`` lists them among the words.
"""

from __future__ import annotations

import re

from extractor.ground.regex import regex

SHARES = "shares or warrants in a heading"
SHARES_CODE = "a code of shares, rights or warrants"
REPORT = "a form that reports or registers in a heading"
NOTICE = "a notice in the page's heading"
DEPOSITS = "deposits in the page's heading"
HOLDERS = "an offer to holders in the page's heading"
UNITS = "units that shares are in"
PLACED = "a code of privately placed notes"
ITEM = "an item of a report in a heading"
TEACHES = "a title that teaches"
DEBT = "a statement's note about debt in a heading"

_COVER = 1_500  # characters in which the page's own name stands: further down, notes have such clauses
_NAME = 700  # and in which a booklet says what it explains
_NEAR = 50  # characters before a code
_SHARES = regex(
    r"^[^\w\n]{0,20}(?:up to )?[\d,._$ ●\[\]]{0,30}(?:(?<=[\d\]] )of (?:our )?)?"
    r"(?:shares|common stock|ordinary shares|common shares"
    r"|american depositary shares|depositary shares|(?:pre-funded )?warrants)(?: of common stock)?[ \t*]{0,9}$"
    r"|^[^\w\n]{0,20}(?:up to )?[\d,._ ]{3,20}shares of (?:[\w-]+ ){0,4}?(?:stock|shares)\b[^\n]{0,60}\bwarrants\b"
    # Rights are handed out, or paper exercised, for what the line goes on to name. Notes are sold so, too.
    r"|^[^\w\n]{0,20}(?:(?:transferable |subscription )?rights|warrants) to (?:purchase|subscribe for|buy) "
    r"(?:up to )?[\d,._ ]{0,20}(?:[a-z]+ ){0,3}?(?:shares|common stock|ordinary shares|common shares)\b"
    r"|^[^\w\n]{0,20}(?:up to )?[\d,._ ]{1,20}(?:[a-z]+ ){0,3}?shares\b[^\n]{0,60}"
    r"\b(?:upon|on) (?:the )?exercise of\b[^\n]{0,60}\b(?:rights|warrants)\b",
    re.MULTILINE,
)
# Sentences also name the reports that a prospectus refers to: a heading says no more than the form and its report.
_REPORTED = regex(
    r"^[^\w\n]{0,20}form (?:10-[kq]|20-f|40-f|8-a(?:12b)?)(?:/a)?[ \t*_]{0,9}"
    r"(?:[-–—:(|][ \t]{0,9}(?:(?:annual|quarterly) report\b[^\n;]{0,80}"
    r"|[^\n;]{0,80}?\b(?:(?:fiscal )?(?:year|quarter)|quarterly period) ended\b[^\n;]{0,40}))?[ \t*_)|]{0,9}$",
    re.MULTILINE,
)
# At the head of the page: terms of notes have such a heading, or label, over the clause of their own notices.
_NOTICE = regex(
    r"\A(?:[^\n]*\n\s*){0,3}?[^\w\n]{0,20}(?:notice of (?:(?:full|partial|optional|mandatory) ){0,2}"
    r"(?:redemption|repayment|prepayment|defeasance|satisfaction and discharge)"
    r"|(?:(?:interest|coupon) )?(?:rate|reset|rate reset|payment) notice)[^\w\n]{0,20}$",
    re.MULTILINE,
)
_DEPOSITS = regex(
    r"\A(?:[^\n]*\n\s*){0,3}?[^\w\n]{0,20}(?:[\w-]+ ){0,3}certificates? of deposit(?: disclosure(?: statement)?)?"
    r"[^\w\n]{0,20}$",
    re.MULTILINE,
)
_OF_HOLDERS = ("to exchange", "to purchase", "exchange of", "stock for", "stock and cash for")
_TO_HOLDERS = regex(
    r"^[^\w\n]{0,20}offers? to (?:exchange|purchase for cash|purchase)(?: (?:any and all|up to)\b[^\n]{0,80})?"
    r"[^\w\n]{0,20}$"
    r"|^[^\w\n]{0,20}offers? to exchange (?:all|any|up to|its|our|outstanding|\$|\d)"
    r"|^[^\w\n]{0,20}(?:exchange of|(?:shares of )?(?:our )?common stock(?: and cash)? for) (?:our|its|any|all|\d)"
    r"[^\n]{0,90}\b(?:notes|debentures|bonds)\b",
    re.MULTILINE,
)
# Notes are sold in units, too, and such a unit says what it is made of in notes or in principal.
_SHARES_IN = r"(?:(?!notes?\b|debenture|bond|principal)[^.]){0,80}?\b(?:shares?|stock|warrants?)\b"
_IN_UNITS = (
    "each unit",
    "every unit",
    "one unit",
    "units, ",
    "unit con",
    "units con",
    "unit com",
    "units com",
    "units ma",
    "units each",
)
_UNITS = regex(
    r"\b(?:each|every|one) unit\b(?: (?:being|is|consists|consisting|comprises|comprising|contains|includes"
    r"|made up|composed|of|will)\b|[ \t]{0,3}[:=(–—-])" + _SHARES_IN + "|"
    r"\bunits?,? (?:each )?(?:consisting|comprised|comprising|composed|made up) of" + _SHARES_IN
)
# Like a CUSIP, with a sign in place of a letter; by the sign it is found much faster than by its first figure.
_PLACED = regex(r"[*@#](?:(?<=\b\d[\da-z]{5}[a-z].)|(?<=\b\d[\da-z]{5} [a-z].))\d\b")
_ITEM = regex(r"^[^\w\n]{0,20}item [1-9]\.0\d\b", re.MULTILINE)
_DEBT = regex(
    r"^[^\w\n]{0,20}note \d{1,2}\b[^\w\n]{1,5}(?:[\w-]+ ){0,2}?(?:debt|borrowings|notes payable|indebtedness)\b",
    re.MULTILINE,
)
_TEACHES = regex(
    r"\b(?:understanding|introduction to|introducing|guide (?:to|for)|what (?:is an?|are)|explained|primer"
    r"|education(?:al)?|booklet|brochure|frequently asked questions|how [^.\n]{1,30} works?)\b"
)
# Before a code, with nothing between that would name notes: "Rights CUSIP", "CUSIP of our common stock:".
_OF_SHARES = r"(?:rights|warrants?|(?:common|ordinary|preferred|preference|capital)\s+(?:stock|shares?)|shares?)"
_CODE_OF_SHARES = regex(
    rf"\b{_OF_SHARES}[ ,:(]*\bcusip(?:\s+(?:no|number|code)\b)?[\s.:#|]*\Z"
    rf"|\bcusip(?:\s+(?:no|number|code)\b)?\.?\s+(?:of|for)\s+(?:the\s+|our\s+|its\s+)?{_OF_SHARES}[\s:|]*(?:is\s+)?\Z",
    re.IGNORECASE,
)


def heads_in(lines: str) -> list[str]:
    """Return the cues that headings give; ``lines`` is the telling part of the page, in lower case."""
    told = (
        (SHARES, ("shares" in lines or "stock" in lines or "warrants" in lines) and _SHARES.search(lines)),
        (REPORT, "form" in lines and _REPORTED.search(lines)),
        (NOTICE, "notice" in lines and _NOTICE.match(lines)),
        (DEPOSITS, "of deposit" in lines[:_COVER] and _DEPOSITS.match(lines)),
        (UNITS, any(said in lines for said in _IN_UNITS) and _UNITS.search(lines)),
        (PLACED, any(sign in lines for sign in "*@#") and _PLACED.search(lines)),
        (ITEM, "item " in lines and _ITEM.search(lines)),
        (DEBT, "note " in lines and _DEBT.search(lines)),
        (TEACHES, _TEACHES.search(lines[:_NAME])),
        (HOLDERS, any(said in lines for said in _OF_HOLDERS) and _TO_HOLDERS.search(lines[:_COVER])),
    )
    return [cue for cue, found in told if found]


def is_code_of_shares(text: str, start: int) -> bool:
    """Tell whether the words before a code give it to shares, or to rights or warrants to buy them."""
    return _CODE_OF_SHARES.search(text, max(start - _NEAR, 0), start) is not None
