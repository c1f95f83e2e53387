"""Models on a shelf: written whole, verified when loaded, promoted and rolled back."""

import json

import pytest

from extractor.ground.errors import ModelError
from extractor.ground.schema import retail_note
from extractor.shelf.current import current_version, read_current
from extractor.shelf.load import load_model_dir
from extractor.shelf.store import list_models, promote, rollback, write_model_dir


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("EXTRACTOR_MODELS", str(tmp_path))
    return tmp_path


def put(home, version, content=b"\x00\x01", schema=None):
    card = {"name": "retail-note", "version": version, "schema": schema or retail_note().id}
    files = {"alignment.npz": content, "tokens/config.cfg": b"[nlp]\n"}
    return write_model_dir(home / "retail_note" / version, files, card, f"# {version}\n")


def test_a_written_model_loads_by_path_by_version_and_by_default(home):
    written = put(home, "2026.11.0")
    promote("2026.11.0")
    for wanted in (written.path, str(written.path), "2026.11.0", None):
        loaded = load_model_dir(wanted)
        assert (loaded.path, loaded.fingerprint) == (written.path, written.fingerprint)
    assert written.label == f"retail-note 2026.11.0 {written.fingerprint[:12]}"


def test_the_fingerprint_follows_the_content(home):
    one, other = put(home, "1.0", b"one"), put(home, "1.1", b"other")
    assert one.fingerprint != other.fingerprint


def test_unknown_model_names_what_there_is(home):
    put(home, "2026.10.0")
    put(home, "2026.9.0")
    with pytest.raises(ModelError, match=r"no model 'unknown': there are 2026\.9\.0, 2026\.10\.0; give"):
        load_model_dir("unknown")


def test_nothing_promoted_says_what_to_do(home):
    put(home, "1.0")
    with pytest.raises(ModelError, match="no model is current; train one"):
        load_model_dir()


def test_a_changed_file_is_refused(home):
    model = put(home, "1.0")
    (model.path / "alignment.npz").write_bytes(b"\x00\x02")
    with pytest.raises(ModelError, match=r"alignment\.npz is not the file that was trained"):
        load_model_dir(model.path)


def test_a_missing_file_is_refused(home):
    model = put(home, "1.0")
    (model.path / "tokens" / "config.cfg").unlink()
    with pytest.raises(ModelError, match=r"tokens/config\.cfg is missing"):
        load_model_dir(model.path)


def test_a_file_beyond_the_list_is_refused(home):
    model = put(home, "1.0")
    (model.path / "extra.json").write_text("{}")
    with pytest.raises(ModelError, match=r"extra\.json is not listed"):
        load_model_dir(model.path)


@pytest.mark.parametrize("line", ["nonsense\n", f"{'0' * 64}  ../card.json\n", f"{'0' * 64}  /etc/hosts\n"])
def test_sums_that_lead_elsewhere_are_refused(home, line):
    model = put(home, "1.0")
    with (model.path / "SHA256SUMS").open("a") as sums:
        sums.write(line)
    with pytest.raises(ModelError, match="no checksum"):
        load_model_dir(model.path)


def test_another_schema_is_refused(home):
    model = put(home, "1.0", schema="retail_note/99")
    with pytest.raises(ModelError, match="trained for schema 'retail_note/99'"):
        load_model_dir(model.path)


def test_pickles_are_refused_and_leave_nothing_behind(home):
    with pytest.raises(ModelError, match="pickle"):
        write_model_dir(home / "x", {"model.joblib": b"x"}, {"version": "1", "schema": retail_note().id}, "")
    assert list(home.iterdir()) == []


def test_names_that_lead_out_of_the_folder_are_refused(home):
    with pytest.raises(ModelError, match="leads out"):
        write_model_dir(home / "x", {"../y": b"x"}, {"version": "1", "schema": retail_note().id}, "")
    assert list(home.iterdir()) == []


def test_a_version_is_never_written_over(home):
    put(home, "1.0")
    with pytest.raises(ModelError, match="never written over"):
        put(home, "1.0", b"other")


def test_promote_and_rollback_keep_their_history(home):
    for version in ("1.0", "1.1", "1.2"):
        put(home, version)
        promote(version)
    assert rollback().version == "1.1"
    assert rollback().version == "1.0"
    assert current_version(home) == "1.0"
    with pytest.raises(ModelError, match="nothing to roll back to"):
        rollback()
    assert [e["version"] for e in read_current(home)["history"]] == ["1.0", "1.1", "1.2", "1.1", "1.0"]


def test_a_damaged_model_is_not_promoted(home):
    put(home, "1.0")
    promote("1.0")
    model = put(home, "1.1")
    (model.path / "alignment.npz").write_bytes(b"bad")
    with pytest.raises(ModelError):
        promote("1.1")
    assert current_version(home) == "1.0"


def test_list_marks_the_current_one(home):
    put(home, "1.0")
    put(home, "1.1")
    promote("1.0")
    assert [(m.version, m.current) for m in list_models()] == [("1.0", True), ("1.1", False)]


def test_a_spoilt_current_file_is_named(home):
    put(home, "1.0")
    path = home / "retail_note" / "current.json"
    path.write_text(json.dumps(["1.0"]))
    with pytest.raises(ModelError, match=r"current\.json: not readable"):
        load_model_dir()
