import pytest

from extractor.corpus.guard import check_disk
from extractor.corpus.written import load_written
from extractor.ground.errors import SourceError
from extractor.ground.schema import retail_note
from extractor.values.reading import read_value


@pytest.fixture
def root(tmp_path):
    kind = tmp_path / "written" / "prose"
    kind.mkdir(parents=True)
    (tmp_path / "splits.toml").write_text('train = []\nevaluation = ["acme"]\n')
    (kind / "first.md").write_text("Issuer: Prairie Co-op Finance Corp.\nCUSIP: 111111AA9\n")
    (kind / "first.json").write_text(
        '{"offering": {"issuer": "Prairie Co-op Finance Corp."}, "notes": [{"cusip": "111111AA9"}]}'
    )
    return tmp_path


def test_a_document_and_its_gold(root):
    (sample,) = load_written(root)
    assert (sample.id, sample.origin, sample.filename, sample.serialization) == ("first", "written", "first.md", "md")
    assert sample.issuer == "prairiecoopfinancecorp"
    assert sample.gold["notes"] == [{"cusip": "111111AA9"}]


def test_no_folder_holds_none(tmp_path):
    (tmp_path / "splits.toml").write_text("train = []\nevaluation = []\n")
    assert load_written(tmp_path) == []


def test_gold_alone_is_refused(root):
    (root / "written" / "prose" / "first.md").unlink()
    with pytest.raises(SourceError, match=r"first\.json: 0 documents"):
        load_written(root)


def test_names_are_unique_and_all_offer_notes():
    samples = load_written()
    assert len({s.id for s in samples}) == len(samples) > 0
    assert all(s.gold["notes"] for s in samples)


def test_gold_speaks_of_fields_of_the_schema_in_their_types():
    schema = retail_note()
    offering = {f.name for f in schema.offering_fields}
    notes = {f.name for f in schema.note_fields}
    for sample in load_written():
        assert sample.gold["offering"].keys() <= offering, sample.id
        for note in sample.gold["notes"]:
            assert note.keys() <= notes, sample.id
            for name, value in note.items():
                if schema.by_name[name].choices and isinstance(value, str):
                    assert value in schema.by_name[name].choices, (sample.id, name, value)


def test_codes_hold_their_check_digits():
    schema = retail_note()
    for sample in load_written():
        for note in sample.gold["notes"]:
            for name in {"cusip", "isin"} & note.keys():
                if note[name]:
                    assert read_value(schema.by_name[name], note[name]).value == note[name], (sample.id, note[name])


def test_what_is_written_does_not_measure():
    assert check_disk() == []
