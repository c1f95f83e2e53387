"""Shapes: what kind of value a cell looks like.

A shape is no reading: it only says which type the text has the make of, so that headers and cells
can be told apart and columns compared. Values are read by ``values.reading``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from extractor.ground.regex import regex
from extractor.values.abroad import FOREIGN_FREQUENCY
from extractor.values.choices import ANSWER
from extractor.values.codes import OTHERWISE_PARTED, is_parted, isin_checks, looks_like_cusip
from extractor.values.dates import parse_date
from extractor.values.marks import is_not_stated, is_placeholder, lift_marks
from extractor.values.numbers import SCALE, parse_decimal, parse_money, parse_percent
from extractor.values.thousands import OF_A_THOUSAND
from extractor.values.torn import mend_number


class Shape(StrEnum):
    """The make of a cell's text."""

    CUSIP = "cusip"
    ISIN = "isin"
    MONEY = "money"
    PERCENT = "percent"
    NUMBER = "number"
    DATE = "date"
    YESNO = "yesno"
    FREQUENCY = "frequency"
    COUPON_TYPE = "coupon_type"
    RANKING = "ranking"
    RATING = "rating"
    PLACEHOLDER = "placeholder"
    NOT_STATED = "not_stated"
    EMPTY = "empty"
    TEXT = "text"

    __hash__ = str.__hash__  # an enum hashes its name, in Python: twenty times slower where sets and caches ask for it


SHAPES = {shape.value: shape for shape in Shape}
"""Each shape by the name that a pattern gives its group: looked up many times faster than by ``Shape(name)``."""

# How the words of a kind are spelled; atoms are cut by the same spellings.
FREQUENCY = (
    rf"(?:semi|bi)[\s-]{{0,3}}annual(?:ly)?|{FOREIGN_FREQUENCY}|monthly|mthly|quarterly|quaterly|qtr?ly|annual(?:ly)?"
    r"|at\s+maturity|semi"
)
COUPON_TYPE = (
    r"fixed(?:\s?(?:to|-to-|/)\s?floating)?(?:\s+rate)?|floating(?:\s+rate)?|float|flt|variable|step(?:[\s-]?up)?"
    r"|zero(?:[\s-]coupon)?|inflation[\s-]linked"
)
_RANK_FULL = r"senior|unsecured|unsecd?|unsubordinated|subordinated|secured|junior"
_RANK_SHORT = r"sen|sr|un|sec|subord|sub|jr"
_RANK_WORD = (
    rf"(?:{_RANK_FULL}|{_RANK_SHORT}|collateral|trust|first|mortgage|medium[\s-]term|debt|obligations?|notes?|not|nts?|nt"
    r"|bonds?|debentures?|securities)"
)
# An abbreviation alone is too little (the SEC is no ranking): another such word has to follow it.
RANKING = (
    rf"(?:(?:collateral\s+trust|first\s+mortgage)\s+)?(?:(?:{_RANK_FULL})(?:[\s,/.-]{{1,3}}{_RANK_WORD})*"
    rf"|(?:{_RANK_SHORT})(?:[\s,/.-]{{1,3}}{_RANK_WORD})+)"
    r"|collateral\s+trust\s+(?:bonds|notes)"
)
RATING = (
    r"Aaa|Aa[123]|Baa[123]|Ba[123]|Caa[123]?|(?:[BC]?AA|BA)[123]|[AB][123]"
    r"|AAA|AA[+-]?|BBB[+-]?|BB[+-]?|A[+-]|B[+-]|CCC[+-]?"
)
_OUTLOOK = r"(?:\s*(?:[(/]\s*)?(?:stable|positive|negative|developing)(?:\s+outlook)?\s*\)?)?"

