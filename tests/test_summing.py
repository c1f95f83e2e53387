from __future__ import annotations

import pytest

from extractor.ground.candidate import Method, Status
from extractor.ground.errors import SourceError
from extractor.ground.fields import Field
from extractor.ground.record import Finding, Record
from extractor.ground.schema import retail_note
from extractor.summing import failed_extraction, sum_up


def record(*fields):
    return Record({f"f{k}": f for k, f in enumerate(fields)})


def found(confidence, status=Status.FOUND):
    return Field("x", status, confidence, "x", Method.RULES)


ABSENT = Field(None, Status.ABSENT, 0.2)


@pytest.mark.parametrize(
    ("notes", "status"),
    [
        ([], "empty"),
        ([record(found(0.9), ABSENT)], "ok"),
        ([record(ABSENT)], "ok"),
        ([record(found(0.9), found(0.3))], "review"),
        ([record(found(0.9), found(0.9, Status.UNREADABLE))], "review"),
    ],
)
def test_the_status_says_what_to_do_with_the_document(notes, status):
    assert sum_up(record(found(0.8)), notes, 0.5)[0] == status


def test_confidence_is_the_share_of_stated_values_expected_to_be_right():
    assert sum_up(record(found(0.8)), [record(found(1.0), ABSENT)], 0.5)[1] == pytest.approx(0.9)


def test_a_failure_is_one_line_with_its_cause():
    said = failed_extraction("a.txt", SourceError("a.txt: there is no\nsuch file"), retail_note(), "m")
    assert (said.status, said.error.type) == ("failed", "SourceError")
    assert said.error.message == "a.txt: there is no such file"
    broke = failed_extraction("b.txt", KeyError("oops"), retail_note(), "m", "ff")
    assert broke.error.message.startswith("b.txt: extraction broke")
    assert broke.sha256 == "ff"


def test_a_note_of_which_nothing_is_sure_goes_to_review():
    assert sum_up(record(ABSENT), [record(ABSENT)], 0.5) == ("review", 0.0)


@pytest.mark.parametrize(
    ("price", "code", "status"),
    [
        (0.51, "proceeds_arithmetic", "review"),
        (0.95, "proceeds_arithmetic", "ok"),
        (0.51, "title_maturity", "ok"),
    ],
)
def test_a_doubtful_figure_in_arithmetic_that_fails_goes_to_review(price, code, status):
    note = Record({"selling_price": found(price), "net_proceeds": found(0.97), "title": found(0.6)})
    finding = Finding(code, "warning", "does not add up", 0, "net_proceeds")
    assert sum_up(record(found(0.9)), [note], 0.5, [finding], retail_note())[0] == status
    assert sum_up(record(found(0.9)), [note], 0.5)[0] == "ok"
