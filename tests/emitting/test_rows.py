"""The flat shape: one row a note, typed, none lost."""

from dataclasses import replace
from decimal import Decimal

from builders import extraction, failed, found, note, record

from extractor.emitting.rows import columns, result_to_rows, weakest_field
from extractor.ground.layout import Layout
from extractor.ground.record import Finding
from extractor.ground.schema import retail_note


def test_rows_hold_typed_values_and_the_offering_of_each_note():
    first, second = result_to_rows(extraction(note(), note("02006DUQ2")))
    assert first["coupon_rate"] == Decimal("3.600")
    assert (first["cusip"], second["cusip"]) == ("02006DUP4", "02006DUQ2")
    assert first["issuer"] == second["issuer"] == "Ally Financial Inc."
    assert set(first) == set(columns(retail_note()))


def test_a_finding_stands_on_its_note_and_one_on_the_document_on_all():
    first, second = result_to_rows(extraction(note(), note("02006DUQ2")))
    assert (first["findings"], second["findings"]) == ("2.40 is printed, 2.60 follows", None)
    whole = replace(extraction(note()), findings=(Finding("x", "info", "m"),))
    assert [r["findings"] for r in result_to_rows(whole)] == ["m"]


def test_a_failed_document_is_a_row():
    (row,) = result_to_rows(failed())
    assert (row["source"], row["note"], row["status"], row["error"]) == (
        "broken.pdf", None, "failed", "no text can be read",
    )  # fmt: skip


def test_rows_can_be_grouped_by_layout():
    (row,) = result_to_rows(replace(extraction(note()), layout=Layout("1a2b3c", 0.123456)))
    assert (row["layout"], row["layout_novelty"]) == ("1a2b3c", 0.1235)
    (unread,) = result_to_rows(failed())
    assert (unread["layout"], unread["layout_novelty"]) == (None, None)


def test_the_weakest_field():
    assert weakest_field(note()) == ("sp_rating", 0.6)
    assert weakest_field(record("note", cusip=found("02006DUP4", confidence=0.2))) == ("cusip", 0.2)
