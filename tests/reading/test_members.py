"""Parts of sources: the same documents in the same order as reading them at once, whatever holds them."""

import gzip
import io
import sys
import tarfile
import zipfile

import pytest

from extractor.ground.errors import SourceError
from extractor.reading.containers import sources_to_inputs
from extractor.reading.members import Part, count_members, part_to_inputs, sources_to_files

NAMES = ["b.txt", "a.html", "2020/c.txt", "notes.json", "2020/.hidden.txt", "d.md"]


def text(name):
    return f"<html><p>{name}</p></html>" if name.endswith("html") else f"The text of {name}, in words.\n"


@pytest.fixture
def folder(tmp_path):
    for name in NAMES:
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(name), "utf-8")
    return tmp_path / "in"


def pack(path, kind):
    if kind == "zip":
        with zipfile.ZipFile(path, "w") as out:
            for name in NAMES:
                out.writestr(name, text(name))
    else:
        with tarfile.open(path, "w:gz" if kind.endswith("gz") else "w") as out:
            for name in NAMES:
                data = text(name).encode()
                info = tarfile.TarInfo(name)
                info.size = len(data)
                out.addfile(info, io.BytesIO(data))
    return path


def test_files_stand_in_the_order_in_which_they_are_read(folder):
    files = list(sources_to_files([str(folder)]))
    assert [f.file for f in files] == [i.source for i in sources_to_inputs([str(folder)])]
    assert all(f.size == len(text(f.file.removeprefix(f"{folder}/"))) and not f.named for f in files)


def test_a_file_named_twice_is_read_once(folder):
    files = [f.file for f in sources_to_files([str(folder / "b.txt"), str(folder), f"{folder}/*.txt"])]
    assert len(files) == len(set(files)) == 4
    assert files[0] == str(folder / "b.txt")


@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz"])
def test_members_read_apart_are_the_archive_read_at_once(tmp_path, kind):
    packed = str(pack(tmp_path / f"in.{kind}", kind))
    count = count_members(packed)
    assert count == 4
    parts = [Part(packed, named=True, first=i, stop=i + 1) for i in range(count)]
    apart = [(i.source, i.data) for part in parts for i in part_to_inputs(part)]
    assert apart == [(i.source, i.data) for i in sources_to_inputs([packed])]
    assert len(apart) == 4


def test_what_is_no_archive_has_no_members(folder, tmp_path):
    assert count_members(str(folder / "b.txt")) is None
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK\x03\x04 and nothing more")
    assert count_members(str(broken)) is None
    (item,) = part_to_inputs(Part(str(broken), named=True))
    assert isinstance(item.data, SourceError)


def test_a_packed_document_is_one_part(tmp_path):
    packed = tmp_path / "letter.txt.gz"
    packed.write_bytes(gzip.compress(b"A letter, in words.\n"))
    (part,) = sources_to_files([str(packed)])
    assert (count_members(part.file), part.slots) == (None, 1)
    (item,) = part_to_inputs(part)
    assert item.data == b"A letter, in words.\n"


def test_urls_are_listed_and_read(folder):
    url = f"file://{folder}"
    files = list(sources_to_files([url]))
    assert [f.file.removeprefix("file://") for f in files] == sorted(
        str(folder / n) for n in NAMES if n not in {"notes.json", "2020/.hidden.txt"}
    )
    (item,) = part_to_inputs(files[0])
    assert item.data == text("2020/c.txt").encode()


def test_a_missing_source_is_said(tmp_path):
    with pytest.raises(SourceError, match="no such file"):
        list(sources_to_files([str(tmp_path / "nowhere")]))


def test_a_source_that_stands_for_no_file_is_said_whatever_the_others_hold(folder, tmp_path):
    bare = tmp_path / "bare"
    bare.mkdir()
    with pytest.raises(SourceError, match=r"none\*\.htm: matches no file"):
        list(sources_to_files([str(folder), str(folder / "none*.htm")]))
    for source in (str(bare), f"file://{bare}"):
        with pytest.raises(SourceError, match="bare: holds no document"):
            list(sources_to_files([str(folder), source]))
    assert list(sources_to_files([str(folder), str(folder)])) == list(sources_to_files([str(folder)]))


def test_a_file_system_that_is_not_installed_or_not_known_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "s3fs", None)
    with pytest.raises(SourceError, match="s3://bucket/in: cannot be opened"):
        list(sources_to_files(["s3://bucket/in"]))
    with pytest.raises(SourceError, match=r"foo://in: cannot be listed \(Protocol not known"):
        list(sources_to_files(["foo://in"]))


def test_pipes_are_no_documents_and_dead_links_fail(tmp_path):
    import os

    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    (part,) = sources_to_files([str(tmp_path)])
    assert (part.file, part.size) == (str(tmp_path / "dead.txt"), None)
    (item,) = part_to_inputs(part)
    assert isinstance(item.data, SourceError)
