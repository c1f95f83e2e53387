"""Files, folders, globs, archives, URLs and standard input."""

import gzip
import io
import sys
import tarfile
import zipfile

import fsspec
import pytest

from extractor.ground.errors import SourceError
from extractor.reading import sources_to_inputs
from extractor.reading.containers import guarded

NOTE = b"CUSIP 02006DUP4\n"


def make_zip(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def make_tar(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


MEMBERS = {
    "2020/b.txt": NOTE,
    "a.htm": b"<html>x</html>",
    ".hidden": NOTE,
    "gold.json": b"{}",
    "logo.dat": b"\0\1" * 99,
}


def names(inputs):
    return [i.source for i in inputs]


def data(inputs):
    return [i.data for i in inputs]


def test_folder_is_sorted_and_takes_documents_only(tmp_path):
    for name, content in MEMBERS.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "note.txt").write_bytes(NOTE)
    inputs = list(sources_to_inputs([tmp_path]))
    assert names(inputs) == [str(tmp_path / "a.htm"), str(tmp_path / "2020" / "b.txt")]
    assert inputs[1].read().text == NOTE.decode()


def test_named_files_are_always_tried(tmp_path):
    path = tmp_path / "gold.json"
    path.write_bytes(b"\0\1" * 99)
    (item,) = sources_to_inputs([str(path)])
    with pytest.raises(SourceError, match="neither text"):
        item.read()


@pytest.mark.parametrize("name", ["a.pdf", "b.htm", "c.txt", "d.zip", "e.txt.gz"])
@pytest.mark.parametrize("packed", [False, True])
def test_what_only_says_that_it_is_a_document_fails_by_name(tmp_path, name, packed):
    folder = tmp_path / "in"
    folder.mkdir()
    broken = bytes(range(256)) * 8
    if packed:
        (folder / "all.zip").write_bytes(make_zip({name: broken}))
    else:
        (folder / name).write_bytes(broken)
    (item,) = sources_to_inputs([folder])
    assert item.source.endswith(name)
    with pytest.raises(SourceError, match=f"{name}: is neither text, HTML nor PDF"):
        item.read()


def test_glob(tmp_path):
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_bytes(NOTE)
    assert names(sources_to_inputs([f"{tmp_path}/*.txt"])) == [
        str(tmp_path / "a.txt"),
        str(tmp_path / "b.txt"),
    ]


@pytest.mark.parametrize(
    ("name", "make"), [("a.zip", make_zip), ("a.tar.gz", make_tar), ("20200511.nc.tar.gz", make_tar)]
)
def test_archives_keep_their_order(tmp_path, name, make):
    path = tmp_path / name
    path.write_bytes(make(MEMBERS))
    inputs = list(sources_to_inputs([path]))
    assert names(inputs) == [f"{path}!2020/b.txt", f"{path}!a.htm"]
    assert data(inputs) == [NOTE, b"<html>x</html>"]


def test_archives_in_archives_and_gzipped_members(tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(make_zip({"in.tar.gz": make_tar({"n.txt": NOTE}), "m.txt.gz": gzip.compress(NOTE)}))
    inputs = list(sources_to_inputs([path]))
    assert names(inputs) == [f"{path}!in.tar.gz!n.txt", f"{path}!m.txt.gz"]
    assert data(inputs) == [NOTE, NOTE]


def test_too_many_archives_in_archives(tmp_path):
    content = NOTE
    for _ in range(6):
        content = make_zip({"in.zip": content})
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    (item,) = sources_to_inputs([path])
    with pytest.raises(SourceError, match="too deep"):
        item.read()


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(make_zip({"a.txt": NOTE}))))
    assert names(sources_to_inputs(["-"])) == ["-!a.txt"]


