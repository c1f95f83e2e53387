"""Store: a run's folder, on a disk or at a URL that fsspec opens; every file is whole or not there."""

from __future__ import annotations

import os
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from extractor.archive.errors import RunStopped
from extractor.emitting.atomic import atomic_path, is_full
from extractor.ground.errors import UsageError
from extractor.reading.files import first_line, is_url


class Store:
    """Files below one folder or URL, by relative names with forward slashes."""

    def __init__(self, url: str) -> None:
        """Name the folder; it is made when the first file is written. Raises UsageError for a bad URL."""
        self.url = url.rstrip("/") or url
        self.folder: Path | None = None
        if not is_url(url):
            self.folder = Path(url)
            return
        from fsspec.core import url_to_fs

        try:
            self.fs, self.root = url_to_fs(self.url)
        except (ImportError, ValueError) as error:
            msg = f"{url}: cannot be opened ({first_line(error)}); check the URL, install its file system"
            raise UsageError(msg) from error

    def place(self, name: str) -> str:
        """Return a file's full path or URL."""
        return str(self.folder / name) if self.folder is not None else f"{self.url}/{name}"

    @contextmanager
    def writing(self, name: str, again: str = "go on with --resume") -> Iterator[Path]:
        """Give a local path to write; it becomes ``name`` when the block ends without error.

        Raises RunStopped when the disk is full or the place cannot be written; ``again`` is what to do after that.
        """
        try:
            if self.folder is None:
                with self._uploading(name) as path:
                    yield path
            else:
                target = self.folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                with atomic_path(target) as path:
                    yield path
                _sync_folder(target.parent)
        except (OSError, UsageError) as error:
            cause = error.__cause__ if isinstance(error.__cause__, OSError) else error
            remedy = "make room" if is_full(cause) else "check the place and who may write there"
            msg = f"{self.place(name)}: cannot be written ({_reason(cause)}); {remedy}, then {again}"
            raise RunStopped(msg) from error

    @contextmanager
    def _uploading(self, name: str) -> Iterator[Path]:
        """Write to a scratch file, put it beside its place, and move it there."""
        with tempfile.TemporaryDirectory(prefix="extractor-") as folder:
            path = Path(folder) / "scratch"
            yield path
            target = f"{self.root}/{name}"
            parent, _, base = target.rpartition("/")
            scratch = f"{parent}/.{base}-{uuid.uuid4().hex}"
            self.fs.makedirs(parent, exist_ok=True)
            self.fs.put_file(str(path), scratch)
            self.fs.mv(scratch, target)

    def write(self, name: str, data: bytes, again: str = "go on with --resume") -> None:
        """Write a small file; raises as ``writing`` does."""
        with self.writing(name, again) as path:
            path.write_bytes(data)

    def read(self, name: str) -> bytes:
        """Return a file's bytes; FileNotFoundError if there is none."""
        if self.folder is not None:
            return (self.folder / name).read_bytes()
        return cast("bytes", self.fs.cat_file(f"{self.root}/{name}"))

    def size(self, name: str) -> int | None:
        """Return a file's length in bytes, None if there is none."""
        try:
            if self.folder is not None:
                return (self.folder / name).stat().st_size
            return cast("int", self.fs.info(f"{self.root}/{name}")["size"])
        except FileNotFoundError:
            return None

    def open(self, name: str) -> Any:
        """Open a file for reading bytes."""
        if self.folder is not None:
            return (self.folder / name).open("rb")
        return self.fs.open(f"{self.root}/{name}", "rb")

    def names(self, folder: str) -> list[str]:
        """Name the files in a folder, sorted, without its path; empty when there is no such folder."""
        if self.folder is not None:
            path = self.folder / folder
            return sorted(p.name for p in path.iterdir() if p.is_file()) if path.is_dir() else []
        path_ = f"{self.root}/{folder}"
        if not self.fs.isdir(path_):
            return []
        self.fs.invalidate_cache(path_)
        return sorted(str(f).rpartition("/")[2] for f in self.fs.ls(path_, detail=False))

    def remove(self, name: str) -> None:
        """Remove a file if it is there."""
        if self.folder is not None:
            (self.folder / name).unlink(missing_ok=True)
        else:
            self.fs.rm_file(f"{self.root}/{name}")


def _reason(error: Exception) -> str:
    number = getattr(error, "errno", None)
    return os.strerror(number) if isinstance(number, int) else first_line(error)


def _sync_folder(folder: Path) -> None:
    """Make a rename outlast a loss of power, where the system lets a folder be synced."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
