"""Sale: what tells that notes are being sold: their price, what the seller keeps, when and by whom it is done.

Pages about notes that were sold before print codes, rates and maturities, too. What they lack is the sale.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractor.ground.candidate import Status
from extractor.ground.record import Record
from extractor.ground.regex import regex

_KEPT = ("gross_concession", "net_proceeds", "net_proceeds_percent")
_SUMS = ("net_proceeds",)
_PIECE = 1_000  # the proceeds of a sale are at least a note's
_DATES = ("trade_date", "settle_date")
_DATED = ("trade date", "settlement date", "settle date", "original issue date")  # labels of a column, unread as yet
_TAKEDOWN = "424(b)(2)"  # the rule under which what a shelf sells is filed; stickers and exchanges have others
_SUPPLEMENT = ("supplement_number", "supplement_date")
_PUBLIC = ("public offering price", "price to public", "price to the public")

# A desk's list of its week may tell no more than rates and days: that it sells is in its words to those who buy.
_WORDS = (
    regex(
        r"(?<!\bno )(?<!\bnot )(?<!\bnot a )(?<!longer )\b(?:on offer|being offered|new issues?"
        r"|(?:current|new) offer(?:ing)?s|offered (?:hereby|through|this week)|now available|desk (?:sells|offers))\b"
    ),
    regex(
        r"\b(?:orders|offer|offering|offering period) (?:closes?|ends?|are (?:taken|accepted))\b"
        r"|\baccept (?:orders|subscriptions)\b|\bminimum (?:purchase|order)\b"
        r"|\b(?:rates|prices)\b[^.]{0,30}\bsubject to change\b|\brates (?:are )?(?:good|valid) (?:through|until|to)\b"
    ),
    regex(r"\bto (?:place an )?order\b|\b(?:your (?:broker|dealer)|our desk)\b|\bsold (?:only )?by prospectus\b"),
)


def is_found(record: Record, name: str) -> bool:
    """Tell whether a field was read."""
    return name in record and record[name].status is Status.FOUND


def is_dated(offering: Record | None) -> bool:
    """Tell whether both are said: when the notes are traded and when they are delivered."""
    return offering is not None and all(is_found(offering, name) for name in _DATES)


def is_sold(notes: Sequence[Record], offering: Record | None, text: str) -> bool:
    """Tell whether the page prices a note for the public; ``text`` in lower case, single-spaced.

    It says what the seller keeps or hands over besides, or when the note is traded or delivered and first pays.
    """
    if "per note" in text and any(name in text for name in _PUBLIC):
        return True
    to_come = offering is not None and any(is_found(offering, name) for name in _DATES)
    return any(
        is_priced(note) or (to_come and is_found(note, "selling_price") and is_found(note, "first_coupon_date"))
        for note in notes
    )


def is_priced(note: Record) -> bool:
    """Tell whether both are read: the note's price, and what the seller keeps or hands over."""
    return is_found(note, "selling_price") and _is_kept(note)


def signs_of_sale(notes: Sequence[Record], offering: Record | None, text: str) -> int:
    """Count what tells of a sale; ``text`` in lower case, single-spaced."""
    told = offering or Record({})
    return sum(
        (
            any(is_found(note, "selling_price") for note in notes),
            any(_is_kept(note) for note in notes),
            any(is_found(note, "first_coupon_date") for note in notes),
            any(is_found(note, "survivors_option") for note in notes),
            any(is_found(told, name) for name in _DATES) or any(label in text for label in _DATED),
            is_dated(told),
            is_found(told, "agents"),
            any(is_found(told, name) for name in _SUPPLEMENT),
            is_found(told, "filing_rule") and told["filing_rule"].value == _TAKEDOWN,
            *(words.search(text) is not None for words in _WORDS),
        )
    )


def _is_kept(note: Record) -> bool:
    return any(is_found(note, name) and not _is_too_small(note, name) for name in _KEPT)


def _is_too_small(note: Record, name: str) -> bool:
    value = note[name].value
    return name in _SUMS and isinstance(value, Decimal | int) and value < _PIECE
