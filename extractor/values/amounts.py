"""read_money, read_percent, read_basis_points: one reader for each type of amount, with its unit or by its header."""

from __future__ import annotations

import re
from decimal import Decimal

from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec
from extractor.values.abroad import to_decimal_point
from extractor.values.numbers import Amount, leading_money, leading_percent, parse_basis_points
from extractor.values.outcome import Context, Read, failed, whole
from extractor.values.ranges import goes_on_as_range
from extractor.values.thousands import bare_of_a_thousand, counts_each_thousand, dollars_of_a_thousand, is_of_a_thousand

#: Above this a percentage is taken for something else: no price, rate or fee of a note is as high.
_HIGHEST_PERCENT = 400
_THOUSAND = 1_000  # dollars of principal that a first coupon is stated for
_WHOLE = Decimal(100)
_AT_PAR = frozenset({"selling_price", "call_price"})
# Of a price, or of who gets how much of it, a range tells what may be; of a coupon its first and its last step.
_ONE_SHARE = frozenset({"selling_price", "gross_concession", "net_proceeds_percent"})
_PAR = regex(r"\s*(?:at\s+)?(?P<par>par)(?:\s*\(\s*100(?:\.0+)?\s?%\s*\))?\s*[.;]?\s*", re.IGNORECASE)
_CURRENCY_SIGN = regex(r"\s*(?:U\.?S\.?\s?)?\\?\$|\s*(?:USD|€|£|¥|EUR|JPY)", re.IGNORECASE)
_SPREAD = regex(
    r"(?<![0-9.])(?P<number>[0-9]{1,3}(?:\.[0-9]+)?)\s*(?:basis\s+points?|bps?\b)|(?P<percent>[0-9]?\.[0-9]+)\s*%",
    re.IGNORECASE,
)
# A spread over the Treasury rate, as desks write it: ``T+12.5``, ``UST + 15``.
_OVER_TREASURY = regex(r"\s*(?:UST|CT|T)\s?\+\s?(?P<points>[0-9]{1,3}(?:\.[0-9]{1,2})?)\s*", re.IGNORECASE)
#: The kind of a coupon before its rate: ``Fixed 3.600%``.
KIND_BEFORE = regex(r"\s*(?P<kind>fixed|step(?:[\s-]?up)?)(?:\s+rate)?\s*[:,]?\s+(?=[0-9.])", re.IGNORECASE)
_BASIS_POINTS = regex(r"\b(?:basis\s+points?|bps?|b\.p\.)(?![a-z])", re.IGNORECASE)


def read_money(spec: FieldSpec, text: str, context: Context) -> Read:
    """Read a dollar amount; words may follow it when its dollar sign is printed."""
    amount = leading_money(to_decimal_point(text) if context.decimal_comma else text)
    if amount is None:
        return failed("begins with no dollar amount")
    rest = text[amount.end :].strip(" *.,;\t\r\n")
    if rest and not amount.unit:
        return failed("a number without a dollar sign is followed by other words")
    if spec.unit == "USD" and is_of_a_thousand(text, amount.end):
        return failed("is counted per $1,000")
    if spec.unit.startswith("USD per 1,000") and amount.value >= _THOUSAND:
        return failed("is a thousand dollars or more per thousand: what all notes or a call pay")
    return Read(amount.value, amount.start, amount.end)


def read_percent(spec: FieldSpec, text: str, context: Context) -> Read:
    """Read a percentage; words may follow it when its sign is printed.

    A bare number counts in basis points where the header says so.
    """
    if _CURRENCY_SIGN.match(text):
        return dollars_of_a_thousand(spec, text, context)
    if spec.name in _AT_PAR and (par := _PAR.fullmatch(text)):
        return Read(_WHOLE, *par.span("par"))
    kind = KIND_BEFORE.match(text) if spec.unit == "percent a year" else None
    if kind:
        read = read_percent(spec, text[kind.end() :], context)
        return read if read.value is None else read._replace(start=read.start + kind.end(), end=read.end + kind.end())
    return _leading_share(spec, text, context)


def _leading_share(spec: FieldSpec, text: str, context: Context) -> Read:
    amount = leading_percent(to_decimal_point(text) if context.decimal_comma and "," in text else text)
    if amount is None:
        return failed("begins with no percentage")
    if spec.name in _ONE_SHARE and goes_on_as_range(text, amount.end):
        return failed("is a range, not one percentage")
    alone = not amount.unit and not text[amount.end :].strip(" *.,;\t\r\n")
    if alone and counts_each_thousand(spec, context):
        return bare_of_a_thousand(spec, amount)
    if abs(amount.value) > _HIGHEST_PERCENT:
        return failed(f"is above {_HIGHEST_PERCENT} percent")
    if not amount.unit:
        return _bare_percent(spec, text, amount, context)
    return Read(amount.value, amount.start, amount.end)


def _bare_percent(spec: FieldSpec, text: str, amount: Amount, context: Context) -> Read:
    """Read a number that has no percent sign: its header or its size say what it is."""
    if text[amount.end :].strip(" *.,;\t\r\n"):
        return failed("a number without a percent sign is followed by other words")
    if _BASIS_POINTS.search(context.header):
        return Read(amount.value.scaleb(-2), amount.start, amount.end)
    if spec.bare_limit and abs(amount.value) > spec.bare_limit:
        return failed(f"is above {spec.bare_limit} without a percent sign")
    return Read(amount.value, amount.start, amount.end)


def read_basis_points(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read basis points, also inside of words: ``Treasury Rate plus 25 basis points``."""
    if (value := parse_basis_points(text)) is not None:
        return whole(value, text)
    if (over := _OVER_TREASURY.fullmatch(text)) is not None:
        return Read(Decimal(over["points"]), *over.span("points"))
    found = list(_SPREAD.finditer(text))
    if len(found) != 1:
        return failed("states no single number of basis points")
    points = Decimal(found[0]["number"]) if found[0]["number"] else Decimal(found[0]["percent"]).scaleb(2)
    return Read(points, found[0].start(), found[0].end())
