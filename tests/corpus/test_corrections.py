import pytest

from extractor.corpus.corrections import Kind, NewCorrection, StoredDocument, checked
from extractor.ground.document import Document
from extractor.ground.errors import UsageError
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

SCHEMA = retail_note()


def test_a_correction_is_brought_into_canonical_form():
    said = NewCorrection(Kind.VALUE, " 02006d up4", "coupon_frequency", "monthly", by=" me ")
    assert checked(said, SCHEMA) == NewCorrection(Kind.VALUE, "02006DUP4", "coupon_frequency", "monthly", by="me")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (NewCorrection(Kind.VALUE, None, "issuer", "Ally"), "who it is by"),
        (NewCorrection(Kind.VALUE, None, "issuer", None, by="me"), "no value was given"),
        (NewCorrection(Kind.ABSENT, None, "issuer", "Ally", by="me"), "states none"),
        (NewCorrection(Kind.VALUE, None, "coupon_rate", "3.6", by="me"), "'note' must be the note's"),
        (NewCorrection(Kind.VALUE, "#1", "issuer", "Ally", by="me"), "'note' must be null"),
        (NewCorrection(Kind.VALUE, "#0", "coupon_rate", "3.6", by="me"), "names no note"),
        (NewCorrection(Kind.VALUE, None, "colour", "red", by="me"), "no field 'colour'"),
        (NewCorrection(Kind.ADD_NOTE, None, by="me"), "name the note"),
        (NewCorrection(Kind.DELETE_NOTE, "#1", "cusip", by="me"), "and no field"),
        (NewCorrection(Kind.WITHDRAW, by="me"), "the number of the correction"),
        (NewCorrection(Kind.VALUE, None, "issuer", "Ally", by="me", reason="\0"), "NUL"),
        (NewCorrection(Kind.VALUE, None, "issuer", "Ally", by="me", evidence=(Span(2, 9),)), "outside"),
    ],
)
def test_what_cannot_be_a_correction_is_refused(said, why):
    with pytest.raises(UsageError, match=why):
        checked(said, SCHEMA, "Ally")


def test_a_document_keeps_its_file_only_where_it_is_more_than_its_text():
    text = Document("a/b!c.txt", "0" * 64, "text/plain", "Rate")
    assert StoredDocument.of(text, b"Rate").content is None
    assert StoredDocument.of(text, b"<p>Rate</p>").data == b"<p>Rate</p>"
    assert StoredDocument.of(text, b"Rate").data == b"Rate"
    assert StoredDocument.of(text, b"Rate").filename == "c.txt"
