from decimal import Decimal

import pytest

from extractor.checking.titles import check_titles


@pytest.mark.parametrize(
    "title",
    [
        "3.600% Notes due May 15, 2023",
        "3.6% Notes due 2023",
        "3 3/5% Notes due 2023",
        "Fixed Rate Senior Notes Due 2023",
        "Medium-Term Notes, Series B",
    ],
)
def test_agreeing_titles(note, title):
    assert check_titles([note(title=title)]) == []


def test_another_coupon(note):
    (finding,) = check_titles([note(coupon_rate=Decimal("3.900"))])
    assert (finding.code, finding.field) == ("title_coupon", "coupon_rate")
    assert "3.600" in finding.message
    assert "3.900" in finding.message


@pytest.mark.parametrize("title", ["3.600% Notes due May 15, 2025", "3.600% Notes due 2025"])
def test_another_maturity(note, title):
    (finding,) = check_titles([note(title=title)])
    assert (finding.code, finding.field) == ("title_maturity", "maturity_date")
    assert "2025" in finding.message
    assert "2023-05-15" in finding.message


def test_a_step_up_may_start_lower_than_its_title(note):
    assert check_titles([note(coupon_type="step", coupon_rate=Decimal("2.000"))]) == []


def test_a_principal_in_the_title(note):
    clean = note(title="$1,185,000 3.600% Notes due May 15, 2023")
    planted = note(title="$1,815,000 3.600% Notes due May 15, 2023")
    assert check_titles([clean]) == []
    assert [f.code for f in check_titles([planted])] == ["title_principal"]
