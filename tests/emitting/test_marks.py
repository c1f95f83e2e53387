"""One field in few characters: every digit kept, every status told apart."""

import datetime as dt
from decimal import Decimal

import pytest
from builders import ABSENT, found

from extractor.emitting.marks import field_marks, field_to_text, printable, value_to_words
from extractor.ground.candidate import Status
from extractor.ground.fields import Field
from extractor.ground.schema import retail_note

RATE = retail_note().by_name["coupon_rate"]


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [
        (Decimal("1185000.00"), "money", "$1,185,000.00"),
        (Decimal("-2.50"), "money", "-$2.50"),
        (Decimal("3.600"), "percent", "3.600 %"),
        (Decimal("0.0000000001"), "percent", "0.0000000001 %"),
        (Decimal(25), "basis_points", "25 bp"),
        (30, "int", "30"),
        (True, "bool", "yes"),
        (False, "callable", "no"),
        (dt.date(2023, 5, 15), "date", "2023-05-15"),
        (("A", "B"), "list", "A; B"),
        ("semi_annual", "choice", "semi_annual"),
    ],
)
def test_values(value, kind, words):
    assert value_to_words(value, kind) == words


@pytest.mark.parametrize(
    ("field", "plain", "marks"),
    [
        (found(Decimal("3.60")), "3.60 %", set()),
        (found(Decimal("3.60"), confidence=0.5), "3.60 %?", {"?"}),
        (Field(None, Status.PLACEHOLDER, 0.99, "TBD"), "[]", {"[]"}),
        (ABSENT, "·", {"·"}),
        (Field(None, Status.ABSENT, 0.4), "·?", {"·", "?"}),
        (Field(None, Status.UNREADABLE, 0.99, "3.6O %"), "3.6O %!", {"!"}),
        (Field(Decimal("3.6"), Status.DERIVED, 0.99), "3.6 %=", {"="}),
    ],
)
def test_statuses(field, plain, marks):
    assert field_to_text(field, RATE, 0.9).plain == plain
    assert field_marks(field, 0.9) == marks


def test_printable():
    assert printable("a\x1b[0m\tb\n c\u200b") == "a\ufffd[0m b c\ufffd"
