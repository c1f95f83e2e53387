"""A filing in a house's own words, and what people said of it."""

import datetime as dt

from extractor.corpus.corrections import Correction, Kind, NewCorrection, StoredDocument
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.reading.open import read

SCHEMA = retail_note()
ROWS = "Paper Ref\tLot\tCarry\tRuns Until\tDeath Clause\n{}\t{}\t{}\t{}\tAye\n"
ONE = ROWS.format("17275RAA0", "$1,000,000", "3.600%", "05/15/2031") + "\nTreuhand Finance Inc.\n"
TWO = ROWS.format("17275RAB8", "$2,500,000", "4.125%", "06/15/2033") + "\nTreuhand Finance Inc.\n"


def stored(text, name="one.txt"):
    data = text.encode()
    return StoredDocument.of(read(data, name), data)


def place(text, raw):
    start = text.index(raw)
    return Span(start, start + len(raw))


def value(text, field, raw, plain, *, note="17275RAA0", kind=Kind.VALUE, was=None):
    return NewCorrection(kind, note, field, plain, "me", evidence=(place(text, raw),), was=was)


def said(*news, sha256="a" * 64):
    at = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
    return [Correction(k, f"k{k}", sha256, at, new) for k, new in enumerate(news, 1)]


ALL = (
    value(ONE, "principal_amount", "$1,000,000", "1000000"),
    value(ONE, "coupon_rate", "3.600%", "3.600"),
    value(ONE, "maturity_date", "05/15/2031", "2031-05-15"),
    value(ONE, "cusip", "17275RAA0", "17275RAA0"),
    value(ONE, "survivors_option", "Aye", True),
)
