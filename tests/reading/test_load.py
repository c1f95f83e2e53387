"""Bytes by the names that results print: files, URLs, members of archives."""

import gzip
import io
import tarfile
import zipfile

import fsspec
import pytest

from extractor.ground.errors import SourceError
from extractor.reading import read, sources_to_inputs
from extractor.reading.load import archive_of, load
from extractor.reading.members import Part, sources_to_files

NOTE = b"CUSIP 02006DUP4\n"


def test_path_and_url(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"CUSIP")
    assert load(str(path)) == b"CUSIP"
    assert load(path.as_uri()) == b"CUSIP"


def test_memory_url():
    fsspec.filesystem("memory").pipe("/files/a.txt", b"CUSIP")
    assert load("memory://files/a.txt") == b"CUSIP"


@pytest.mark.parametrize("source", ["{}/none.txt", "{}", "memory://none/at/all", "nosuch://host/a.txt", "a\0b"])
def test_errors_are_one_line_and_name_the_source(source, tmp_path):
    name = source.format(tmp_path)
    with pytest.raises(SourceError) as caught:
        load(name)
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def packed(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def taped(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as tape:
        for name, data in members.items():
            header = tarfile.TarInfo(name)
            header.size = len(data)
            tape.addfile(header, io.BytesIO(data))
    return out.getvalue()


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "all! of it.zip"
    inner = taped({"./2020/a.txt": b"another", "./2020/b!.txt": NOTE})
    path.write_bytes(packed({"a.txt": b"first", "in.tgz": inner, "c.txt.gz": gzip.compress(NOTE), "x/a.txt": NOTE}))
    return path


def test_every_name_that_an_archive_gives_leads_back_to_its_document(archive):
    told = list(sources_to_inputs([archive]))
    assert [item.source.removeprefix(f"{archive}!") for item in told] == [
        "a.txt", "in.tgz!./2020/a.txt", "in.tgz!./2020/b!.txt", "c.txt.gz", "x/a.txt"
    ]  # fmt: skip
    for item in told:
        assert archive_of(item.source) == str(archive)
        assert list(sources_to_inputs([item.source])) == [item]
        assert read(item.source).text == item.data.decode()
        assert list(sources_to_files([item.source])) == [Part(item.source, named=True)]


def test_a_member_that_is_not_there_is_named(archive):
    name = f"{archive}!in.tgz!2020/a.txt"
    with pytest.raises(SourceError, match=r"is no member of .*zip; check its name, as results print it"):
        load(name)
    (item,) = sources_to_inputs([name])
    assert item.source == name


def test_a_broken_archive_says_so_of_its_member(archive):
    archive.write_bytes(archive.read_bytes()[:-40])
    with pytest.raises(SourceError, match=r"a\.txt: cannot be unpacked"):
        load(f"{archive}!a.txt")


def test_a_file_whose_name_has_the_sign_is_a_file(tmp_path):
    path = tmp_path / "Yahoo!.txt"
    path.write_bytes(NOTE)
    assert archive_of(str(path)) is None
    assert load(str(path)) == NOTE
    assert archive_of("a!" * 3000) is None
