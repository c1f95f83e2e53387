"""has_grounds: whether the words around a labelled span leave its field possible.

The token model reads long prose that it has seen little of, and there a number alone looks like any other. A few
fields are never stated without certain words near them; without those words a span is dropped, not doubted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from extractor.finding.cues import FIGURES, tells_aside
from extractor.ground.places import Span
from extractor.ground.regex import regex

_BEFORE, _AFTER = 160, 60  # characters
_PAGE = 1_500  # down from a table's header, or through a list


class _Words(NamedTuple):
    """What has to stand near a field's value, or in it, and what never stands right before or behind it."""

    near: re.Pattern[str] | None = None
    within: re.Pattern[str] | None = None
    never_before: re.Pattern[str] | None = None
    never_behind: re.Pattern[str] | None = None
    reach: int = _BEFORE


_PIECE = regex(r"denominat|increment|multipl|minimum|invest|\$\s?[\d,.]+\s?[/x]", re.IGNORECASE)
_STEP = regex(r"denominat|increment|multipl|thereafter|\$\s?[\d,.]+\s?[/x]", re.IGNORECASE)
# A structured note's terms, by the label or the words that its line has before them: no price, rate or fee.
_OF_A_PAYOFF = regex(
    r"(?:\b(?:participation|leverage|upside|downside|buffer|barrier|threshold|knock-?(?:in|out)|gearing|multiplier"
    r"|(?:initial|starting|final|ending|closing|strike) (?:[\w-]+ ){0,2}(?:level|value|price))\b[^\n%]{0,60}"
    r"|\b(?:coupon|rate|floor|cap)\s(?:of|is|equal to)\s)\Z",
    re.IGNORECASE,
)
# The same where a rate is asked for: none of a coupon's may stand between.
_OF_A_TERM = regex(
    r"\b(?:participation|leverage|upside|downside|buffer|barrier|threshold|knock-?(?:in|out)|maximum return)\b"
    r"(?:(?!coupon|interest|annum)[^\n%]){0,60}\n?\Z",
    re.IGNORECASE,
)
# The row of a price table for one note, of one line or two.
_OF_ONE_NOTE = regex(
    r"(?:\A|\n)(?:per|each) (?:note|security|unit|bond|debenture|certificate)\b[^\n]*(?:\n\t[^\n]*)?\Z", re.IGNORECASE
)
# What is paid at a time, in percent of what is owed, is no rate a year.
_OF_PRINCIPAL = regex(r"\s?of (?:the |its )?(?:stated |original )?(?:principal|face|issue)\b", re.IGNORECASE)
_OF_A_LEVEL = regex(
    r"\s?of (?:the |its |their )?(?:applicable )?(?:starting|initial|closing|final|index|share|stock|underl|observ)",
    re.IGNORECASE,
)
# The least or the most that a coupon can be is not what it is.
_OF_A_BOUND = regex(
    r"\b(?:minimum|maximum|floor|cap)\s(?:annual\s|interest\s|coupon\s|rate\s){0,2}(?:of|equal\sto)\s\Z", re.IGNORECASE
)
# How a yield is reckoned is not when interest is paid: "7.10% a year, compounded semi-annually".
_OF_COMPOUNDING = regex(r"\bcompounded\s\Z", re.IGNORECASE)
# What dealers keep of the price, and pass on to others.
_OF_DEALERS = regex(r"\b(?:re-?allow\w*|concessions?|commissions?|discounts?)\b[^.:;|\t\f\n]{0,80}\Z", re.IGNORECASE)
# What a note sells for in dollars, and what its seller keeps of that, with no other figure between.
_OF_A_SALE = regex(
    r"\b(?:(?:underwriting|selling|agents?['’]?s?|dealers?['’]?)\s(?:discounts?|commissions?|concessions?|fees?)(?:\sand\scommissions?)?"
    r"|sales\sloads?|(?:public\soffering|offering|issue|purchase)\sprice|price\sto\s(?:the\s)?public"
    r"|proceeds\sto\s(?:us|the\s\w+)|proceeds,?\sbefore\sexpenses)"
    r"(?:\s?\([^()\n]{1,40}\))?[\s:|.]{1,40}\Z",
    re.IGNORECASE,
)
# What others get of it is not what these houses keep.
_OF_OTHERS = regex(
    r"(?:\bre-?allow\w*\b[^.:;|\t\f\n]{0,60}|\bnot\s(?:in\sexcess\sof|to\sexceed|more\sthan)\s)\Z", re.IGNORECASE
)
_OF_A_MANAGER = regex(
    r"\b(?:managers?|book-?runners?|underwriters?|dealers?|lead\s+agents?)(?:\s?\([^()\n]{0,40}\))?\s?[:|\t]\s*"
    r"(?:[^:\n]{0,80}[,;\n]\s*)?\Z",
    re.IGNORECASE,
)
_TABLE = 1_500  # characters of a table down to a row
_LEAD_IN = 300  # characters of the paragraph over a table
# Notes sold before, of which these are more: the day of their issue is told in the same sentence.
_OF_NOTES_BEFORE = regex(
    r"\b(?:same\s(?:tranche|series|issue)\s(?:as|of)|fungible\swith|previously\s(?:issued|sold))\b[^.:|\t\f]{0,140}\Z",
    re.IGNORECASE,
)
# What a call pays, told in its sentence.
_OF_A_CALL = regex(
    r"\b(?:redeem(?:able|ed)?|redemption|callable)\b(?:(?!offer|sold|sell|issue)[^.;:|\t\f]){0,140}"
    r"\bat\s(?:a\s(?:redemption\s)?price\s(?:of|equal\sto)\s)?\Z",
    re.IGNORECASE,
)
# What the agent pays for the notes is what the issuer gets.
_OF_A_PURCHASE = regex(
    r"\b(?:agents?|dealers?|underwriters?|managers?)\b[^.%]{0,80}\b(?:buys?|bought|purchas(?:e|es|ed|ing))\b[^.%]{0,40}"
    r"\bat\s(?:a\s(?:purchase\s)?price\s(?:of|equal\sto)\s)?\Z",
    re.IGNORECASE,
)
# A price that has yet to be computed: the greater of par and what is left to be paid.
_OF_A_COMPARISON = regex(r"\bgreater\s(?:of|than)\b[^.;|\t\f]{0,40}\Z", re.IGNORECASE)
_OF_MONTHS = regex(  # a day count's, a term, a spread
    r"[\s-]?days?\s?(?:months?|year)\b|[\s-]?(?:months?|years?|basis\spoints?|bps?)\b|\.\d", re.IGNORECASE
)
_OF_A_BOX = regex(
    r"\A(?:(?!survivor|estate|death).)*\[\s?[xv]?\s?\]\s?(?:(?:yes|no)[\s,]*\[\s?[xv]?\s?\]\s?)?\Z",
    re.IGNORECASE | re.DOTALL,
)
_OF_ANOTHER = regex(
    r"\s?(?:\([^()]{0,40}\)\s?)?(?:by|from|\()\s?(?:Kroll|KBRA|DBRS|A\.?M\.? Best|Egan|Morningstar)"
    # "A securities rating is no recommendation": the letter opens a sentence.
    r"|\s(?:(?:credit|debt|securit(?:y|ies)|bond)\s)?ratings?\b|\s[0-9.]{1,5}\s?% (?-i:[a-z]{3})"
    r"|\s(?-i:(?!by\s|from\s|with\s|and\s|or\s|on\s|for\s|stable|negative|positive|outlook)[a-z]+\s[a-z])"
)
_OF_ONE_CELL = regex(r"\A[^\t\n|]*\Z")
# A sentence tells how notes rank in other words than the name of their kind; a label may be answered by a sentence.
_OF_A_SENTENCE = regex(
    r"\A(?:(?!\b(?:ranking|status|security type)\s?[:|\t]).)*"
    r"\b(?:are|is|be|as|represent|constitute|with|all)\s(?:(?:our|the|its|other|existing|direct|general),?\s){0,3}\Z",
    re.IGNORECASE | re.DOTALL,
)
_RANKS = regex(
    r"\A(?!\W*(?-i:[A-Z][a-z]\w*[a-z]Notes)\W*\Z).*?(?:"  # a brand is one word that ends in "Notes"
    r"sen|sub|secur|sr|jr|junior|rank|passu|collat|guarant|prior|debt|bond|note|oblig|prefer|lien|unsec|\bun\b|\bnts?\b)",
    re.IGNORECASE | re.DOTALL,
)
_PERCENT = regex(r"\s?(?:%|per\s?cent)", re.IGNORECASE)
# How often a rate is set, or observed, is not how often it is paid.
_OF_A_RESET = regex(
    r"\b(?:reset|determination|observation|fixing)\s(?:dates?|periods?|frequency)\s?[:|\t\n]"
    r"(?:(?!pay|coupon|first|initial)[^:|\t.]){0,140}\Z",
    re.IGNORECASE,
)
# What is added to an index is its spread.
_OF_A_SUM = regex(r"(?:[+]|\b(?:plus|minus))\s?\Z", re.IGNORECASE)
# A rating, or a plan, may be given up "at any time", too.
_OF_A_RATING = regex(
    r"\b(?:withdrawn|revised|suspended|terminated?|amend(?:ed)?|lowered|discontinued?)\b[^.;:|\t\f]{0,80}\Z",
    re.IGNORECASE,
)
# A factor: what it multiplies is the rate.
_OF_A_FACTOR = regex(r"\s?(?:[*×]|x\s|times\s)", re.IGNORECASE)
# An index of rates says so, or is known by its short name; a title of notes is none.
_RATES = regex(
    r"\A(?!.*\b(?<!treasury\s)notes?\b).*(?:libor|euribor|tibor|bbsw|sofr|sonia|ester|\bCM[ST]|\bCPI|swap|treasur|t-?bill"
    r"|prime|funds|commercial paper|deposit|\brates?\b|index|indices|yield|inflation|average)",
    re.IGNORECASE | re.DOTALL,
)
_SECURITIES = regex(
    r"note|bond|debenture|certificate|securit|series|program|obligation|deposit|\bCDs?\b", re.IGNORECASE
)
# Indices end in a number: S&P 500, Russell 2000, NASDAQ-100, EURO STOXX 50.
_INDEX_BEFORE = regex(
    r"(?:S\s?&\s?P|Russell|NASDAQ|STOXX|Nikkei|FTSE|TOPIX|MSCI|Hang Seng|Dow Jones)[®™]?[\s-]{1,2}\Z", re.IGNORECASE
)
_INDEX_BEHIND = regex(r"\s?[®™]|\s(?:Equal |Low |Total |Growth |Value )?(?:Index|Composite|ETF)\b")
_NUMBERS = FIGURES | {"call_notice_days"}
_STROKE_BEFORE, _STROKE_BEHIND = regex(r"\d\s?/\s?\Z"), regex(r"\s?/\s?\d")
_WORDS: Mapping[str, _Words] = {
    "trade_time": _Words(
        near=regex(r"@|\btrad(?:e|ing)\b|\bpricing\sdate|\bpriced\b|\bclose", re.IGNORECASE),
        within=regex(r"\d|\bnoon\b", re.IGNORECASE),
    ),
    "min_denomination": _Words(near=_PIECE),
    "denomination_increment": _Words(near=_STEP),
    # A participant's number is short: an accession number is none, nor the end of a telephone's.
    "dtc_number": _Words(near=regex(r"DTC|depository|participant"), within=regex(r"\A\D{0,8}[0-9]{2,5}\D?\Z")),
    # Who signs for an underwriter has a name like a participant's.
    "dtc_participant": _Words(
        near=regex(r"DTC|deposit[ao]r|participant|\bclear(?:s|ed|ing)", re.IGNORECASE), reach=_PAGE
    ),
    "yield_to_maturity": _Words(near=regex(r"yield|\bYTM\b", re.IGNORECASE), reach=_PAGE),
    "supplement_date": _Words(never_before=regex(r"\b(?:due|maturing)\s(?:on\s)?\Z", re.IGNORECASE)),
    "prospectus_date": _Words(near=regex(r"prospectus|circular|memorandum", re.IGNORECASE)),
    # Final terms are those of a term sheet, which has no status.
    "supplement_status": _Words(never_behind=regex(r"\s(?:pricing\s)?term(?:s|\s?sheet)\b", re.IGNORECASE)),
    "supplement_number": _Words(near=regex(r"\bnos?\b|number|#|supplement", re.IGNORECASE)),
    "program": _Words(within=_SECURITIES),
    "agents": _Words(near=regex(r"\bagents?\b", re.IGNORECASE), never_before=_OF_A_MANAGER, reach=_PAGE),
    "product_ranking": _Words(within=_RANKS, never_before=_OF_A_SENTENCE),
    "callable": _Words(near=regex(r"call|redeem|redempt|\bput|\bNC", re.IGNORECASE)),
    "call_frequency": _Words(never_before=_OF_A_RATING),
    "call_notice_days": _Words(
        near=regex(r"notice|redem|redeem|call", re.IGNORECASE),
        never_behind=regex(f"{_PERCENT.pattern}|{_OF_MONTHS.pattern}", re.IGNORECASE),
    ),
    # "No interest will be paid": a sentence's first word answers nothing.
    "survivors_option": _Words(
        never_before=_OF_A_BOX, never_behind=regex(r" (?:interest|coupons?|payments?|redemption|sinking|minimum)\b")
    ),
    "moodys_rating": _Words(within=_OF_ONE_CELL, never_behind=_OF_ANOTHER),
    "sp_rating": _Words(within=_OF_ONE_CELL, never_behind=_OF_ANOTHER),
    "fitch_rating": _Words(within=_OF_ONE_CELL, never_behind=_OF_ANOTHER),
    "rate_index": _Words(within=_RATES),
    "coupon_frequency": _Words(
        never_before=regex(f"{_OF_A_RESET.pattern}|{_OF_COMPOUNDING.pattern}", re.IGNORECASE),
        never_behind=regex(r"\s(?:bond[- ](?:equivalent\s)?(?:basis|yield)|compounding)\b", re.IGNORECASE),
    ),
    "first_coupon_date": _Words(never_before=_OF_A_RESET),
    "coupon_rate": _Words(
        never_before=regex(
            f"{_OF_A_BOUND.pattern}|{_OF_DEALERS.pattern}|{_OF_A_TERM.pattern}|{_OF_A_SUM.pattern}", re.IGNORECASE
        ),
        never_behind=regex(f"{_OF_PRINCIPAL.pattern}|{_OF_A_LEVEL.pattern}|{_OF_A_FACTOR.pattern}", re.IGNORECASE),
    ),
    "maturity_date": _Words(never_before=regex(r"\bon\s(?:or|and)\safter\s\Z", re.IGNORECASE)),  # a call's day
    "settle_date": _Words(never_before=_OF_NOTES_BEFORE),
    "first_coupon_amount": _Words(
        never_before=regex(f"{_OF_A_PAYOFF.pattern}|{_OF_ONE_NOTE.pattern}|{_OF_A_SALE.pattern}", re.IGNORECASE)
    ),
    "net_proceeds": _Words(never_before=_OF_ONE_NOTE),
    "call_price": _Words(never_before=_OF_A_COMPARISON, never_behind=_OF_A_LEVEL),
    "selling_price": _Words(
        never_before=regex(f"{_OF_A_PAYOFF.pattern}|{_OF_A_CALL.pattern}|{_OF_A_PURCHASE.pattern}", re.IGNORECASE),
        never_behind=_OF_A_LEVEL,
    ),
    "gross_concession": _Words(
        never_before=regex(f"{_OF_A_PAYOFF.pattern}|{_OF_OTHERS.pattern}", re.IGNORECASE), never_behind=_OF_A_LEVEL
    ),
}


