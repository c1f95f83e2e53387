"""Terms of several notes in one list."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.notes import listed_terms

CALLED = (
    "We may redeem the notes before {}, respectively, at a make-whole price of the Treasury Rate plus {}, respectively."
)


@pytest.mark.parametrize(
    ("text", "field", "items"),
    [
        (
            "will mature on May 1, 2027, May 1, 2032 and May 1, 2052, respectively.",
            "maturity_date",
            [dt.date(2027, 5, 1), dt.date(2032, 5, 1), dt.date(2052, 5, 1)],
        ),
        (
            "commencing on May 1, 2023 and on or about",
            "first_coupon_date",
            [],
        ),
        (
            "payable quarterly, commencing May 1, 2023 and August 1, 2023, respectively",
            "first_coupon_date",
            [dt.date(2023, 5, 1), dt.date(2023, 8, 1)],
        ),
        (
            "bear interest at rates of 4.50% and 5 1/4% per year, respectively",
            "coupon_rate",
            [Decimal("4.50"), Decimal("5.25")],
        ),
        (
            CALLED.format("April 1, 2027 and February 1, 2032", "20 and 25 basis points"),
            "par_call_date",
            [dt.date(2027, 4, 1), dt.date(2032, 2, 1)],
        ),
        (
            CALLED.format("April 1, 2027 and February 1, 2032", "20 and 25 basis points"),
            "make_whole_spread",
            [Decimal(20), Decimal(25)],
        ),
    ],
)
def test_each_item_is_what_the_words_before_the_list_say(values, text, field, items):
    assert values(listed_terms, text, field) == items


@pytest.mark.parametrize(
    "text",
    [
        "rates rose by 4.50% and 5.25%, respectively",
        "before April 1, 2027 and February 1, 2032, respectively, holders may ask",  # of no make-whole price
        "LIBOR plus 20 and 25 basis points, respectively",
        "will mature on May 1, 2027 and May 1, 2032.",
    ],
)
def test_other_lists(values, text):
    fields = ("maturity_date", "par_call_date", "coupon_rate", "make_whole_spread", "first_coupon_date")
    assert [values(listed_terms, text, field) for field in fields] == [[]] * len(fields)
