import csv
import datetime as dt
import io
import json
from decimal import Decimal

import pytest

from extractor.corpus.correction_lines import (
    correction_to_object,
    objects_to_csv,
    objects_to_jsonl,
    objects_to_lines,
    read_csv,
    read_lines,
)
from extractor.corpus.corrections import Correction, Kind, NewCorrection, StoredDocument
from extractor.ground.errors import UsageError
from extractor.ground.places import Span

LINE = {
    "source": "path/to/document",
    "note": "02006DUP4",
    "field": "coupon_rate",
    "value": "3.600",
    "by": "me",
    "reason": "typo",
}
KEPT = Correction(
    7,
    "k7",
    "a" * 64,
    dt.datetime(2026, 11, 1, tzinfo=dt.UTC),
    NewCorrection(Kind.ACCEPT, "02006DUP4", "callable", True, "me", "seen", (Span(3, 9),), "m", True),
)
DOCUMENT = StoredDocument("a" * 64, "a.htm", "text/html", "Rate: 3.6", b"<p>Rate: 3.6</p>")


def test_the_six_keys_are_a_correction():
    (line,) = read_lines(json.dumps(LINE) + "\n\n", "c.jsonl")
    assert line.said == NewCorrection(Kind.VALUE, "02006DUP4", "coupon_rate", "3.600", "me", "typo")
    assert (line.source, line.where) == ("path/to/document", "c.jsonl:1")


def test_null_says_that_the_document_states_none_and_numbers_stay_exact():
    absent, number = read_lines(
        json.dumps({**LINE, "value": None}) + "\n" + json.dumps(LINE).replace('"3.600"', "3.600"), "c"
    )
    assert absent.said.kind is Kind.ABSENT
    assert number.said.value == Decimal("3.600")


def test_the_same_lines_have_the_same_keys_and_a_repeated_one_its_own():
    first, again = objects_to_lines([("1", LINE), ("2", LINE)])
    assert first.key != again.key
    assert [line.key for line in objects_to_lines([("x", LINE), ("y", LINE)])] == [first.key, again.key]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "not valid JSON"),
        ("[]", "JSON object"),
        ('{"field": "cusip"}', "no source"),
        (json.dumps({**LINE, "colour": 1}), "unknown keys"),
        (json.dumps({**LINE, "kind": "guess"}), "cannot be read"),
        (json.dumps({**LINE, "evidence": [[1]]}), "cannot be read"),
        (json.dumps({**LINE, "at": "yesterday"}), "cannot be read"),
    ],
)
def test_a_line_that_is_none_is_named(text, why):
    with pytest.raises(UsageError, match=rf"c.jsonl:2: .*{why}"):
        read_lines("\n" + text, "c.jsonl")


def test_a_full_line_comes_back_whole():
    told = correction_to_object(KEPT, "a.htm", key_of={}, document=DOCUMENT)
    (line,) = read_lines("".join(objects_to_jsonl([told])), "c")
    assert (line.said, line.key, line.at, line.document) == (KEPT.said, "k7", KEPT.at, DOCUMENT)


def test_a_plain_line_has_the_six_keys_and_the_kind_where_it_is_not_plain():
    assert list(correction_to_object(KEPT, "a.htm")) == [*LINE, "kind"]
    plain = Correction(1, "k", "a" * 64, KEPT.at, NewCorrection(Kind.VALUE, None, "issuer", "Ally", "me"))
    assert list(correction_to_object(plain, "a.htm")) == list(LINE)


def test_csv_both_ways():
    told = [correction_to_object(KEPT, "a.htm"), {**LINE, "note": None, "field": "agents", "value": ["A", "B"]}]
    text = "".join(objects_to_csv(told))
    assert next(csv.reader(io.StringIO(text))) == [*LINE, "kind"]
    first, second = read_csv(text, "c.csv")
    assert (first.said.kind, first.said.value) == (Kind.ACCEPT, "true")
    assert (second.said.note, second.said.value) == (None, ["A", "B"])


def test_csv_that_is_not_well_formed_is_named():
    with pytest.raises(UsageError, match="as many cells"):
        read_csv("source,field\na,b,c\n", "c.csv")
    with pytest.raises(UsageError, match="no JSON list"):
        read_csv("source,value\na,[x\n", "c.csv")
