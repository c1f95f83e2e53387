"""Rows that follow each other in time."""

from extractor.finding.refusals.by_tables.payment_schedules import without_payment_schedules
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.schema import retail_note
from extractor.reading.open import read

DAYS = ["March 15, 2025", "September 15, 2025", "March 15, 2026", "September 15, 2026", "March 15, 2027"]


def left(days, *, field="first_coupon_amount", rows=("17.50", "17.50", "21.25", "21.25", "21.25"), others=()):
    text = "No.\tDate\tRate in force\tPer $1,000\n" + "".join(
        f"{k}\t{day}\t3.5%\t${amount}\n" for k, (day, amount) in enumerate(zip(days, rows, strict=False), 1)
    )
    document = read(text.encode())
    grids = document_to_grids(document, retail_note())
    assert [len(g.rows) for g in grids] == [len(days)]
    found = []
    for row in grids[0].rows:
        place = row.cells[3].span
        found.append(Candidate(field, row.span.start, place, "x", "x", Status.FOUND, 0.9, Method.ALIGNMENT))
        found += [Candidate(f, row.span.start, row.span, "x", "x", Status.FOUND, 0.9, Method.ALIGNMENT) for f in others]
    return len([c for c in without_payment_schedules(grids, found) if c.field == field])


def test_payments_that_follow_each_other_are_no_first_ones():
    assert left(DAYS) == 0


def test_the_days_of_payments_are_no_maturities():
    assert left(DAYS, field="maturity_date") == 0


def test_notes_may_fall_due_year_by_year():
    assert left([f"March 15, {year}" for year in range(2025, 2030)]) == 5
    assert left(DAYS, others=["cusip"]) == 5
    assert left(DAYS, field="maturity_date", others=["selling_price"]) == 5


def test_few_rows_or_uneven_days_are_no_schedule():
    assert left(DAYS[:4]) == 4
    assert left([*DAYS[:4], "June 1, 2029"]) == 5
    assert left([*DAYS[:4], DAYS[3]]) == 5


def test_rates_of_a_schedule_stay():
    assert left(DAYS, field="coupon_rate") == 5
