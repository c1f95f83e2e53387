"""Sources as parts that can be read apart: a file, or a run of an archive's members.

``sources_to_files`` names what ``sources_to_inputs`` would open, in the same order, without reading it;
``part_to_inputs`` reads one part. A run over many files plans with the one and works with the other.
"""

from __future__ import annotations

import glob
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO, BinaryIO

from extractor.ground.errors import SourceError
from extractor.reading.containers import (
    Input,
    file_to_inputs,
    guarded,
    member_to_inputs,
    say_nothing_found,
    sources_to_inputs,
)
from extractor.reading.files import LIMIT, first_line, is_url, open_binary, say_missing_library
from extractor.reading.load import MEMBER, archive_of
from extractor.reading.names import folder_to_files, is_glob, may_be_document

ZIPS = (".zip",)
TARS = (".tar",)
PACKED_TARS = (".tar.gz", ".tgz")
"""Endings of the archives that are split; any other archive is read whole, as one part."""

_Opened = Callable[[], IO[bytes] | None]


@dataclass(frozen=True, slots=True)
class Part:
    """A file as it is named, or its members from ``first`` up to ``stop`` where it is an archive.

    ``named`` says that the file was named by itself, so that it gives a result whatever it holds.
    ``size`` is the file's length in bytes when it was listed, None where the file system can't tell.
    """

    file: str
    named: bool
    size: int | None = None
    first: int = 0
    stop: int | None = None

    @property
    def slots(self) -> int:
        """Count what is read one by one: the members, or the file itself."""
        return 1 if self.stop is None else self.stop - self.first


def sources_to_files(sources: Iterable[str]) -> Iterator[Part]:
    """Yield each file that the sources stand for, once, in the order in which it would be read.

    Raises SourceError for a source that is not there or stands for no file, and for a folder that cannot be listed.
    """
    seen: set[str] = set()
    for source in sources:
        found = False
        for part in _list_url(source) if is_url(source) else _list_local(source):
            found = True
            if part.file not in seen:
                seen.add(part.file)
                yield part
        if not found:
            raise SourceError(say_nothing_found(source))


def file_size(file: str) -> int | None:
    """Return a file's length in bytes, None if its file system can't tell; SourceError if it is gone."""
    try:
        if not is_url(file):
            return Path(file).stat().st_size
        from fsspec.core import url_to_fs

        system, path = url_to_fs(file)
        return _size_of(system.info(path))
    except FileNotFoundError:
        msg = f"{file}: there is no such file; check the path"
        raise SourceError(msg) from None


def count_members(file: str) -> int | None:
    """Count the members of an archive that may be documents; None if it is none that can be split."""
    if not file.lower().endswith((*ZIPS, *TARS, *PACKED_TARS)):
        return None
    try:
        with open_binary(file) as stream:
            return sum(1 for _ in _members(stream, file)) or None
    except (SourceError, OSError, EOFError, zipfile.BadZipFile, tarfile.TarError):
        return None  # reading it whole says what is wrong with it, in its place among the results


def part_to_inputs(part: Part) -> Iterator[Input]:
    """Yield the documents of one part; as ever, what cannot be opened is an input that holds its error."""
    if part.stop is not None:
        yield from guarded(part.file, _open_members(part))
    elif part.named:
        yield from sources_to_inputs([part.file])
    else:
        yield from guarded(part.file, file_to_inputs(part.file, LIMIT, named=False))


def _open_members(part: Part) -> Iterator[Input]:
    with open_binary(part.file) as stream:
        for name, opened in islice(_members(stream, part.file), part.first, part.stop):
            path = f"{part.file}{MEMBER}{name}"
            yield from guarded(path, member_to_inputs(opened, path, LIMIT, 0))


def _members(stream: BinaryIO, file: str) -> Iterator[tuple[str, _Opened]]:
    if file.lower().endswith(ZIPS):
        with zipfile.ZipFile(stream) as archive:
            for entry in archive.infolist():
                if entry.filename == "[Content_Types].xml":
                    msg = f"{file}: is an Office file; save it as PDF, HTML or text"
                    raise SourceError(msg)
                if not entry.is_dir() and may_be_document(entry.filename):
                    yield entry.filename, partial(archive.open, entry)
        return
    with tarfile.open(fileobj=stream, mode="r:" if file.lower().endswith(TARS) else "r|gz") as tape:
        while (member := tape.next()) is not None:
            if member.isfile() and may_be_document(member.name):
                yield member.name, partial(tape.extractfile, member)
            tape.members.clear()  # type: ignore[attr-defined]  # tarfile would keep every header of a long archive


def _list_local(source: str) -> Iterator[Part]:
    path = Path(source)
    if path.is_dir():
        yield from _list_folder(source)
    elif not path.exists() and is_glob(source):
        for match in sorted(glob.glob(source, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
            if Path(match).is_dir():
                yield from _list_folder(match)
            else:
                yield Part(match, named=True, size=file_size(match))
    elif archive_of(source) is not None:
        yield Part(source, named=True)
    else:
        yield Part(source, named=True, size=file_size(source))


def _list_folder(folder: str) -> Iterator[Part]:
    for path in map(Path, folder_to_files(folder, _cannot_list)):
        yield Part(str(path), named=False, size=path.stat().st_size if path.exists() else None)


def _cannot_list(error: OSError) -> None:
    msg = f"{error.filename}: cannot be listed ({error.strerror}); check the folder"
    raise SourceError(msg) from error


def _list_url(url: str) -> Iterator[Part]:
    """Yield the files at a URL. Raises SourceError when its file system lacks a library or does not answer."""
    try:
        yield from _list_at(url)
    except ImportError as error:
        raise SourceError(say_missing_library(url, error)) from error
    except (OSError, ValueError) as error:
        msg = f"{url}: cannot be listed ({first_line(error)}); check the URL, and that it may be read"
        raise SourceError(msg) from error


def _list_at(url: str) -> Iterator[Part]:
    from fsspec.core import url_to_fs

    system, path = url_to_fs(url)
    if is_glob(path):
        found = {name: info for name, info in system.glob(path, detail=True).items() if info["type"] == "file"}
    elif system.isdir(path):
        found = {
            name: info
            for name, info in system.find(path, detail=True).items()
            if may_be_document(name.removeprefix(path))
        }
    else:
        yield Part(url, named=True, size=file_size(url))
        return
    for name in sorted(found):
        yield Part(system.unstrip_protocol(name), named=False, size=_size_of(found[name]))


def _size_of(info: dict[str, object]) -> int | None:
    size = info.get("size")
    return size if isinstance(size, int) else None
