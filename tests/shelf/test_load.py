"""Models are found by path, by version and by default, and refused when they are not what is asked for."""

import pytest

from extractor.ground.errors import ModelError
from extractor.shelf.load import load_model_dir, versions
from extractor.shelf.store import promote


def test_a_written_model_loads_by_path_by_version_and_by_default(put):
    written = put("2026.11.0")
    promote("2026.11.0")
    for wanted in (written.path, str(written.path), "2026.11.0", None):
        loaded = load_model_dir(wanted)
        assert (loaded.path, loaded.fingerprint) == (written.path, written.fingerprint)
    assert written.label == f"retail-note 2026.11.0 {written.fingerprint[:12]}"


def test_unknown_model_names_what_there_is(put):
    put("2026.10.0")
    put("2026.9.0")
    with pytest.raises(ModelError, match=r"no model 'unknown': there are 2026\.9\.0, 2026\.10\.0; give"):
        load_model_dir("unknown")


def test_nothing_promoted_says_what_to_do(put):
    put("1.0")
    with pytest.raises(ModelError, match="no model is current; train one"):
        load_model_dir()


def test_another_schema_is_refused(put):
    model = put("1.0", schema="retail_note/99")
    with pytest.raises(ModelError, match="trained for schema 'retail_note/99'"):
        load_model_dir(model.path)


def test_a_folder_that_is_no_model_is_named(tmp_path):
    with pytest.raises(ModelError, match=r"is no model's folder, for it holds neither card\.json nor SHA256SUMS"):
        load_model_dir(tmp_path)
    (tmp_path / "card.json").write_text("{}")
    with pytest.raises(ModelError, match="SHA256SUMS cannot be read"):
        load_model_dir(tmp_path)


def test_versions_are_ordered_as_numbers(home, put):
    for version in ("2026.10.0", "2026.9.1", "2026.9.0", "2026.9.rc"):
        put(version)
    assert versions(home) == ["2026.9.0", "2026.9.1", "2026.9.rc", "2026.10.0"]
