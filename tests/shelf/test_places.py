"""Where models are looked for: the folder that is named, the checkout's, the package's own."""

from extractor.shelf import places


def test_the_named_folder_comes_first(home):
    assert places.shelf_home() == home
    assert places.versions_dir(home) == home / "retail_note"


def test_a_checkout_has_its_models_beside_the_package(monkeypatch, tmp_path):
    monkeypatch.delenv("EXTRACTOR_MODELS", raising=False)
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "extractor")
    assert places.shelf_home() is None
    (tmp_path / "pyproject.toml").touch()
    assert places.shelf_home() == tmp_path / "models"


def test_an_installed_package_reads_its_own_and_nothing_beside_it(monkeypatch, tmp_path):
    monkeypatch.delenv("EXTRACTOR_MODELS", raising=False)
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "extractor")
    assert places.shipped_model() is None
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "extractor" / "_model").mkdir(parents=True)
    (tmp_path / "extractor" / "_model" / "card.json").touch()
    assert places.shipped_model() == tmp_path / "extractor" / "_model"
    assert places.shelf_home() is None
