from decimal import Decimal

from extractor.checking.derive import derive, derive_net_proceeds
from extractor.ground.candidate import Method, Status
from extractor.ground.record import Field, Record


def without_proceeds(note, status):
    return Record({**note(), "net_proceeds": Field(None, status, 0.9, raw="[]")})


def test_off_by_default(note):
    notes = (without_proceeds(note, Status.ABSENT),)
    assert derive(notes) is notes


def test_a_derived_value_is_marked_and_as_sure_as_its_weakest_source(note):
    for status in (Status.ABSENT, Status.PLACEHOLDER):
        (made,) = derive((without_proceeds(note, status),), net_proceeds=True)
        field = made.net_proceeds
        assert field.value == Decimal("1171668.75")
        assert (field.status, field.method) == (Status.DERIVED, Method.DERIVED)
        assert field.confidence == 0.99
        assert field.raw == "[]"


def test_what_is_printed_is_never_overwritten(note):
    for kept in (note(), without_proceeds(note, Status.UNREADABLE)):
        assert derive_net_proceeds(kept) is kept


def test_a_missing_source_derives_nothing(note):
    lone = Record({**without_proceeds(note, Status.ABSENT), "gross_concession": Field(None, Status.ABSENT, 0.9)})
    assert derive_net_proceeds(lone) is lone
