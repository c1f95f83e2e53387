"""A run's folder: whole files or none, on a disk and at a URL."""

import pytest

from extractor.archive.errors import RunStopped
from extractor.archive.store import Store
from extractor.ground.errors import UsageError


@pytest.fixture(params=["disk", "url"])
def store(request, tmp_path):
    return Store(str(tmp_path / "out") if request.param == "disk" else f"memory://{tmp_path}/out")


def test_files_are_written_listed_and_removed(store):
    assert store.names("notes") == []
    assert store.size("notes/a") is None
    store.write("notes/b", b"12345")
    store.write("notes/a", b"1")
    store.write("notes/a", b"123")
    assert store.names("notes") == ["a", "b"]
    assert (store.size("notes/a"), store.read("notes/a")) == (3, b"123")
    with store.open("notes/b") as file:
        assert file.read() == b"12345"
    store.remove("notes/a")
    assert store.names("notes") == ["b"]
    with pytest.raises(FileNotFoundError):
        store.read("notes/a")


def test_a_failure_leaves_the_old_file_and_no_scraps(store):
    store.write("notes/a", b"old")
    with pytest.raises(TypeError), store.writing("notes/a") as path:
        path.write_bytes(None)
    assert (store.names("notes"), store.read("notes/a")) == (["a"], b"old")


def test_a_place_that_cannot_be_written_stops_the_run(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(RunStopped, match="cannot be written"):
        Store(str(tmp_path / "file")).write("notes/a", b"1")
    with pytest.raises(RunStopped) as met:
        Store("/proc").write("report.html", b"1", "ask for the report again")
    assert str(met.value) == (
        "/proc/report.html: cannot be written (No such file or directory); "
        "check the place and who may write there, then ask for the report again"
    )


def test_an_unknown_kind_of_url_is_wrong_usage():
    with pytest.raises(UsageError, match="check the URL"):
        Store("carrier-pigeon://loft/out")
