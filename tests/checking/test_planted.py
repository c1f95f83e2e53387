"""Each check catches an error that is planted in a clean note, wherever it can be planted; each code has its page."""

import datetime as dt
import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from extractor.checking.report import check
from extractor.checking.supplements import compare_supplements
from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Field
from extractor.ground.record import Extraction, Record

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "findings"
LEAST = 100  # notes that an error is planted in, one at a time
# Said of documents without notes, and of an archive's CUSIPs: caught in the tests beside their own code.
ELSEWHERE = {
    "no_offering": "tests/checking/selling/test_offers.py",
    "note_not_offered": "tests/fusing/offered/test_judge.py",
    "cusip_conflict": "tests/archive/test_views.py",
}
ALONE = frozenset({None, "fixed", "step"})
MONTHS = {"monthly", "quarterly", "semi_annual", "annual"}


def value(record, name):
    return record[name].value


def stated(record, *names):
    return all(record[n].value is not None for n in names)


def put(record, **values):
    fields = {n: Field(v, Status.FOUND, 0.99, str(v), Method.RULES) for n, v in values.items()}
    return Record({**record, **fields}, record.footnotes)


def wrong_digit(code):
    return code[:-1] + str((int(code[-1]) + 1) % 10)


def coupon(offering, note):
    if not stated(note, "first_coupon_amount", "coupon_rate", "first_coupon_date") or not stated(
        offering, "settle_date"
    ):
        return None
    plain = value(note, "coupon_type") in ALONE
    return (offering, put(note, first_coupon_amount=value(note, "first_coupon_amount") + 1), "") if plain else None


def net(offering, note):
    names = ("principal_amount", "net_proceeds", "selling_price", "gross_concession")
    return (offering, put(note, net_proceeds=value(note, "net_proceeds") + 1), "") if stated(note, *names) else None


def early_maturity(offering, note):
    if not stated(offering, "settle_date"):
        return None
    return offering, put(note, maturity_date=value(offering, "settle_date") - dt.timedelta(1)), ""


def late_call(offering, note):
    if not stated(note, "maturity_date"):
        return None
    return offering, put(note, first_call_date=value(note, "maturity_date") + dt.timedelta(30)), ""


def call_off_coupon(offering, note):
    last = value(note, "maturity_date")
    if last is None or last.day >= 28 or value(note, "coupon_frequency") not in MONTHS:
        return None
    day = dt.date(last.year - 1, last.month, 12 if last.day != 12 else 13)
    return offering, put(note, first_call_date=day, call_frequency="interest_payment_date"), ""


def wrong_weekday(offering, note):
    day = value(offering, "settle_date")
    return None if day is None else (offering, note, f"\nSettlement: {day + dt.timedelta(1):%A}, {day:%B %d, %Y}\n")


def saturday(offering, note):
    day = value(offering, "settle_date")
    return None if day is None else (put(offering, settle_date=day + dt.timedelta(5 - day.weekday())), note, "")


def cusip_digit(offering, note):
    return (offering, put(note, cusip=wrong_digit(value(note, "cusip"))), "") if stated(note, "cusip") else None


def isin_digit(offering, note):
    return (offering, put(note, isin=wrong_digit(value(note, "isin"))), "") if stated(note, "isin") else None


def foreign_isin(offering, note):
    return (offering, put(note, isin="US0378331005"), "") if stated(note, "cusip") else None


def small_principal(offering, note):
    least = value(offering, "min_denomination")
    return None if not least else (offering, put(note, principal_amount=least / 2), "")


def odd_principal(offering, note):
    least = value(offering, "min_denomination")
    step = value(offering, "denomination_increment") or least
    return None if not least else (offering, put(note, principal_amount=least + step / 2), "")


def high_concession(offering, note):
    price = value(note, "selling_price")
    return None if price is None else (offering, put(note, gross_concession=price + 1), "")


def title_rate(offering, note):
    rate = value(note, "coupon_rate")
    if rate is None or value(note, "coupon_type") not in {None, "fixed"}:
        return None
    return offering, put(note, title=f"{rate + 1}% Notes"), ""


