"""store_to_taught: which store of corrections takes part in a run, and how far it had come when the run began."""

from __future__ import annotations

from typing import NamedTuple


class Taught(NamedTuple):
    """A store as it may be shown, without its password, and how many corrections it held; nothing by default."""

    store: str = ""
    corrections: int = 0


def store_to_taught(url: str | None) -> Taught:
    """Look into a store. Raises UsageError where there is none, or it cannot be opened."""
    if url is None:
        return Taught()
    from extractor.corpus.store import Store

    with Store(url, create=False) as opened:
        return Taught(opened.shown_url, opened.revision()[0])
