from pathlib import Path

import pytest

from extractor.corpus.disk import read_gold
from extractor.ground.schema import retail_note

CASES = Path(__file__).parents[1] / "cases"
WILD = sorted(p.parent for p in (CASES / "in_the_wild").glob("*/expected.json"))
NEGATIVE = sorted(p.parent for p in (CASES / "negative").glob("*/expected.json"))


def text_of(folder):
    (source,) = folder.glob("source.*")
    return source.read_bytes().decode("utf-8")


@pytest.mark.parametrize("folder", WILD, ids=lambda p: p.name)
def test_statuses_name_every_field_without_a_value(folder):
    gold = read_gold(folder / "expected.json")
    schema = retail_note()
    records = [(schema.offering_fields, gold["offering"], gold["statuses"]["offering"])]
    records += [(schema.note_fields, n, s) for n, s in zip(gold["notes"], gold["statuses"]["notes"], strict=True)]
    for fields, record, statuses in records:
        assert set(statuses) == {f.name for f in fields if record.get(f.name) is None}
        assert set(statuses.values()) <= {"placeholder", "absent"}
        # A cell that was dropped together with its place is absent, whatever stands in its column elsewhere.
        assert {name for name, status in statuses.items() if status == "placeholder"} <= record.keys()


@pytest.mark.parametrize("folder", WILD, ids=lambda p: p.name)
def test_footnotes_stand_in_the_source(folder):
    gold, text = read_gold(folder / "expected.json"), text_of(folder)
    for footnote in gold["footnotes"]:
        line = next(row for row in text.splitlines() if row.startswith(footnote["marker"]))
        assert all(words in line for words in footnote["contains"])
        assert 0 <= footnote["note"] < len(gold["notes"])


@pytest.mark.parametrize("folder", NEGATIVE, ids=lambda p: p.name)
def test_negative_cases_say_why_and_hold_no_note(folder):
    gold = read_gold(folder / "expected.json")
    assert gold["notes"] == []
    assert gold["why"]
    assert text_of(folder).strip()


def test_there_are_cases():
    assert len(WILD) >= 3
    assert len(NEGATIVE) >= 6
