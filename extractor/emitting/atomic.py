"""Write a file whole or not at all: a reader never sees half of it, a failure leaves the old one."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extractor.ground.errors import UsageError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def atomic_path(path: Path) -> Iterator[Path]:
    """Give a scratch path beside ``path`` that takes its place when the block ends without error.

    What is no plain file (a pipe, ``/dev/stdout``) is given as it is, to be written straight.
    Raises UsageError when the folder is missing or not writable.
    """
    if path.is_dir():
        msg = f"{path}: is a folder; give --output a file name"
        raise UsageError(msg)
    if path.exists() and not path.is_file():
        yield path
        return
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}-", dir=path.parent)
    except OSError as error:
        msg = f"{path}: cannot be written ({error.strerror}); check the folder"
        raise UsageError(msg) from error
    os.close(handle)
    scratch = Path(name)
    try:
        yield scratch
        scratch.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        with scratch.open("rb") as written:
            os.fsync(written.fileno())
        scratch.replace(path)
    except BaseException as error:
        scratch.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno is not None and error.filename is None:
            error.filename = str(path)  # a full disk does not say of which file it speaks
        raise


def is_full(error: BaseException) -> bool:
    """Tell whether room is what a write lacked: on the disk, in a quota, or for a file of that length."""
    return isinstance(error, OSError) and error.errno in _FULL


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