# The kinds that words alone make, the first that the whole text is: one pattern is quicker than five.
_WORDS = regex(
    rf"(?P<yesno>(?i:(?:[\[/]\s?[xv]?\s?[\]/]\s?)?yes(?:\s?[\[/]\s?[xv]?\s?[\]/])?(?:\s?no)?|no|{ANSWER})|[YN✓✔✗✘])"
    rf"|(?P<frequency>(?i:{FREQUENCY}))"
    rf"|(?P<coupon_type>(?i:{COUPON_TYPE}))"
    rf"|(?P<rating>(?:{RATING}|A|BBB|NR){_OUTLOOK})"
    rf"|(?P<ranking>(?i:{RANKING}))"
)
TO = r"(?:to|-|–|step(?:s|ping)? up to)"
_RANGE = regex(rf"\d{{1,2}}(?:\.\d{{1,6}})? ?%? {TO} \d{{1,2}}(?:\.\d{{1,6}})? ?%")
# Shares of par without a percent sign at their end.
_OF_PAR = regex(rf"(?:at )?par ?\( ?100(?:\.0+)? ?% ?\)|\\?\$ ?[0-9][0-9,]*(?:\.[0-9]+)?{OF_A_THOUSAND}", re.IGNORECASE)
_OF_A_SECURITY = frozenset({Shape.CUSIP, Shape.ISIN})
_CODE = regex(rf"[0-9A-Z]{{9}}|[0-9A-Z]{{12}}|[0-9A-Z]{{6}}[ -][0-9A-Z]{{2}}[ -]?[0-9]|{OTHERWISE_PARTED}")
_DIGIT = regex("[0-9]")
_MONEY_SIGN = regex(rf"\\?\$|US|U\.S\.|[0-9., ]+(?:{SCALE}|(?:U\.?S\.? )?dollars)\Z", re.IGNORECASE)


def _signed_money(text: str) -> Decimal | None:
    return parse_money(text) if _MONEY_SIGN.match(text) else None


# The cheap readers first.
_NUMERIC: tuple[tuple[Shape, Callable[[str], object]], ...] = (
    (Shape.NUMBER, parse_decimal),
    (Shape.MONEY, _signed_money),
    (Shape.DATE, parse_date),
    (Shape.PERCENT, parse_percent),
    (Shape.RATING, regex(rf"(?:{RATING}){_OUTLOOK}").fullmatch),
)


def _code_shape(text: str) -> Shape | None:
    code = text.replace(" ", "").replace("-", "")
    if len(code) == 12 and isin_checks(code):
        return Shape.ISIN
    if len(code) != len(text) and text[6] != " " and not is_parted(code, text):
        return None
    return Shape.CUSIP if len(code) == 9 and looks_like_cusip(code) else None


def _digits(text: str) -> Shape:
    """Type a text that holds a digit."""
    text = mend_number(text) or text
    if _RANGE.fullmatch(text):
        return Shape.PERCENT
    if _CODE.fullmatch(text) and (code := _code_shape(text)):
        return code
    if _OF_PAR.fullmatch(text):
        return Shape.PERCENT
    if text.endswith("%"):
        return Shape.PERCENT if parse_percent(text) is not None else _open(text)
    for kind, read in _NUMERIC:
        if read(text) is not None:
            return kind
    return _open(text)


def _open(text: str) -> Shape:
    return Shape.PLACEHOLDER if is_placeholder(text) else Shape.TEXT


def _typed(text: str) -> Shape:
    if _DIGIT.search(text):
        return _digits(text)
    if is_placeholder(text):
        return Shape.PLACEHOLDER
    if worded := _WORDS.fullmatch(text):
        return SHAPES[worded.lastgroup or "text"]
    return Shape.NOT_STATED if is_not_stated(text) else Shape.TEXT


def _shape(text: str) -> Shape:
    bare = text.strip("\u200b\ufeff \t\r\n\f\v\u00a0|")
    if not bare:
        return Shape.EMPTY
    if len(bare) > 80:
        return Shape.TEXT
    kind = _typed(bare)
    if kind is not Shape.TEXT:
        return kind
    lifted = lift_marks(bare)
    if not lifted.marks and lifted.end - lifted.start == len(bare):
        return Shape.TEXT
    rest = bare[lifted.start : lifted.end]
    return _typed(rest) if rest else Shape.TEXT


_cached = lru_cache(maxsize=8_192)(_shape)


def shape(text: str) -> Shape:
    """Say what kind of value the whole text looks like; footnote marks around it are disregarded."""
    return _cached(text) if len(text) <= 80 else _shape(text)


def is_code(text: str) -> bool:
    """Tell whether the whole text looks like a CUSIP or an ISIN."""
    return shape(text) in _OF_A_SECURITY
