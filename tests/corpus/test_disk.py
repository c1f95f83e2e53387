import hashlib
import json
from decimal import Decimal

import pytest

from extractor.corpus.disk import load_documents, load_origins, read_gold, read_sample
from extractor.ground.errors import SourceError
from extractor.ground.schema import retail_note


@pytest.fixture
def folder(tmp_path):
    """A whole training-data root with one document."""
    (tmp_path / "splits.toml").write_text('train = ["acme"]\nevaluation = []\n')
    document = tmp_path / "documents" / "acme" / "acme-1"
    document.mkdir(parents=True)
    content = b"CUSIP: 111111AA9\n"
    (document / "source.txt").write_bytes(content)
    (document / "expected.json").write_text('{"offering": {}, "notes": [{"coupon_rate": 3.6, "call_notice_days": 30}]}')
    origin = {
        "issuer_family": "acme",
        "layout_family": "label_value",
        "serialization": "lines",
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    (document / "origin.json").write_text(json.dumps(origin))
    return document


def test_all_documents_load_with_unique_ids():
    samples = load_documents()
    assert len(samples) >= 109
    assert len({s.id for s in samples}) == len(samples)
    assert {s.origin for s in samples} == {"real"}


def test_every_document_tells_its_origin():
    origins = load_origins()
    assert set(origins) == {s.id for s in load_documents()}
    keys = {
        "kind",
        "grade",
        "source",
        "issuer_family",
        "layout_family",
        "serialization",
        "collection",
        "licence",
        "paraphrased",
        "sha256",
    }
    for name, origin in origins.items():
        assert keys <= origin.keys(), name
        assert origin["collection"] in {"internotes", "families"}, name


def test_both_collections_stand_on_both_sides():
    origins = load_origins()
    for split in ("train", "evaluation"):
        assert {origins[s.id]["collection"] for s in load_documents(split)} == {"internotes", "families"}


def test_the_sides_part_the_documents():
    ids = [{s.id for s in load_documents(split)} for split in ("train", "evaluation")]
    assert all(ids)
    assert not ids[0] & ids[1]
    assert len(ids[0] | ids[1]) == len(load_documents())


def test_gold_names_only_fields_of_the_schema():
    schema = retail_note()
    offering = {f.name for f in schema.offering_fields}
    note = {f.name for f in schema.note_fields}
    for sample in load_documents():
        assert set(sample.gold["offering"]) <= offering, sample.id
        for record in sample.gold["notes"]:
            assert set(record) <= note | {"other"}, sample.id


def test_sources_are_utf_8():
    for sample in load_documents():
        assert sample.content.decode("utf-8").strip(), sample.id


def test_numbers_are_exact(folder):
    note = read_sample(folder).gold["notes"][0]
    assert note["coupon_rate"] == Decimal("3.6")
    assert type(note["coupon_rate"]) is Decimal
    assert type(note["call_notice_days"]) is int


def test_no_number_on_disk_carries_a_float_artefact():
    for sample in load_documents():
        for record in sample.gold["notes"]:
            for name, value in record.items():
                if isinstance(value, Decimal):
                    assert len(value.normalize().as_tuple().digits) <= 12, (sample.id, name, value)


def test_a_changed_source_is_refused(folder):
    (folder / "source.txt").write_bytes(b"CUSIP: 222222AA9\n")
    with pytest.raises(SourceError, match="differs from the sha256"):
        read_sample(folder)


def test_two_sources_are_refused(folder):
    (folder / "source.md").write_text("x")
    with pytest.raises(SourceError, match="exactly one"):
        read_sample(folder)


def test_another_issuers_folder_is_refused(folder):
    moved = folder.parent.with_name("other") / folder.name
    moved.parent.mkdir()
    folder.rename(moved)
    with pytest.raises(SourceError, match="says otherwise"):
        read_sample(moved)


def test_missing_gold_is_named(folder):
    (folder / "expected.json").unlink()
    with pytest.raises(SourceError, match=r"expected\.json: cannot be read"):
        load_documents(root=folder.parents[2])


@pytest.mark.parametrize(
    ("text", "match"), [("{", "not valid JSON"), ("[]", "gold needs"), ('{"notes": []}', "gold needs")]
)
def test_broken_gold_is_named(tmp_path, text, match):
    path = tmp_path / "expected.json"
    path.write_text(text)
    with pytest.raises(SourceError, match=match):
        read_gold(path)


def test_an_empty_folder_is_named(tmp_path):
    (tmp_path / "splits.toml").write_text("train = []\nevaluation = []\n")
    with pytest.raises(SourceError, match="no document"):
        load_documents(root=tmp_path)
