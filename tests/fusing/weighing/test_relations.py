import datetime as dt
from decimal import Decimal

import pytest

from extractor.fusing.weighing.relations import RULES, fits, holds
from extractor.ground.schema import retail_note

D = Decimal
BY_NAME = {r.name: r for r in retail_note().relations}


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("coupon arithmetic", (D("3.6"), day("2020-05-21"), day("2020-06-15"), D("2.40")), D("2.60")),
        ("proceeds arithmetic", (D(1185000), D(100), D("1.125"), D("1171668.75")), D(1185000)),
        ("percentage proceeds", (D(100), D("1.125"), D("98.875")), D("98.785")),
        ("ISIN around CUSIP", ("02006DUP4", "US02006DUP40"), "US74348GUU20"),
        ("coupon dates up to maturity", (day("2020-06-15"), day("2023-05-15"), "monthly"), "semi_annual"),
        ("call on coupon dates", (day("2020-11-15"), day("2023-05-15")), day("2023-05-20")),
        ("whole denominations", (D(1185000), D(1000)), D(999)),
        ("rate in title", (D("3.6"), "3.600% Notes due 2023"), "3.900% Notes due 2023"),
        ("maturity in title", (day("2023-05-15"), "3.600% Notes due May 15, 2023"), "Notes due May 15, 2024"),
        ("settlement before maturity", (day("2020-05-21"), day("2023-05-15")), day("2020-05-21")),
        ("trade by settlement", (day("2020-05-21"), day("2020-05-21")), day("2020-05-20")),
        ("offering within a month", (day("2020-05-11"), day("2020-05-18")), day("2021-05-18")),
        ("concession below price", (D("1.125"), D(100)), D(1)),
        ("proceeds below principal", (D("1171668.75"), D(1185000)), D(1000)),
    ],
)
def test_each_kind_holds_and_fails(name, right, wrong):
    assert holds(BY_NAME[name], right) is True
    assert holds(BY_NAME[name], (*right[:-1], wrong)) is False


@pytest.mark.parametrize(
    ("name", "right", "wrong", "other"),
    [
        ("call date of a callable note", True, False, day("2020-11-15")),
        ("index of a floating coupon", "floating", "fixed", "LIBOR"),
        ("rate of a coupon that pays", "fixed", "zero", D("3.6")),
    ],
)
def test_what_a_kind_of_note_has(name, right, wrong, other):
    assert holds(BY_NAME[name], (right, other)) is True
    assert holds(BY_NAME[name], (wrong, other)) is False


def test_every_kind_of_the_schema_has_its_rule():
    assert {r.kind for r in retail_note().relations} <= RULES.keys()


def test_a_title_that_tells_no_rate_says_nothing():
    assert holds(BY_NAME["rate in title"], (D("3.6"), "Senior Notes")) is None


def test_a_missing_member_says_nothing():
    assert fits(BY_NAME["percentage proceeds"], "selling_price", D(100), {"gross_concession": [D(1)]}) is None


def test_exact_relations_try_the_runners_up():
    leaders = {"gross_concession": [D(2), D("1.125")], "net_proceeds_percent": [D(98), D("98.875")]}
    relation = BY_NAME["percentage proceeds"]
    assert fits(relation, "selling_price", D(100), leaders) is True
    assert fits(relation, "selling_price", D(99), leaders) is False
