"""Extractions built by hand: what emitting prints must not depend on what the models read today."""

import datetime as dt
from decimal import Decimal

from extractor.ground.candidate import Method, Status, Step
from extractor.ground.fields import Evidence, Field, Footnote
from extractor.ground.places import Span
from extractor.ground.record import Extraction, Failure, Finding, Record
from extractor.ground.schema import retail_note

ABSENT = Field(None, Status.ABSENT, 0.995)


def found(value, raw="", confidence=0.99, start=0):
    raw = raw or str(value)
    evidence = (Evidence(Span(start, start + len(raw))),)
    return Field(value, Status.FOUND, confidence, raw, Method.RULES, (Method.ALIGNMENT,), evidence)


def record(scope, footnotes=(), **fields):
    specs = retail_note().note_fields if scope == "note" else retail_note().offering_fields
    return Record({s.name: fields.get(s.name, ABSENT) for s in specs}, footnotes)


def note(cusip="02006DUP4", **fields):
    filled = {
        "cusip": found(cusip),
        "principal_amount": Field(None, Status.PLACEHOLDER, 0.98, "[]", Method.RULES),
        "selling_price": found(Decimal("100.00"), "100.00%"),
        "gross_concession": found(Decimal("1.125"), "1.125 %"),
        "coupon_type": found("fixed", "Fixed"),
        "coupon_rate": found(Decimal("3.600"), "3.600 %", 0.72, 400),
        "coupon_frequency": found("monthly", "Monthly"),
        "maturity_date": found(dt.date(2023, 5, 15), "05/15/2023"),
        "first_coupon_amount": Field(Decimal("2.40"), Status.DERIVED, 0.97, None, Method.DERIVED),
        "survivors_option": found(True, "Yes"),
        "product_ranking": found("Senior Unsecured Notes"),
        "callable": found(True, "Callable"),
        "call_notice_days": found(30, "30 Calendar Days"),
        "sp_rating": Field(None, Status.UNREADABLE, 0.6, "B\x1b[31mB+++", Method.RULES),
    }
    mark = Footnote("(1)", "Advisory clients may pay 0.4500 % less.", "selling_price")
    return record("note", (mark,), **(filled | fields))


def extraction(*notes, source="ally-223.txt", status="review", **fields):
    offering = {
        "issuer": found("Ally Financial Inc."),
        "program": found("Ally Financial Term Notes, Series A"),
        "supplement_date": found(dt.date(2020, 5, 11)),
        "min_denomination": found(Decimal("1000.00")),
        "agents": found(("Incapital LLC", "Citigroup", "RBC Capital Markets", "Wells Fargo Advisors, LLC")),
    }
    finding = Finding("coupon_arithmetic", "warning", "2.40 is printed, 2.60 follows", 0, "first_coupon_amount")
    return Extraction(
        source, "ab" * 32, "retail_note/1", "retail-note 1 abc", status, 0.91,
        record("offering", **(offering | fields)), notes, (finding,) if notes else (),
    )  # fmt: skip


def failed(source="broken.pdf"):
    error = Failure("UnreadableDocument", "no text can be read")
    return Extraction(source, "", "retail_note/1", "retail-note 1 abc", "failed", 0.0, error=error)


def step_note():
    steps = (Step(None, Decimal("3.0")), Step(dt.date(2026, 1, 15), Decimal("4.25")))
    return note(step_schedule=found(steps, "3.0% to 4.25%"))
