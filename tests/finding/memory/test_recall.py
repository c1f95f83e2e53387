from decimal import Decimal

from taught_filing import SCHEMA, said

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.finding.memory.recall import recall
from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Evidence, Field
from extractor.ground.places import Span
from extractor.ground.record import Record

OFFERING = Record({s.name: Field(None, Status.ABSENT, 0.9) for s in SCHEMA.offering_fields})
PLAIN = {s.name: Field(None, Status.ABSENT, 0.9) for s in SCHEMA.note_fields}
CUSIP = Field("17275RAA0", Status.FOUND, 0.9, "17275RAA0", Method.RULES)
RATE = Field(Decimal("3.5"), Status.FOUND, 0.6, "3.5%", Method.TOKENS, (), (Evidence(Span(3, 7)),))
NOTE = Record({**PLAIN, "cusip": CUSIP, "coupon_rate": RATE})


def recalled(*news, notes=(NOTE,)):
    return recall(OFFERING, notes, said(*news), SCHEMA)


def test_a_correction_overrides_and_keeps_what_was_read():
    _, (note,) = recalled(NewCorrection(Kind.VALUE, "17275RAA0", "coupon_rate", "3.600", "me", evidence=(Span(9, 12),)))
    rate = note.coupon_rate
    assert (rate.value, rate.status, rate.method) == (Decimal("3.600"), Status.CORRECTED, Method.CORRECTION)
    assert rate.evidence == (Evidence(Span(9, 12)),)
    assert rate.alternatives[0].value == Decimal("3.5")


def test_an_absence_is_corrected_too_and_an_offering_field_by_its_name():
    offering, (note,) = recalled(
        NewCorrection(Kind.ABSENT, "#1", "coupon_rate", None, "me"),
        NewCorrection(Kind.VALUE, None, "issuer", "Acme", "me"),
    )
    assert (note.coupon_rate.value, note.coupon_rate.status) == (None, Status.CORRECTED)
    assert (offering.issuer.value, offering.issuer.status) == ("Acme", Status.CORRECTED)


def test_an_accepted_value_keeps_its_status_and_is_believed():
    _, (note,) = recalled(NewCorrection(Kind.ACCEPT, "17275RAA0", "coupon_rate", "3.5", "me"))
    assert (note.coupon_rate.status, note.coupon_rate.method) == (Status.FOUND, Method.TOKENS)
    assert note.coupon_rate.confidence > 0.99


def test_notes_are_deleted_and_added():
    _, (note,) = recalled(
        NewCorrection(Kind.DELETE_NOTE, "17275RAA0", by="me"),
        NewCorrection(Kind.ADD_NOTE, "17275RAB8", by="me"),
        NewCorrection(Kind.VALUE, "17275RAB8", "coupon_rate", "4.1", "me"),
    )
    assert (note.cusip.value, note.coupon_rate.value) == ("17275RAB8", Decimal("4.1"))
    assert note.cusip.status is Status.CORRECTED


def test_a_note_that_is_read_by_now_is_not_added_again():
    _, notes = recalled(NewCorrection(Kind.ADD_NOTE, "17275RAA0", by="me"))
    assert notes == (NOTE,)


def test_a_corrected_identifier_is_known_by_the_old_name_and_the_number():
    _, (note,) = recalled(
        NewCorrection(Kind.VALUE, "17275RAA0", "cusip", "17275RAB8", "me"),
        NewCorrection(Kind.VALUE, "#1", "coupon_rate", "4.1", "me"),
    )
    assert (note.cusip.value, note.coupon_rate.value) == ("17275RAB8", Decimal("4.1"))


def test_what_is_said_of_a_note_that_is_not_there_changes_nothing():
    assert recalled(NewCorrection(Kind.VALUE, "17275RAB8", "coupon_rate", "4.1", "me"))[1] == (NOTE,)
