"""load: the bytes of one document by the name that it has in results: a file, a URL, or an archive's member.

A member is called ``archive.zip!2020/223.htm``, and within archives in archives ``all.zip!2020.tgz!223.htm``.
"""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path
from typing import BinaryIO, cast

from extractor.ground.errors import SourceError
from extractor.reading.files import LIMIT, first_line, is_url, open_binary, read_bounded
from extractor.reading.sniff import SAMPLE, Kind, sniff

MEMBER = "!"
"""What stands between an archive's name and its member's."""

_BROKEN = (OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile, tarfile.TarError)


def load(source: str, limit: int = LIMIT) -> bytes:
    """Return the bytes of one file, URL or member; SourceError when it cannot be read."""
    archive = archive_of(source)
    if archive is None:
        with open_binary(source) as stream:
            return read_bounded(stream, source, limit)
    try:
        with open_binary(archive) as stream:
            found = _find(stream, source, source[len(archive) + len(MEMBER) :], limit)
    except _BROKEN as error:
        msg = f"{source}: cannot be unpacked ({first_line(error)}); fetch or pack {archive} anew"
        raise SourceError(msg) from error
    if found is None:
        msg = f"{source}: is no member of {archive}; check its name, as results print it"
        raise SourceError(msg)
    return found


def archive_of(source: str) -> str | None:
    """Return the file that holds a member of this name; None for a name that is no member's."""
    if MEMBER not in source or is_url(source):
        return None
    parts = source.split(MEMBER)
    heads = (MEMBER.join(parts[:k]) for k in range(1, len(parts)))
    try:
        return None if Path(source).exists() else next((h for h in heads if h and Path(h).is_file()), None)
    except OSError:  # longer than any name
        return None


def _find(stream: BinaryIO, source: str, member: str, limit: int) -> bytes | None:
    """Return a member's bytes, looked for in an archive and the archives in it; None if there is none."""
    kind = sniff(stream.read(SAMPLE))
    stream.seek(0)
    if kind is Kind.GZIP:
        return _find(cast("BinaryIO", io.BufferedReader(gzip.GzipFile(fileobj=stream))), source, member, limit)
    if kind is Kind.ZIP:
        with zipfile.ZipFile(stream) as archive:
            for entry in archive.infolist():
                if not entry.is_dir() and _leads_to(entry.filename, member):
                    with archive.open(entry) as file:
                        data = read_bounded(cast("BinaryIO", file), source, limit)
                    return _within(data, source, member[len(entry.filename) :], limit)
    elif kind is Kind.TAR:
        with tarfile.open(fileobj=stream, mode="r|") as tape:
            for header in tape:
                if header.isfile() and _leads_to(header.name, member):
                    data = read_bounded(cast("BinaryIO", tape.extractfile(header)), source, limit)
                    return _within(data, source, member[len(header.name) :], limit)
    return None


def _leads_to(name: str, member: str) -> bool:
    return member == name or member.startswith(name + MEMBER)


def _within(data: bytes, source: str, rest: str, limit: int) -> bytes | None:
    return _find(io.BytesIO(data), source, rest.removeprefix(MEMBER), limit) if rest else data