def title_year(offering, note):
    day = value(note, "maturity_date")
    return None if day is None else (offering, put(note, title=f"Notes due {day.year + 1}"), "")


def title_amount(offering, note):
    amount = value(note, "principal_amount")
    return None if not amount else (offering, put(note, title=f"${amount + 1000:,.2f} Notes"), "")


PLANTS = {
    "coupon_arithmetic": coupon,
    "proceeds_arithmetic": net,
    "date_order": early_maturity,
    "call_date_order": late_call,
    "call_off_coupon_dates": call_off_coupon,
    "weekday_mismatch": wrong_weekday,
    "closed_day": saturday,
    "cusip_check_digit": cusip_digit,
    "isin_check_digit": isin_digit,
    "isin_without_cusip": foreign_isin,
    "principal_below_denomination": small_principal,
    "principal_off_denomination": odd_principal,
    "concession_above_price": high_concession,
    "title_coupon": title_rate,
    "title_maturity": title_year,
    "title_principal": title_amount,
}


@pytest.mark.parametrize("code", PLANTS)
def test_a_planted_error_is_caught_in_every_note(clean, code):
    planted, missed = 0, []
    for sample, offering, notes in clean:
        for note in notes:
            made = PLANTS[code](offering, note)
            if made is None:
                continue
            planted += 1
            wrong_offering, wrong_note, text = made
            if code not in {f.code for f in check(wrong_offering, [wrong_note], text)}:
                missed.append(sample.id)
    assert missed == []
    assert planted >= LEAST


def test_a_cusip_listed_twice_is_caught_in_every_document(clean):
    named = [(o, n) for _, o, notes in clean for n in notes if stated(n, "cusip")]
    assert len(named) >= LEAST
    said = Counter(f.code for o, n in named for f in check(o, [n, n], ""))
    assert said["duplicate_cusip"] == len(named)


def supplement(source, status, day, note):
    offering = put(Record({}), supplement_status=status, supplement_date=day)
    return Extraction(source, "", "retail_note/1", "gold", "ok", 1.0, offering, (note,))


def test_a_term_changed_since_the_preliminary_supplement_is_caught_and_nothing_else_is(clean):
    first, last = dt.date(2020, 5, 11), dt.date(2020, 5, 18)
    notes = [n for _, _, notes in clean for n in notes if stated(n, "cusip", "coupon_rate")]
    assert len(notes) >= LEAST
    for note in notes:
        early, late = supplement("early", "preliminary", first, note), supplement("late", "final", last, note)
        assert compare_supplements([early, late]) == []
        changed = replace(late, notes=(put(note, coupon_rate=value(note, "coupon_rate") + Decimal("0.25")),))
        assert [f.code for _, f in compare_supplements([early, changed])] == ["changed_since_preliminary"]
        hasty = supplement("late", "final", first - dt.timedelta(1), note)
        assert [f.code for _, f in compare_supplements([early, hasty])] == ["final_before_preliminary"]


def test_each_code_is_planted_and_has_its_page():
    told = "\n".join(p.read_text("utf-8") for p in (ROOT / "extractor").rglob("*.py"))
    codes = set(re.findall(r"Finding\(\s*\"([a-z_]+)\"", told)) | set(re.findall(r"'([a-z_]+)' AS code", told))
    codes |= set(re.findall(r"(?:THEN|ELSE) '([a-z_]+)'(?: ELSE '[a-z_]+')? END AS code", told))
    planted = {*PLANTS, "duplicate_cusip", "changed_since_preliminary", "final_before_preliminary"}
    assert codes | {"cusip_conflict"} == planted | set(ELSEWHERE)
    assert {p.stem for p in PAGES.glob("*.md")} == planted | set(ELSEWHERE)
    for code, file in ELSEWHERE.items():
        assert f'"{code}"' in (ROOT / file).read_text("utf-8")
    index = (ROOT / "docs" / "findings.md").read_text("utf-8")
    for code in planted | set(ELSEWHERE):
        assert f"[`{code}`](findings/{code}.md)" in index
        assert (PAGES / f"{code}.md").read_text("utf-8").startswith(f"# `{code}`\n")
