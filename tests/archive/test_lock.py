"""Two runs never write to one folder at the same time."""

import pytest

from extractor.archive.lock import only_run
from extractor.archive.store import Store
from extractor.ground.errors import UsageError


def test_a_second_run_is_refused_until_the_first_ends(tmp_path):
    store = Store(str(tmp_path / "out"))
    with only_run(store), pytest.raises(UsageError, match="another run is writing here"), only_run(store):
        raise AssertionError("both runs hold the lock")
    with only_run(store):
        assert (tmp_path / "out").is_dir()


def test_a_place_that_cannot_be_a_folder_is_said(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UsageError, match="choose another folder"), only_run(Store(str(tmp_path / "file"))):
        raise AssertionError("a file holds no lock")
