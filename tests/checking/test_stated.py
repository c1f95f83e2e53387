import datetime as dt
from decimal import Decimal

from extractor.checking.stated import is_stated, stated_date, stated_number, stated_text
from extractor.ground.candidate import Status
from extractor.ground.fields import Field
from extractor.ground.record import Record


def test_only_what_is_found_or_corrected_counts():
    record = Record(
        {
            "a": Field(Decimal(1), Status.FOUND, 1.0),
            "b": Field(Decimal(2), Status.DERIVED, 1.0),
            "c": Field(Decimal(3), Status.CORRECTED, 1.0),
            "d": Field(None, Status.PLACEHOLDER, 1.0),
        }
    )
    assert [stated_number(record, n) for n in "abcde"] == [Decimal(1), None, Decimal(3), None, None]
    assert [is_stated(record, n) for n in "abcde"] == [True, False, True, False, False]


def test_types_are_kept_apart(record):
    r = record(day=dt.date(2020, 1, 2), flag=False, word="fixed")
    assert stated_date(r, "day") == dt.date(2020, 1, 2)
    assert stated_text(r, "flag") is None
    assert stated_text(r, "word") == "fixed"
    assert stated_number(r, "word") is None
    assert stated_text(r, "day") is None
