import datetime as dt
from decimal import Decimal

from extractor.finding.rules.lists import keyed_terms

CALL = "Call: 02006DUP4 none. 02006DUQ2 on 10-15-2007 and on any day after, at 100, 30 days' notice.\n"


def test_an_entry_states_all_of_a_call(values):
    assert values(keyed_terms, CALL, "callable") == [False, True]
    assert values(keyed_terms, CALL, "first_call_date") == [dt.date(2007, 10, 15)]
    assert values(keyed_terms, CALL, "call_price") == [Decimal(100)]
    assert values(keyed_terms, CALL, "call_frequency") == ["any_time"]
    assert values(keyed_terms, CALL, "call_notice_days") == [30]


def test_what_does_not_read_as_its_label_says_is_nothing(values):
    text = "First Coupon Amount: 02006DUP4 $21.88; 02006DUQ2 none; 38259PAD4 see below\n"
    assert values(keyed_terms, text, "first_coupon_amount") == [Decimal("21.88")]
