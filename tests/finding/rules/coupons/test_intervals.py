import pytest

from extractor.finding.rules.coupons import intervals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("$4,000,000 of 4.20% notes, with interest each quarter.", "quarterly"),
        ("The notes pay interest every month.", "monthly"),
        ("Interest is paid twice a year.", "semi_annual"),
        ("Interest on the notes is payable once a year", "annual"),
        ("interest is due four times a year", "quarterly"),
        ("Rate: 3.30%, quarterly", "quarterly"),
        ("Coupon: 2.10%, paid semi-annually", "semi_annual"),
    ],
)
def test_how_often(values, text, value):
    assert values(intervals, text, "coupon_frequency") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The rate is reset and we pay interest each quarter",
        "Yield: 3.30%, compounded semi-annually",
        "Rate: 3.30%, quarterly reset",
        "We report twice a year.",
        "A fee is paid every month.",
        "Interest is payable each year on May 15 and November 15",
        "The notes bear interest each year at 5.25%",
        "Interest Rate: 5.250% annually, payable quarterly",
    ],
)
def test_other_intervals(values, text):
    assert values(intervals, text, "coupon_frequency") == []
