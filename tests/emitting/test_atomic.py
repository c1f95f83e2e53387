"""Files appear whole or not at all."""

import errno
import os
import threading

import pytest

from extractor.emitting.atomic import atomic_path, is_full
from extractor.ground.errors import UsageError


def test_the_file_appears_when_the_block_ends(tmp_path):
    path = tmp_path / "out.txt"
    with atomic_path(path) as scratch:
        scratch.write_text("new")
        assert not path.exists()
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o600 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_keeps_the_old_file_and_no_scratch(tmp_path):
    path = tmp_path / "out.txt"
    path.write_text("old")

    def break_off():
        with atomic_path(path) as scratch:
            scratch.write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_names_the_file(tmp_path):
    path = tmp_path / "out.txt"

    def fill():
        with atomic_path(path):
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space left") as met:
        fill()
    assert met.value.filename == str(path)
    assert is_full(met.value)
    assert not is_full(PermissionError(errno.EACCES, "Permission denied"))


def test_the_mode_of_a_file_that_is_replaced_is_kept(tmp_path):
    path = tmp_path / "out.txt"
    path.touch(0o640)
    with atomic_path(path) as scratch:
        scratch.write_text("new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    read = []
    reader = threading.Thread(target=lambda: read.append(path.read_text()))
    reader.start()
    with atomic_path(path) as given:
        given.write_text("through")
    reader.join(60)
    assert read == ["through"]
    assert path.is_fifo()


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(UsageError, match="is a folder"), atomic_path(tmp_path):
        pass
