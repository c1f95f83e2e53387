"""Two days behind a label that names two."""

import datetime as dt

from extractor.finding.refusals.by_readings.mispaired_days import without_mispaired_days
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span

THIRD, FOURTH, TENTH = (dt.date(2010, 5, day) for day in (3, 4, 10))


def day(field, value, start, method=Method.RULES, label=""):
    return Candidate(field, None, Span(start, start + 8), "x", value, Status.FOUND, 0.9, method, label)


PAIR = [
    day("trade_date", THIRD, 30, label="pricing / issue"),
    day("settle_date", TENTH, 40, label="pricing / issue"),
]


def test_each_day_is_one_thing_only():
    half = day("settle_date", THIRD, 30, Method.ALIGNMENT, "Pricing Date / Issue Date")
    same = day("trade_date", THIRD, 30, Method.TOKENS)
    assert without_mispaired_days([*PAIR, half, same]) == [*PAIR, same]


def test_a_label_that_names_its_day_alone_wins():
    alone = day("trade_date", FOURTH, 60, label="Trade Date")
    assert without_mispaired_days([alone, *PAIR]) == [alone, PAIR[1]]


def test_without_a_pair_nothing_is_refused():
    days = [day("trade_date", THIRD, 30, label="Trade Date"), day("settle_date", THIRD, 30, Method.ALIGNMENT)]
    assert without_mispaired_days(days) == days
