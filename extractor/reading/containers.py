"""Names to documents' bytes: files, folders, globs, archives, URLs and standard input.

Nothing is ever lost and nothing aborts the rest: what cannot be opened comes out in its place as
an input that holds its error. Archives are streamed, one member in memory at a time.
"""

from __future__ import annotations

import glob
import gzip
import hashlib
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, BinaryIO, cast

from extractor.ground.document import Document
from extractor.ground.errors import SourceError
from extractor.reading.files import (
    LIMIT,
    first_line,
    is_url,
    open_binary,
    read_bounded,
    say_missing_library,
    say_not_permitted,
)
from extractor.reading.load import MEMBER, archive_of, load
from extractor.reading.names import folder_to_files, is_glob, may_be_document, says_document
from extractor.reading.open import bytes_to_document
from extractor.reading.sniff import ARCHIVE_KINDS, DOCUMENT_KINDS, SAMPLE, Kind, sniff

_DEEPEST_ARCHIVE = 3  # archives within each other


@dataclass(frozen=True, slots=True)
class Input:
    """One document's bytes under the name it is known by, or the error that stands in its place."""

    source: str
    data: bytes | SourceError

    @property
    def sha256(self) -> str:
        """The digest of the bytes, by which a document that can't be read is still known; empty without bytes."""
        return "" if isinstance(self.data, SourceError) else hashlib.sha256(self.data).hexdigest()

    def read(self) -> Document:
        """Read the document; raises the error that was met, or what reading it raises."""
        if isinstance(self.data, SourceError):
            raise self.data
        return bytes_to_document(self.data, self.source)


def sources_to_inputs(sources: Iterable[str | os.PathLike[str]], *, member_limit: int = LIMIT) -> Iterator[Input]:
    """Yield the documents that ``sources`` name, in order; folders are sorted, archives keep their order.

    A source is a path, folder, glob, ``.zip``, ``.tar``, ``.tar.gz`` or ``.gz`` file, a member of one
    (``archive.zip!223.htm``), any URL that fsspec opens, or ``-`` for standard input. A file named by
    itself is always yielded; in folders and archives what reads as a document is, and what only says by
    its name that it is one, so that a broken file fails by name. No file may hold more than
    ``member_limit`` bytes.
    """
    for source in sources:
        name = os.fspath(source)
        found = False
        for item in guarded(name, _expand(name, member_limit)):
            found = True
            yield item
        if not found:
            yield Input(name, SourceError(say_nothing_found(name)))


def say_nothing_found(name: str) -> str:
    """Say that a source held nothing to read, and what to try next."""
    if is_glob(name) and not Path(name).exists():
        return f"{name}: matches no file; check this pattern and its folder"
    return f"{name}: holds no document (text, HTML or PDF); name another source, or one file in it"


def guarded(name: str, items: Iterator[Input]) -> Iterator[Input]:
    """Let ``items`` pass; what breaks them off becomes an input in their place."""
    try:
        yield from items
    except SourceError as error:
        yield Input(name, error)
    except PermissionError:
        yield Input(name, SourceError(say_not_permitted(name)))
    except ImportError as error:
        yield Input(name, SourceError(say_missing_library(name, error)))
    except Exception as error:  # noqa: BLE001 - archive libraries and file systems break off with errors of their own
        yield Input(name, SourceError(f"{name}: breaks off ({first_line(error)}); fetch or pack it anew"))