def test_remote_folder_file_and_glob():
    system = fsspec.filesystem("memory")
    system.pipe(
        {
            "/desk/b.txt": NOTE,
            "/desk/a.txt": NOTE,
            "/desk/x.json": b"{}",
            "/desk/z.zip": make_zip({"c.txt": NOTE}),
        }
    )
    expected = ["memory:///desk/a.txt", "memory:///desk/b.txt", "memory:///desk/z.zip!c.txt"]
    assert names(sources_to_inputs(["memory://desk"])) == expected
    assert names(sources_to_inputs(["memory://desk/*.txt"])) == expected[:2]
    assert data(sources_to_inputs(["memory://desk/a.txt"])) == [NOTE]


def test_errors_stand_in_their_place_and_abort_nothing(tmp_path):
    good = tmp_path / "good.txt"
    good.write_bytes(NOTE)
    (tmp_path / "empty").mkdir()
    (tmp_path / "cut.zip").write_bytes(make_zip(MEMBERS)[:60])
    (tmp_path / "cut.tar.gz").write_bytes(make_tar(MEMBERS)[:-40])
    (tmp_path / "office.zip").write_bytes(make_zip({"[Content_Types].xml": b"x"}))
    (tmp_path / "nothing.zip").write_bytes(make_zip({"x.json": b"{}"}))
    sources = [
        "none.txt",
        "empty",
        "none*.txt",
        "cut.zip",
        "office.zip",
        "nothing.zip",
        "cut.tar.gz",
        "good.txt",
    ]
    inputs = list(sources_to_inputs([str(tmp_path / s) for s in sources] + ["nosuch://host/a", "x" * 5000]))
    errors = {i.source.rpartition("/")[2]: str(i.data) for i in inputs if isinstance(i.data, SourceError)}
    assert "no such file" in errors["none.txt"]
    assert "no document" in errors["empty"]
    assert "none*.txt: matches no file; check this pattern" in errors["none*.txt"]
    assert "breaks off" in errors["cut.zip"]
    assert "Office" in errors["office.zip"]
    assert "no document" in errors["nothing.zip"]
    assert "breaks off" in errors["cut.tar.gz"]
    assert errors["a"] == "nosuch://host/a: cannot be opened (Protocol not known: nosuch); check the name"
    assert "x" * 5000 in errors
    assert [i.source for i in inputs if i.data == NOTE][-1] == str(good)
    assert all("\n" not in message for message in errors.values())


def test_a_file_system_whose_library_is_missing_says_what_to_install(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise ImportError('HTTPFileSystem requires "requests" and "aiohttp" to be installed')

    monkeypatch.setattr(fsspec.core, "url_to_fs", refuse)
    (item,) = sources_to_inputs(["https://host/a.txt"])
    with pytest.raises(SourceError, match=r'a\.txt: cannot be opened .*"aiohttp".*; pip install'):
        item.read()


def test_a_damaged_or_oversized_member_does_not_end_the_rest(tmp_path):
    packed = bytearray(make_zip({"a.txt": NOTE * 50, "big.txt": b" " * 5000, "c.txt": NOTE}))
    at = packed.index(b"a.txt") + len("a.txt") + 3
    packed[at] ^= 0xFF
    path = tmp_path / "a.zip"
    path.write_bytes(bytes(packed))
    inputs = list(sources_to_inputs([path], member_limit=2000))
    assert names(inputs) == [f"{path}!a.txt", f"{path}!big.txt", f"{path}!c.txt"]
    assert isinstance(inputs[0].data, SourceError)
    assert "holds more than" in str(inputs[1].data)
    assert inputs[2].data == NOTE


def test_gzip_bomb_is_bounded(tmp_path):
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(b"a" * 100_000))
    (item,) = sources_to_inputs([path], member_limit=1000)
    assert "holds more than" in str(item.data)


def test_an_empty_name_is_no_source():
    (item,) = sources_to_inputs([""])
    with pytest.raises(SourceError, match="an empty name is no source"):
        item.read()


def test_what_may_not_be_read_is_not_called_broken():
    def closed():
        raise PermissionError(13, "Permission denied", "closed/a.txt")
        yield

    (item,) = guarded("closed/a.txt", closed())
    assert str(item.data) == "closed/a.txt: no permission to read it; check its mode and owner, and its folder's"
