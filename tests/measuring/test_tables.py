import io
from decimal import Decimal

import pytest
from rich.console import Console

from extractor.measuring.evaluate import Report
from extractor.measuring.tables import print_report

A = "02006DUP4"


@pytest.fixture
def shown(scored):
    gold = ({}, {"cusip": A, "coupon_rate": Decimal(3)})
    read = ({}, {"cusip": A, "coupon_rate": (Decimal(4), 0.95)})
    report = Report("model 1", (scored(gold, read, layout="[wide]", issuer="acme"),))

    def show(**options):
        stream = io.StringIO()
        console = Console(file=stream, width=160)
        print_report(console, report, **({"fields": False, "layouts": False, "wrong": 0} | options))
        return stream.getvalue()

    return show


def test_totals_stand_first(shown):
    text = shown()
    assert text.startswith("model 1\n")
    assert "0.5000" in text
    assert "calibration error" in text
    assert "acme" not in text
    assert "coupon_rate" not in text


def test_what_is_asked_for_is_shown(shown):
    assert "coupon_rate" in shown(fields=True)
    text = shown(layouts=True)
    assert "acme" in text
    assert "[wide]" in text
    assert f"a | {A} | coupon_rate | wrong | 3 | 4 | 0.95" in shown(wrong=5)
