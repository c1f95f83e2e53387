"""What tells that notes are being sold."""

import datetime as dt
from decimal import Decimal

from extractor.checking.selling.sale import is_sold, signs_of_sale
from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Field
from extractor.ground.record import Record

PRICE = {"selling_price": Decimal("99.5")}
FIRST = {"first_coupon_date": dt.date(2021, 6, 15)}
SETTLED = {"settle_date": dt.date(2020, 12, 15)}


def record(values):
    return Record({name: Field(v, Status.FOUND, 0.9, raw="x", method=Method.RULES) for name, v in values.items()})


def test_a_price_and_what_the_seller_keeps_sell_a_note():
    assert is_sold([record(PRICE | {"gross_concession": Decimal("0.6")})], None, "")
    assert not is_sold([record(PRICE)], None, "")
    assert not is_sold([record(PRICE), record({"gross_concession": Decimal("0.6")})], None, "")


def test_proceeds_smaller_than_a_note_are_those_of_no_sale():
    assert is_sold([record(PRICE | {"net_proceeds": Decimal(995_000)})], None, "")
    assert not is_sold([record(PRICE | {"net_proceeds": Decimal(500)})], None, "")


def test_a_price_with_a_day_of_delivery_and_a_first_payment_sells_a_note():
    assert is_sold([record(PRICE | FIRST)], record(SETTLED), "")
    assert not is_sold([record(PRICE | FIRST)], record({}), "")
    assert not is_sold([record(PRICE)], record(SETTLED), "")


def test_a_public_price_per_note_sells_a_note():
    assert is_sold([record({})], None, "per note total price to public $25.00")
    assert not is_sold([record({})], None, "per unit total price to public $25.00")


def test_each_thing_that_tells_of_a_sale_counts_once():
    assert signs_of_sale([record({})], None, "notes outstanding") == 0
    assert signs_of_sale([record({})], None, "cusip settlement date maturity date") == 1
    assert signs_of_sale([record(PRICE), record(PRICE)], None, "") == 1
    assert signs_of_sale([record(PRICE | FIRST)], record(SETTLED | {"agents": ("A",)}), "") == 4
    assert signs_of_sale([record({})], record(SETTLED | {"trade_date": dt.date(2020, 12, 10)}), "") == 2


def test_a_survivors_option_and_a_takedowns_rule_tell_of_a_sale():
    assert signs_of_sale([record({"survivors_option": True})], record({"filing_rule": "424(b)(2)"}), "") == 2
    assert signs_of_sale([record({})], record({"filing_rule": "424(b)(3)"}), "") == 0


def test_words_to_those_who_buy_tell_of_a_sale():
    assert signs_of_sale([record({})], None, "notes on offer; minimum purchase $1,000; ask your broker") == 3
    assert signs_of_sale([record({})], None, "not a new issue, no longer being offered") == 0
    assert signs_of_sale([record({})], None, "notes that our desk sells; prices are subject to change") == 3
