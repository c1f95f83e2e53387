"""RecentResults: what the service itself extracted since it started, with the bytes of each document."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from extractor.ground.record import Extraction
from extractor.ground.schema import Schema
from extractor.service.results.summary import Summary, extraction_to_summary

MOST = 500  # documents kept; the oldest go first
MOST_BYTES = 256 * 1024 * 1024  # that are kept of documents sent in


@dataclass(frozen=True, slots=True)
class _Sent:
    """A document that was sent in: the latest result of it, and every name it came under."""

    summary: Summary
    result: Extraction
    data: bytes
    names: frozenset[str]


class RecentResults:
    """The latest documents that were sent in; a document sent again takes its old number and keeps its old names."""

    def __init__(self, schema: Schema, first: int = 0, most: int = MOST, most_bytes: int = MOST_BYTES) -> None:
        """Start with none; numbers count from ``first``."""
        self.schema, self._next, self._most, self._most_bytes = schema, first, most, most_bytes
        self._kept: dict[int, _Sent] = {}
        self._lock = threading.Lock()

    def put(self, result: Extraction, data: bytes) -> int | None:
        """Keep a document and return its number; None for one that is too large to keep."""
        if len(data) > self._most_bytes:
            return None
        with self._lock:
            number = next((n for n, sent in self._kept.items() if sent.summary.sha256 == result.sha256), None)
            names = frozenset([result.source])
            if number is None:
                number, self._next = self._next, self._next + 1
            else:
                names |= self._kept[number].names
            self._kept[number] = _Sent(extraction_to_summary(number, result, self.schema), result, data, names)
            while len(self._kept) > self._most or sum(len(k.data) for k in self._kept.values()) > self._most_bytes:
                del self._kept[min(self._kept)]
        return number

    def summaries(self) -> list[Summary]:
        """Return every document's line, by number."""
        with self._lock:
            return [sent.summary for sent in self._kept.values()]

    def sent_as(self, source: str) -> frozenset[str]:
        """Return the checksums of the documents that came under this name, be it their latest or an earlier one."""
        with self._lock:
            return frozenset(sent.summary.sha256 for sent in self._kept.values() if source in sent.names)

    def extraction(self, number: int) -> Extraction:
        """Return a document's result. Raises KeyError when it is not kept (any more)."""
        return self._kept[number].result

    def content(self, sha256: str) -> tuple[str, bytes] | None:
        """Return the name and bytes of a document, None if it is not kept (any more)."""
        with self._lock:
            kept = list(self._kept.values())
        return next(((k.summary.source, k.data) for k in kept if k.summary.sha256 == sha256), None)
