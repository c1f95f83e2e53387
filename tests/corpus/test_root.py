import pytest

from extractor.corpus.root import data_root
from extractor.ground.errors import SourceError


def test_the_repository_has_its_own():
    assert (data_root() / "splits.toml").is_file()


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(SourceError, match="no training data here"):
        data_root(tmp_path / "nowhere")
