"""A page that offers no notes has no days, sellers and pieces of a sale."""

import datetime as dt

from extractor.checking.selling.no_sale import without_sale
from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Field
from extractor.ground.record import Record

DAY = dt.date(2022, 11, 23)


def settled(status):
    return Field(DAY if status is not Status.PLACEHOLDER else None, status, 0.9, "Nov. 23", Method.RULES)


def test_what_only_a_sale_has_is_left_out_and_kept_as_a_reading():
    issuer = Field("Example Corp.", Status.FOUND, 0.9, "Example Corp.", Method.RULES)
    done = without_sale(Record({"issuer": issuer, "settle_date": settled(Status.FOUND)}))
    assert done["issuer"] is issuer
    assert (done["settle_date"].value, done["settle_date"].status) == (None, Status.ABSENT)
    assert [other.value for other in done["settle_date"].alternatives] == [DAY]
    assert without_sale(Record({"settle_date": settled(Status.PLACEHOLDER)}))["settle_date"].status is Status.ABSENT


def test_what_a_person_said_stays():
    said = Record({"settle_date": settled(Status.CORRECTED)})
    assert without_sale(said) is said
