"""only_run: two runs must not write to one folder at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from extractor.archive.ledger import FOLDER
from extractor.archive.store import Store
from extractor.ground.errors import UsageError


@contextmanager
def only_run(store: Store) -> Iterator[None]:
    """Hold the folder's lock; the system lets go of it however the process ends.

    Raises UsageError when another run holds it. A URL has no such lock: there it is the caller's care.
    """
    if store.folder is None or find_spec("fcntl") is None:
        yield
        return
    import fcntl

    path = store.folder / FOLDER / "lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = path.open("ab")
    except OSError as error:
        msg = f"{store.url}: cannot be written ({error.strerror}); choose another folder"
        raise UsageError(msg) from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            msg = f"{store.url}: another run is writing here; wait for its end"
            raise UsageError(msg) from error
        yield