def has_grounds(field: str, text: str, place: Span) -> bool:
    """Tell whether ``text[place]`` may state the field, by the words around it."""
    before = text[max(place.start - _BEFORE, 0) : place.start]
    behind = text[place.end : place.end + _AFTER]
    is_code = _ends_an_index(before, place.of(text), behind) or (
        field in _NUMBERS and _is_of_a_code(before, place.of(text), behind)
    )
    if is_code or (field in FIGURES and _is_aside(text, place)):
        return False
    words = _WORDS.get(field)
    if words is None:
        return True
    if words.within is not None and not words.within.search(place.of(text)):
        return False
    if words.near is not None:
        around = text[max(place.start - words.reach, 0) : place.end + _AFTER]
        if not words.near.search(around):
            return False
    if words.never_before is not None and words.never_before.search(before):
        return False
    return words.never_behind is None or not words.never_behind.match(behind)


def _ends_an_index(before: str, printed: str, behind: str) -> bool:
    """Tell whether a bare number is the end of an index's name."""
    return printed.isdigit() and bool(_INDEX_BEFORE.search(before) or _INDEX_BEHIND.match(behind))


def _is_of_a_code(before: str, printed: str, behind: str) -> bool:
    """Tell whether a bare number is one side of a stroke: of "Rule 163/433", of "30/360"."""
    return printed.isdigit() and bool(_STROKE_BEFORE.search(before) or _STROKE_BEHIND.match(behind))


def _is_aside(text: str, place: Span) -> bool:
    """Tell whether a row belongs to a table of other things, by its header or by what stands over it."""
    line = text.rfind("\n", 0, place.start) + 1
    row = text[line : place.end + 1].lstrip()
    if "\t" not in row and "  " not in row:
        return False
    top = max(text.rfind("\n\n", max(line - _TABLE, 0), line), 0)
    said = text[top : place.start]
    if line - top > _TABLE or "cusip" in said.lower():
        return False
    over = text[max(top - _LEAD_IN, 0) : top].rpartition("\n\n")[2]
    return tells_aside(said) or "hypothetical" in over.lower()
