import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

from extractor.checking.report import check

DOCS = Path(__file__).parents[2] / "docs" / "findings.md"
CHECKING = Path(__file__).parents[2] / "extractor" / "checking"


def test_clean(offering, note):
    assert check(offering(), [note()], "Settle Date: Thursday, May 21, 2020") == []


def test_no_notes_no_trouble(record):
    assert check(record(), [], "") == []


def test_findings_of_the_offering_come_first_then_note_by_note(offering, note):
    bad = note(cusip="637432NC6", isin=None, principal_amount=Decimal(100))
    findings = check(offering(settle_date=dt.date(2020, 5, 17)), [note(), bad], "")
    places = [f.note for f in findings]
    assert places == sorted(places, key=lambda n: -1 if n is None else n)
    assert {"closed_day", "cusip_check_digit", "principal_below_denomination"} <= {f.code for f in findings}


def test_every_code_has_its_page_and_its_line_in_the_index():
    source = "\n".join(p.read_text("utf-8") for p in CHECKING.rglob("*.py"))
    codes = set(re.findall(r'Finding\(\s*"(\w+)"', source))
    pages = {page.stem for page in (DOCS.parent / "findings").glob("*.md")}
    index = set(re.findall(r"^\| \[`(\w+)`\]", DOCS.read_text("utf-8"), re.MULTILINE))
    assert len(codes) >= 12
    assert codes <= pages
    assert pages == index
