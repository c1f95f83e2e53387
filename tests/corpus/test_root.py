import pytest

from extractor.corpus import root
from extractor.corpus.root import data_root
from extractor.ground.errors import SourceError


def test_the_repository_has_its_own():
    assert (data_root() / "splits.toml").is_file()


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(SourceError, match="no training data here"):
        data_root(tmp_path / "nowhere")


def test_an_installed_package_takes_the_working_folders(tmp_path, monkeypatch):
    monkeypatch.setattr(root, "__file__", str(tmp_path / "site-packages" / "extractor" / "corpus" / "root.py"))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match="go to a checkout"):
        data_root()
    (tmp_path / "training_data").mkdir()
    assert data_root() == tmp_path / "training_data"
