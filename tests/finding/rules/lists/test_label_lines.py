"""Lines of two labels over lines of their two values."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.lists import label_lines
from extractor.ground.schema import retail_note
from extractor.reading.open import read

FORM = """Example Funding Corporation
Principal Amount CUSIP No.
$75,000,000 02006DUP4
ISSUE PRICE AGENT'S DISCOUNT OR COMMISSION
100.00% 0.25%
Stated Maturity Spread
November 21, 2001 None
BASE RATE INDEX MATURITY
LIBOR 3 months
"""
READ = [
    ("principal_amount", Decimal(75_000_000)),
    ("cusip", "02006DUP4"),
    ("selling_price", Decimal("100.00")),
    ("gross_concession", Decimal("0.25")),
    ("maturity_date", dt.date(2001, 11, 21)),
    ("rate_index", "LIBOR"),
    ("index_maturity", "3 months"),
]


def told(text):
    document = read(text.encode())
    found = label_lines.find(document, retail_note())
    assert all(c.span.of(document.text) == c.raw for c in found)
    return [(c.field, c.value) for c in found]


def test_each_value_is_its_labels():
    assert told(FORM) == READ


@pytest.mark.parametrize(
    ("printed", "other", "left"),
    [
        ("$75,000,000 02006DUP4", "$75,000,000 of notes, 02006DUP4", READ[2:]),  # more words than values
        ("100.00% 0.25%", "100.00% 0.25% 99.75%", READ[:2] + READ[4:]),  # one more value than labels
        (
            "Stated Maturity Spread",
            "Stated Maturity of These Notes Spread",
            READ[:4] + READ[5:],
        ),  # words between labels
        ("LIBOR 3 months", "as told below", READ[:5]),
    ],
)
def test_lines_that_do_not_come_out_even_state_nothing(printed, other, left):
    assert told(FORM.replace(printed, other)) == left


def test_two_such_lines_are_no_form():
    assert told("\n".join(FORM.split("\n")[:5]) + "\nThe notes are for sale.\n") == []


def test_columns_of_several_notes_are_no_form():
    text = FORM.replace("$75,000,000 02006DUP4\n", "$75,000,000 02006DUP4\n$5,000,000 02006DUQ2\n")
    text = text.replace("100.00% 0.25%\n", "100.00% 0.25%\n100.00% 0.35%\n")
    assert told(text) == []
