"""Bytes from wherever a name points: a local path or any URL that fsspec opens."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, cast

from extractor.ground.errors import SourceError
from extractor.ground.regex import regex

LIMIT = 200 * 1024 * 1024
"""The most bytes one document may have, unpacked: a guard against archive bombs, not a format's limit."""


_URL = regex(r"[A-Za-z][A-Za-z0-9+.-]*(?:::|://)")


def is_url(source: str) -> bool:
    """Tell whether ``source`` is for fsspec: ``s3://bucket/key``, ``simplecache::https://host/file``."""
    return _URL.match(source) is not None


def open_binary(source: str) -> BinaryIO:
    """Open ``source`` for reading bytes; SourceError says why it cannot be opened."""
    try:
        if not is_url(source):
            return Path(source).open("rb")
        import fsspec

        return cast("BinaryIO", fsspec.open(source, "rb").open())
    except FileNotFoundError:
        msg = f"{source}: there is no such file; check the path"
        raise SourceError(msg) from None
    except IsADirectoryError:
        msg = f"{source}: this is a folder; name the documents in it"
        raise SourceError(msg) from None
    except PermissionError:
        raise SourceError(say_not_permitted(source)) from None
    except ImportError as error:
        raise SourceError(say_missing_library(source, error)) from error
    except Exception as error:  # a remote file system raises what its own library raises
        msg = f"{source}: cannot be opened ({first_line(error)}); check the name"
        raise SourceError(msg) from error


def read_bounded(stream: BinaryIO, source: str, limit: int = LIMIT) -> bytes:
    """Read a stream to its end; SourceError when it breaks off or holds more than ``limit`` bytes."""
    try:
        data = stream.read(limit + 1)
    except Exception as error:  # zlib, gzip, zipfile, tarfile and remote systems each have errors of their own
        msg = f"{source}: breaks off ({first_line(error)}); fetch or pack it anew"
        raise SourceError(msg) from error
    if len(data) > limit:
        msg = f"{source}: holds more than {limit >> 20} MB; no filing is that long, split it up"
        raise SourceError(msg)
    return data


def first_line(error: Exception) -> str:
    """Say an error of another library in one line."""
    text = str(error).strip()
    return text.splitlines()[0] if text else type(error).__name__


def say_not_permitted(source: str) -> str:
    """Say that a file, or the folder that it stands in, may not be read."""
    return f"{source}: no permission to read it; check its mode and owner, and its folder's"


def say_missing_library(source: str, error: ImportError) -> str:
    """Say that a URL's file system wants a library that is not installed, and how to get it."""
    return f"{source}: cannot be opened ({first_line(error)}); pip install what it names, or fetch the file first"
