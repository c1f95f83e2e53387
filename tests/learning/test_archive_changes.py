from decimal import Decimal
from pathlib import Path

import extractor
from extractor.ground.candidate import Status
from extractor.ground.fields import Field
from extractor.ground.record import Extraction, Record
from extractor.learning.archive_changes import ValueChange, archive_changes, extraction_changes

SAMPLE = Path(__file__).parents[2] / "samples" / "ally-2020-supp223.txt"


def found(value):
    return Field(value, Status.FOUND, 0.9)


def result(*notes):
    offering = Record({"issuer": found("Ally")})
    return Extraction("a.txt", "0" * 64, "retail_note/1", "m", "ok", 0.9, offering, notes)


def note(cusip, rate):
    return Record({"cusip": found(cusip), "coupon_rate": found(Decimal(rate))})


def test_each_value_that_changes_is_named():
    changes = extraction_changes(
        result(note("A", "3.6"), note("B", "4")), result(note("B", "4.5"), note("A", "3.6")), "cusip"
    )
    assert list(changes) == [ValueChange("a.txt", "B", "coupon_rate", Decimal(4), Decimal("4.5"))]
    assert ValueChange("a", None, "issuer", None, "X").to_line() == "a | offering | issuer | None -> X"


def test_lost_and_new_notes_are_named():
    lost = list(extraction_changes(result(note("A", "3.6")), result(), "cusip"))
    new = list(extraction_changes(result(), result(note(None, "3.6")), "cusip"))
    assert [(c.note, c.field, c.after) for c in lost] == [("A", "cusip", None), ("A", "coupon_rate", None)]
    assert [(c.note, c.field, c.before) for c in new] == [("#1", "coupon_rate", None)]


def test_a_model_changes_nothing_against_itself(shipped):
    assert isinstance(shipped, extractor.Extractor)
    assert list(archive_changes(None, str(shipped.path), [str(SAMPLE)])) == []
