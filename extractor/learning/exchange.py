"""Exchange: corrections from files into a store, and back, each with its document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extractor.corpus.correction_lines import BY_CONTENT, CorrectionLine, correction_to_object, read_csv, read_lines
from extractor.corpus.corrections import Correction, Kind, NewCorrection, StoredDocument, checked
from extractor.corpus.store import Entry, Store
from extractor.ground.errors import SourceError, UsageError
from extractor.learning.doubts import correction_to_doubts
from extractor.learning.label_studio.annotations import is_label_studio, read_annotations
from extractor.reading.load import load
from extractor.reading.open import bytes_to_document


@dataclass(frozen=True, slots=True)
class Imported:
    """How many corrections a file brought, how many were stored before, and which of the new ones are in doubt."""

    new: int
    known: int
    doubts: tuple[str, ...] = ()


def import_file(store: Store, path: Path) -> Imported:
    """Import JSONL, CSV or Label Studio's JSON; a second time, or of an export edited, only what is new is added.

    A document is taken from the line, from the store (by its checksum), or read from ``source``, which is
    looked up as it is and beside the file. One wrong line, and nothing is imported: raises UsageError that
    names the file or the line, SourceError for a line whose document cannot be read.
    """
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}); check the path"
        raise UsageError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path}: is not UTF-8; save it as UTF-8"
        raise UsageError(msg) from error
    if is_label_studio(text):
        lines = read_annotations(text, path.name, store.schema)
    elif path.suffix.lower() == ".csv":
        lines = read_csv(text, path.name)
    else:
        lines = read_lines(text, path.name)
    return store_lines(store, lines, path.parent)


def store_lines(store: Store, lines: Sequence[CorrectionLine], beside: Path = Path()) -> Imported:
    """Store all lines with their documents, or none of them; see ``import_file``."""
    shas = {c.key: c.sha256 for c in store.history()}
    fresh = [line for line in lines if line.key not in shas]
    documents: dict[str, StoredDocument] = {}
    entries = [_entry(store, line, documents, beside) for line in fresh if line.said.kind is not Kind.WITHDRAW]
    entries = _not_yet_said(store, entries)
    where = {line.key: line.where for line in fresh}
    doubts = [f"{where[str(e.key)]}: {doubt}" for e in entries for doubt in _doubts(store, e)]
    shas |= {str(e.key): e.document.sha256 for e in entries}
    for line in fresh:
        if line.said.kind is Kind.WITHDRAW:
            entries.append(_withdrawal(store, line, shas, documents))
            shas[line.key] = entries[-1].document.sha256
    store.add_all(entries)
    return Imported(len(entries), len(lines) - len(entries), tuple(doubts))


def _doubts(store: Store, entry: Entry) -> list[str]:
    return correction_to_doubts(entry.correction, entry.document.text, store.schema, entry.document.source)


def _not_yet_said(store: Store, entries: Sequence[Entry]) -> list[Entry]:
    """Leave out what a line without a key of its own says alone of its field, and what holds there already."""
    holding = {_place(c.sha256, c.said): _told(c.said) for c in store.active()}
    lines = Counter(_place(e.document.sha256, e.correction) for e in entries)
    out = []
    for entry in entries:
        place = _place(entry.document.sha256, entry.correction)
        known = lines[place] == 1 and holding.get(place) == _told(entry.correction)
        if not (known and (entry.key or "").startswith(BY_CONTENT)):
            out.append(entry)
    return out


def _place(sha256: str, said: NewCorrection) -> tuple[str, str | None, str | None]:
    return sha256, said.note, said.field


def _told(said: NewCorrection) -> NewCorrection:
    """Return what a plain line holds of a correction."""
    return replace(said, evidence=(), model="", was=None)


def _withdrawal(
    store: Store, line: CorrectionLine, shas: Mapping[str, str], documents: Mapping[str, StoredDocument]
) -> Entry:
    """Return a withdrawal beside the document of what it withdraws, of this file or stored before."""
    sha256 = shas.get(line.withdraws or "")
    if sha256 is None:
        msg = f"{line.where}: withdraws {line.withdraws!r}, which is neither here nor in {store.shown_url}"
        raise UsageError(msg)
    here = next((d for d in documents.values() if d.sha256 == sha256), None)
    return Entry(here or store.document(sha256), line.said, line.key, line.at, line.withdraws)


def _entry(store: Store, line: CorrectionLine, documents: dict[str, StoredDocument], beside: Path) -> Entry:
    name = line.sha256 or line.source
    if name not in documents:
        documents[name] = line.document or _document(store, line, beside)
    document = documents[name]
    try:
        said = checked(line.said, store.schema, document.text)
    except UsageError as error:
        msg = f"{line.where}: {error}"
        raise UsageError(msg) from error
    return Entry(document, said, line.key, line.at)


def _document(store: Store, line: CorrectionLine, beside: Path) -> StoredDocument:
    stored = [] if line.sha256 is None else list(store.documents([line.sha256]))
    if stored:
        return stored[0]
    for place in (line.source, str(beside / line.source)):
        if Path(place).is_file():
            return source_to_stored(place, line.source)
    msg = f"{line.where}: {line.source} is not here; run the import where the document can be read"
    raise SourceError(msg)


def source_to_stored(place: str, source: str | None = None) -> StoredDocument:
    """Read a document for the store. Raises SourceError."""
    data = load(place)
    return StoredDocument.of(bytes_to_document(data, source or place), data)


def store_to_objects(
    store: Store, *, full: bool = False, only: Sequence[Correction] | None = None
) -> list[dict[str, Any]]:
    """Return what holds in the store as lines; ``full``: the whole history, and each document once."""
    history = store.history()
    told = history if full else store.active()
    documents = {d.sha256: d for d in store.documents()}
    keys: Mapping[int, str] = {c.id: c.key for c in history}
    carried: set[str] = set()
    out: list[dict[str, Any]] = []
    for c in told if only is None else only:
        document = documents[c.sha256]
        first = full and c.sha256 not in carried
        carried.add(c.sha256)
        out.append(
            correction_to_object(
                c, document.source, key_of=keys if full else None, document=document if first else None
            )
        )
    return out
