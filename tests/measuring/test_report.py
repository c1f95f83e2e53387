import json
import xml.etree.ElementTree as ET

import pytest

from extractor.measuring.evaluate import Report
from extractor.measuring.report import CURVES, DATA, PAGE, write_report

pytest.importorskip("matplotlib")


@pytest.fixture
def report(scored):
    gold = ({"issuer": "Ally <Financial> Inc."}, {"cusip": "02006DUP4", "coupon_rate": 3})
    good = scored(gold, ({"issuer": "Ally <Financial> Inc."}, {"cusip": "02006DUP4", "coupon_rate": 3}))
    bad = scored(gold, ({"issuer": ("Other <b>", 0.4)}, {"cusip": "02006DUP4", "coupon_rate": (4, 0.6)}))
    return Report("retail-note <test>", (good, bad))


def test_one_page_with_everything_in_it(report, tmp_path):
    page = write_report(report, tmp_path / "out").read_text("utf-8")
    assert page.count("<svg") == 3
    assert "retail-note &lt;test&gt;" in page
    assert "Other &lt;b&gt;" in page
    assert "<b>" not in page
    assert "http" not in page.replace("http://www.w3.org", "").replace("https://matplotlib.org", "").replace(
        "http://purl.org", ""
    ).replace("http://creativecommons.org", "")


def test_figures_and_data_lie_beside_it(report, tmp_path):
    write_report(report, tmp_path)
    assert {PAGE, DATA, CURVES, "reliability.svg"} <= {p.name for p in tmp_path.iterdir()}
    ET.parse(tmp_path / "risk_coverage.svg")  # noqa: S314  our own file
    curves = json.loads((tmp_path / CURVES).read_text())
    assert sum(b[2] for b in curves["reliability"]) == report.trust.values
    assert curves["risk_coverage"][-1][1] == 1.0
    assert curves["field_thresholds"]["cusip"]["coverage"] == 1.0


def test_the_same_report_gives_the_same_page(report, tmp_path):
    one, two = (write_report(report, tmp_path / name).read_bytes() for name in ("a", "b"))
    assert one == two
