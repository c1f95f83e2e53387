"""Documents and notes, and what is judged of them."""

from collections.abc import Mapping
from decimal import Decimal

from extractor.checking.selling.offers import judge_offer
from extractor.ground.candidate import Method, Status
from extractor.ground.document import Document
from extractor.ground.fields import Evidence, Field
from extractor.ground.places import Span
from extractor.ground.record import Record
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
TERMS = {
    "principal_amount": Decimal(5_000_000),
    "coupon_rate": Decimal("4.25"),
    "selling_price": Decimal(100),
}
CODE = {"cusip": "02006DUP4"}
PRICED = {"selling_price": Decimal("99.75"), "gross_concession": Decimal("0.65")}


def note(values: Mapping[str, object], left_open: tuple[str, ...] = (), at: int = 0) -> Record:
    absent = Field(None, Status.ABSENT, 0.9)
    fields = dict.fromkeys((f.name for f in SCHEMA.note_fields), absent)
    for name, value in values.items():
        fields[name] = Field(
            value, Status.FOUND, 0.9, raw="x", method=Method.RULES, evidence=(Evidence(Span(at, at + 1)),)
        )
    for name in left_open:
        fields[name] = Field(None, Status.PLACEHOLDER, 0.9, raw="", method=Method.RULES)
    return Record(fields)


def offering(values: Mapping[str, object]) -> Record:
    return Record(
        {name: Field(value, Status.FOUND, 0.9, raw="x", method=Method.RULES) for name, value in values.items()}
    )


def verdict(text, *notes):
    return judge_offer(Document("x", "", "text/plain", text), notes, SCHEMA)
