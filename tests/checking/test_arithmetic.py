import datetime as dt
from decimal import Decimal

from extractor.checking.arithmetic import check_arithmetic


def test_a_clean_note_is_silent(offering, note):
    assert check_arithmetic(offering(), [note()]) == []


def test_a_wrong_first_coupon_is_named_with_its_numbers(offering, note):
    (finding,) = check_arithmetic(offering(), [note(), note(first_coupon_amount=Decimal("2.60"))])
    assert (finding.code, finding.note, finding.field) == ("coupon_arithmetic", 1, "first_coupon_amount")
    for number in ("2.60", "3.600", "2020-05-21", "2020-06-15", "2.40"):
        assert number in finding.message


def test_a_coupon_on_another_day_count_is_recognised(offering, note):
    (finding,) = check_arithmetic(offering(), [note(first_coupon_amount=Decimal("2.50"))])
    assert "actual/360" in finding.message
    printed = note(first_coupon_amount=Decimal("2.50"), day_count="actual/360")
    assert check_arithmetic(offering(), [printed]) == []


def test_floating_coupons_are_left_alone(offering, note):
    assert check_arithmetic(offering(), [note(coupon_type="floating", first_coupon_amount=Decimal(9))]) == []


def test_proceeds(offering, note):
    (finding,) = check_arithmetic(offering(), [note(net_proceeds=Decimal("1166632.50"))])
    assert (finding.code, finding.field) == ("proceeds_arithmetic", "net_proceeds")
    assert "1166632.50" in finding.message
    assert "1171668.75" in finding.message


def test_proceeds_in_percent(offering, note):
    assert check_arithmetic(offering(), [note(net_proceeds_percent=Decimal("98.875"))]) == []
    (finding,) = check_arithmetic(offering(), [note(net_proceeds_percent=Decimal("98.500"))])
    assert (finding.code, finding.field) == ("proceeds_arithmetic", "net_proceeds_percent")


def test_a_full_coupon_for_a_short_first_period_is_named(offering, note):
    (finding,) = check_arithmetic(offering(), [note(first_coupon_amount=Decimal("3.00"))])
    assert "full monthly period" in finding.message


def test_a_long_first_coupon_holds(offering, note):
    long = note(first_coupon_date=dt.date(2020, 8, 15), first_coupon_amount=Decimal("8.40"))
    assert check_arithmetic(offering(), [long]) == []