def _expand(name: str, limit: int) -> Iterator[Input]:
    """Yield what one source names."""
    if not name:
        raise SourceError("an empty name is no source; name a file, a folder or - for standard input")
    if name == "-":
        yield from _open_file(io.BytesIO(sys.stdin.buffer.read()), name, limit, named=True)
    elif is_url(name):
        yield from _expand_url(name, limit)
    elif Path(name).is_dir():
        yield from _expand_folder(name, limit)
    elif not Path(name).exists() and is_glob(name):
        for match in sorted(glob.glob(name, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
            expanded = (
                _expand_folder(match, limit) if Path(match).is_dir() else file_to_inputs(match, limit, named=True)
            )
            yield from guarded(match, expanded)
    elif archive_of(name) is not None:
        yield from _open_file(io.BytesIO(load(name, limit)), name, limit, named=True)
    else:
        yield from file_to_inputs(name, limit, named=True)


def _expand_folder(folder: str, limit: int) -> Iterator[Input]:
    """Yield the documents below a folder, sorted by path."""
    closed: list[OSError] = []
    for path in folder_to_files(folder, closed.append):
        yield from guarded(path, file_to_inputs(path, limit, named=False))
    for error in closed:
        yield Input(str(error.filename), SourceError(f"{error.filename}: cannot be listed ({error.strerror})"))


def _expand_url(url: str, limit: int) -> Iterator[Input]:
    """Yield the documents at a URL: a file, a folder or a glob of a remote file system."""
    from fsspec.core import url_to_fs

    try:
        system, path = url_to_fs(url)
    except ValueError as error:
        msg = f"{url}: cannot be opened ({first_line(error)}); check the name"
        raise SourceError(msg) from error
    if is_glob(path):
        found = sorted(system.glob(path))
    elif system.isdir(path):
        found = sorted(p for p in system.find(path) if may_be_document(p.removeprefix(path)))
    else:
        yield from file_to_inputs(url, limit, named=True)
        return
    for name in map(system.unstrip_protocol, found):
        yield from guarded(name, file_to_inputs(name, limit, named=False))


def file_to_inputs(name: str, limit: int, *, named: bool) -> Iterator[Input]:
    """Open a file or URL and yield its documents."""
    with open_binary(name) as stream:
        yield from _open_file(stream, name, limit, named=named)


def _open_file(stream: BinaryIO, name: str, limit: int, *, named: bool, depth: int = 0) -> Iterator[Input]:
    """Yield one file's documents: its own, or its members' if it is an archive."""
    kind = sniff(stream.read(SAMPLE))
    stream.seek(0)
    if kind in ARCHIVE_KINDS and depth >= _DEEPEST_ARCHIVE:
        msg = f"{name}: archives within archives go too deep; unpack it first"
        raise SourceError(msg)
    if kind is Kind.ZIP:
        yield from _open_zip(stream, name, limit, depth)
    elif kind is Kind.TAR:
        yield from _open_tar(stream, name, limit, depth)
    elif kind is Kind.GZIP:
        inner = cast("BinaryIO", io.BufferedReader(gzip.GzipFile(fileobj=stream)))
        yield from _open_file(inner, name, limit, named=named, depth=depth + 1)
    elif named or kind in DOCUMENT_KINDS or says_document(name):
        yield Input(name, read_bounded(stream, name, limit))


def _open_zip(stream: BinaryIO, name: str, limit: int, depth: int) -> Iterator[Input]:
    """Yield the documents of a zip archive."""
    import zipfile

    with zipfile.ZipFile(stream) as archive:
        members = archive.infolist()
        if any(m.filename == "[Content_Types].xml" for m in members):
            msg = f"{name}: is an Office file; save it as PDF, HTML or text"
            raise SourceError(msg)
        for member in members:
            if not member.is_dir() and may_be_document(member.filename):
                path = f"{name}{MEMBER}{member.filename}"
                opened = partial(archive.open, member)
                yield from guarded(path, member_to_inputs(opened, path, limit, depth))


def _open_tar(stream: BinaryIO, name: str, limit: int, depth: int) -> Iterator[Input]:
    """Yield the documents of a tar archive, read from front to end."""
    import tarfile

    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for member in archive:
            if member.isfile() and may_be_document(member.name):
                path = f"{name}{MEMBER}{member.name}"
                opened = partial(archive.extractfile, member)
                yield from guarded(path, member_to_inputs(opened, path, limit, depth))


def member_to_inputs(opened: Callable[[], IO[bytes] | None], path: str, limit: int, depth: int) -> Iterator[Input]:
    """Unpack one member, no further than the limit, and yield its documents."""
    with opened() or io.BytesIO() as file:
        data = read_bounded(cast("BinaryIO", file), path, limit)
    yield from _open_file(io.BytesIO(data), path, limit, named=False, depth=depth + 1)
