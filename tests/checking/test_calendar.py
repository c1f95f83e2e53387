import datetime as dt

import holidays
import pytest

from extractor.checking.calendar import check_calendar, check_closed_days, closed_day, may_be_holiday

CLEAN = "Trade Date: Monday, May 18, 2020 @ 12:00 PM ET\nSettle Date: Thursday, May 21, 2020"


def test_clean(offering, note):
    assert check_calendar(offering(), [note()], CLEAN) == []


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"settle_date": dt.date(2020, 5, 15)}, "settle_date"),
        ({"offering_end": dt.date(2020, 5, 8)}, "offering_end"),
        ({"prospectus_date": dt.date(2020, 8, 7)}, "supplement_date"),
    ],
)
def test_offering_dates_the_wrong_way_round(offering, note, changed, field):
    findings = check_calendar(offering(**changed), [note()], "")
    assert [(f.code, f.field) for f in findings if f.note is None] == [("date_order", field)]
    assert next(iter(changed.values())).isoformat() in findings[0].message


def test_first_coupon_before_settlement(offering, note):
    (finding,) = check_calendar(offering(), [note(first_coupon_date=dt.date(2020, 5, 15))], "")
    assert (finding.code, finding.severity, finding.note) == ("date_order", "error", 0)


def test_maturity_before_settlement_is_seen_without_a_first_coupon(offering, note):
    old = note(first_coupon_date=None, maturity_date=dt.date(2019, 5, 15), first_call_date=None)
    (finding,) = check_calendar(offering(), [old], "")
    assert finding.field == "maturity_date"


def test_one_coupon_at_maturity_is_no_error(offering, note):
    one = note(first_coupon_date=dt.date(2021, 5, 15), maturity_date=dt.date(2021, 5, 15))
    assert check_calendar(offering(), [one], "") == []


@pytest.mark.parametrize("day", [dt.date(2020, 5, 21), dt.date(2023, 5, 15)])
def test_calls_outside_the_life(offering, note, day):
    (finding,) = check_calendar(offering(), [note(first_call_date=day)], "")
    assert (finding.code, finding.field) == ("call_date_order", "first_call_date")
    assert day.isoformat() in finding.message


def test_calls_off_the_coupon_dates(offering, note):
    on = {"call_frequency": "interest_payment_date", "coupon_frequency": "semi_annual"}
    assert check_calendar(offering(), [note(**on)], "") == []
    (finding,) = check_calendar(offering(), [note(first_call_date=dt.date(2020, 12, 15), **on)], "")
    assert finding.code == "call_off_coupon_dates"


@pytest.mark.parametrize(
    "text",
    [
        "Settle Date: Friday, May 21, 2020",
        "Settle Date: Friday May 21 2020",
        "settle | **Friday, May 21, 2020** |",
    ],
)
def test_a_wrong_weekday(offering, note, text):
    (finding,) = check_calendar(offering(), [note()], text)
    assert (finding.code, finding.field) == ("weekday_mismatch", "settle_date")
    assert "Friday" in finding.message
    assert "Thursday" in finding.message


def test_a_weekday_alone_is_no_date(offering, note):
    assert check_calendar(offering(), [note()], "on the Friday before May 21, 2020") == []


def test_settling_on_a_closed_day(offering, note):
    assert closed_day(dt.date(2020, 5, 25)) == "Memorial Day"
    assert closed_day(dt.date(2020, 5, 23)) == "Saturday"
    assert closed_day(dt.date(2020, 5, 26)) is None
    (finding,) = check_calendar(offering(settle_date=dt.date(2020, 5, 25)), [note()], "")
    assert (finding.code, finding.field) == ("closed_day", "settle_date")


def test_no_holiday_slips_through_the_quick_look():
    known = holidays.country_holidays("US", years=range(1990, 2040))
    assert len(known) > 500
    assert [day for day in known if not may_be_holiday(day)] == []
    assert not may_be_holiday(dt.date(2020, 5, 21))


def test_an_offering_that_begins_on_a_holiday(offering):
    (finding,) = check_closed_days(offering(offering_start=dt.date(2020, 5, 25), offering_end=None))
    assert (finding.code, finding.field) == ("closed_day", "offering_start")
    assert "Memorial Day" in finding.message
