"""Originals: from a result back to its document, wherever that can still be found."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from extractor.corpus.corrections import StoredDocument
from extractor.corpus.store import Store
from extractor.finding.memory.memory import stored_to_document
from extractor.ground.document import Document
from extractor.ground.errors import ExtractorError, SourceError, UsageError
from extractor.reading.containers import Input, sources_to_inputs
from extractor.reading.digest import sha256_of
from extractor.reading.files import is_url
from extractor.reading.load import archive_of
from extractor.service.results.recent import RecentResults

_KEPT = 24  # documents that were opened last


@dataclass(frozen=True, slots=True)
class Original:
    """A document with the bytes it was read from."""

    document: Document
    data: bytes

    def stored(self) -> StoredDocument:
        """Return the document as the store keeps it: its bytes only where they are more than its text."""
        return StoredDocument.of(self.document, self.data)


class Originals:
    """Finds documents again: among those sent in, where they were read from, and in the store."""

    def __init__(self, store: Store, recent: RecentResults, beside: Path | None = None) -> None:
        """``beside`` is the results' folder: relative names are looked for there as well."""
        self.store, self.recent, self.beside = store, recent, beside
        self._kept: OrderedDict[str, Original] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, source: str, sha256: str) -> Original:
        """Return a document by name and checksum. Raises SourceError when it is nowhere to be found."""
        with self._lock:
            if sha256 in self._kept:
                self._kept.move_to_end(sha256)
                return self._kept[sha256]
        found = self._look(source, sha256)
        with self._lock:
            self._kept[sha256] = found
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def _look(self, source: str, sha256: str) -> Original:
        sent = self.recent.content(sha256)
        if sent is not None:
            return Original(Input(*sent).read(), sent[1])
        changed = False
        for name in self._names(source):
            item = _open(name)
            if item is None or not isinstance(item.data, bytes):
                continue
            document = Input(source, item.data).read()
            if document.sha256 == sha256:
                return Original(document, item.data)
            changed = True
        try:
            stored = self.store.document(sha256)
        except UsageError as error:
            why = "has changed since it was extracted" if changed else "is not where it was extracted from"
            msg = f"{source} {why}; extract it again, or start the review where the documents are"
            raise SourceError(msg) from error
        return Original(stored_to_document(stored), stored.data)

    def _names(self, source: str) -> list[str]:
        if is_url(source) or self.beside is None or Path(source).is_absolute():
            return [source]
        return [source, str(self.beside / source)]


def _open(name: str) -> Input | None:
    """Return the document of that name, None where no file is called so; a member by its archive's name and its own."""
    if not is_url(name) and not Path(name).is_file() and archive_of(name) is None:
        return None
    try:
        return next((item for item in sources_to_inputs([name]) if item.source == name), None)
    except ExtractorError:
        return None  # the caller says that it was not found, and where else it looked


def text_to_original(text: str, source: str) -> Original:
    """Return a document that was handed over as text. Raises UnreadableDocument when it holds none."""
    data = text.encode("utf-8", "surrogatepass")
    document = Input(source, data).read()
    if document.sha256 != sha256_of(data):
        msg = f"{source}: is packed; hand over its text"
        raise SourceError(msg)
    return Original(document, data)
