"""CSV output: one row a note, exact numbers, nothing lost."""

import csv
import io

from builders import extraction, failed, found, note, step_note

from extractor.emitting.csv import results_to_csv
from extractor.ground.record import Promise
from extractor.ground.schema import retail_note


def read(*results, confidences=False):
    text = b"".join(results_to_csv(results, confidences=confidences)).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_a_note_with_its_offering():
    rows = read(extraction(note("02006DUP4"), note("02006DUQ2")))
    assert [(r["note"], r["cusip"], r["issuer"]) for r in rows] == [
        ("0", "02006DUP4", "Ally Financial Inc."),
        ("1", "02006DUQ2", "Ally Financial Inc."),
    ]


def test_values_are_written_as_the_json_has_them():
    (row,) = read(extraction(note()))
    assert row["coupon_rate"] == "3.600"
    assert row["maturity_date"] == "2023-05-15"
    assert row["survivors_option"] == "true"
    assert row["principal_amount"] == ""
    assert row["agents"] == "Incapital LLC; Citigroup; RBC Capital Markets; Wells Fargo Advisors, LLC"


def test_a_row_says_how_far_to_trust_it():
    (row,) = read(extraction(note()))
    assert (row["confidence"], row["weakest"], row["status"]) == ("0.6", "sp_rating", "review")
    assert row["findings"] == "2.40 is printed, 2.60 follows"


def test_documents_without_notes_keep_a_row():
    empty, broken = read(extraction(status="empty", source="letter.txt"), failed())
    assert (empty["source"], empty["status"], empty["note"], empty["issuer"]) == (
        "letter.txt", "empty", "", "Ally Financial Inc.",
    )  # fmt: skip
    assert (broken["status"], broken["error"]) == ("failed", "no text can be read")


def test_every_field_has_a_column_and_values_come_before_confidences():
    header = next(results_to_csv([], confidences=True)).decode().strip().split(",")
    names = [f.name for f in retail_note().fields]
    assert set(names) <= set(header)
    assert len(header) == len(set(header))
    assert max(header.index(n) for n in names) < min(header.index(f"{n}_confidence") for n in names)
    (row,) = read(extraction(note()), confidences=True)
    assert row["coupon_rate_confidence"] == "0.72"


def test_line_breaks_quotes_and_steps():
    (row,) = read(extraction(note(title=found('a "b",\nc'))))
    assert row["title"] == 'a "b",\nc'
    (row,) = read(extraction(step_note()))
    assert row["step_schedule"] == ": 3.0; 2026-01-15: 4.25"


def test_a_promise_adds_a_verdict_a_field():
    promise = Promise(0.999, 0.9, "accepted from 0.9")
    header, row = csv.reader(
        b"".join(results_to_csv([promise.of(extraction(note()))], confidences=True, accepted=True))
        .decode()
        .splitlines()
    )
    told = dict(zip(header, row, strict=True))
    assert [told[f"{n}_accepted"] for n in ("cusip", "coupon_rate", "principal_amount")] == ["true", "false", ""]
    assert told["coupon_rate_confidence"] == "0.72"
