"""RunStopped: why a run ends before its end."""

from __future__ import annotations

from extractor.ground.errors import ExtractorError


class RunStopped(ExtractorError):  # noqa: N818 - it says what happened, as its siblings do
    """The run cannot go on; every shard in the ledger is kept, and ``--resume`` does the rest."""
