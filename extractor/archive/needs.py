"""need_libraries, need_pdf: what a run lacks is said before its first document, and not by each of them."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec

from extractor.archive.plan import Shard
from extractor.ground.errors import UsageError


def need_libraries(engine: str) -> None:
    """Raise UsageError where the tables cannot be written, or the engine is not there."""
    if find_spec("pyarrow") is None:
        raise UsageError("a run needs pyarrow; pip install 'retail-note-extractor[archive]'")
    if engine == "ray" and find_spec("ray") is None:
        raise UsageError("--engine ray needs Ray; pip install 'retail-note-extractor[ray]'")


def need_pdf(shards: Iterable[Shard]) -> None:
    """Raise UsageError where files are PDFs by their names and none could be read.

    Each of them would fail, and a failed document is done: ``--resume`` does not come back to it.
    """
    if find_spec("pypdfium2") is not None:
        return
    files = (part.file for shard in shards for part in shard.parts)
    found = [file for file in files if file.lower().endswith(".pdf")]
    if found:
        many = f"{found[0]} is a PDF" if len(found) == 1 else f"{found[0]} and {len(found) - 1} more are PDFs"
        msg = f"{many}, and pypdfium2 is not installed; pip install 'retail-note-extractor[pdf]', or leave them out"
        raise UsageError(msg)
