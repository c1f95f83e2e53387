"""Results: documents by number, one at a time in memory, whatever they are kept in."""

from __future__ import annotations

from typing import Protocol

from extractor.ground.record import Extraction
from extractor.service.results.summary import Summary


class Results(Protocol):
    """Documents that were extracted; numbers count from 0 and never change."""

    def summaries(self) -> list[Summary]:
        """Return every document's line, by number."""
        ...

    def extraction(self, number: int) -> Extraction:
        """Return a document's result. Raises KeyError when there is no such number."""
        ...
