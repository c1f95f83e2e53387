"""Models on a shelf: written whole, promoted, rolled back, listed."""

import pytest

from extractor.ground.errors import ModelError
from extractor.ground.schema import retail_note
from extractor.shelf import places
from extractor.shelf.current import current_version, read_current
from extractor.shelf.load import load_model_dir
from extractor.shelf.store import list_models, promote, rollback, write_model_dir


def test_pickles_are_refused_and_leave_nothing_behind(home):
    with pytest.raises(ModelError, match="pickle"):
        write_model_dir(home / "x", {"model.joblib": b"x"}, {"version": "1", "schema": retail_note().id}, "")
    assert list(home.iterdir()) == []


def test_names_that_lead_out_of_the_folder_are_refused(home):
    with pytest.raises(ModelError, match="leads out"):
        write_model_dir(home / "x", {"../y": b"x"}, {"version": "1", "schema": retail_note().id}, "")
    assert list(home.iterdir()) == []


def test_a_version_is_never_written_over(put):
    put("1.0")
    with pytest.raises(ModelError, match="never written over"):
        put("1.0", b"other")


def test_promote_and_rollback_keep_their_history(home, put):
    for version in ("1.0", "1.1", "1.2"):
        put(version)
        promote(version)
    assert rollback().version == "1.1"
    assert rollback().version == "1.0"
    assert current_version(home) == "1.0"
    with pytest.raises(ModelError, match="nothing to roll back to"):
        rollback()
    assert [e["version"] for e in read_current(home)["history"]] == ["1.0", "1.1", "1.2", "1.1", "1.0"]


def test_a_damaged_model_is_not_promoted(home, put):
    put("1.0")
    promote("1.0")
    model = put("1.1")
    (model.path / "alignment.npz").write_bytes(b"bad")
    with pytest.raises(ModelError):
        promote("1.1")
    assert current_version(home) == "1.0"


def test_list_marks_the_current_one(put):
    put("1.0")
    put("1.1")
    promote("1.0")
    assert [(m.version, m.current) for m in list_models()] == [("1.0", True), ("1.1", False)]


@pytest.mark.parametrize("card", [{"version": "1.0"}, {"schema": "retail_note/1"}])
def test_a_card_must_name_version_and_schema(home, card):
    with pytest.raises(ModelError, match="card names no"):
        write_model_dir(home / "x", {}, card, "")
    assert list(home.iterdir()) == []


def test_an_installed_package_has_its_shipped_model_and_no_shelf(monkeypatch, put):
    shipped = put("1.0")
    monkeypatch.delenv("EXTRACTOR_MODELS")
    monkeypatch.setattr(places, "_PACKAGE", shipped.path.parent)
    shipped.path.rename(shipped.path.parent / "_model")
    assert [(m.version, m.current) for m in list_models()] == [("1.0", True)]
    assert load_model_dir().version == load_model_dir("1.0").version == "1.0"
    with pytest.raises(ModelError, match="no shelf to change; set EXTRACTOR_MODELS"):
        promote("1.0")


def test_a_folder_can_be_shelved_as_it_is(home, tmp_path_factory):
    made = tmp_path_factory.mktemp("made")
    (made / "tokens").mkdir()
    (made / "tokens" / "config.cfg").write_text("[nlp]")
    card = {"name": "retail-note", "version": "1.0", "schema": retail_note().id}
    model = write_model_dir(home / "x", made, card, "")
    assert (model.path / "tokens" / "config.cfg").read_text() == "[nlp]"
    assert load_model_dir(home / "x").fingerprint == model.fingerprint
