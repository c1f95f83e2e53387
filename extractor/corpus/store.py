"""Store: corrections with their documents in a database; rows are added, never changed."""

from __future__ import annotations

import datetime as dt
import uuid
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from extractor.corpus.corrections import Correction, Kind, NewCorrection, StoredDocument, checked
from extractor.corpus.engine import WRITES, open_engine
from extractor.ground.errors import UsageError
from extractor.ground.places import Span
from extractor.ground.schema import Schema, retail_note

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.sql.expression import Executable

DEFAULT_URL = "sqlite:///extractor.db"


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction on its way into the store, with its document; the same ``key`` again adds nothing.

    ``withdraws`` is the key of the correction that a withdrawal withdraws, where its number is not known yet:
    it may be an earlier entry of the same batch.
    """

    document: StoredDocument
    correction: NewCorrection
    key: str | None = None
    at: dt.datetime | None = None
    withdraws: str | None = None


class Store:
    """The corrections of one database. Safe for many threads and processes; picklable by its URL."""

    def __init__(self, url: str = DEFAULT_URL, schema: Schema | None = None, *, create: bool = True) -> None:
        """Open the store at a SQLAlchemy URL of SQLite or PostgreSQL, its tables brought up to date.

        Without ``create`` there must be a store already. Raises UsageError for a URL that is none, SourceError
        for a database that cannot be reached.
        """
        self.url, self.schema = url, schema or retail_note()
        self._engine: Engine = open_engine(url, create=create)

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        """Use the store in a ``with`` statement."""
        return self

    def __exit__(self, *_: object) -> None:
        """Give the connections back."""
        self.close()

    def add(self, document: StoredDocument, correction: NewCorrection, *, key: str | None = None) -> Correction:
        """Store one correction and return it; with a ``key`` that is stored already, return that one.

        Raises UsageError when the correction does not fit the schema or the document.
        """
        return self.add_all([Entry(document, correction, key)])[0]

    def add_all(self, entries: Sequence[Entry]) -> list[Correction]:
        """Store all entries or none of them, in order; retries (by key) come back as first stored."""
        prepared = [(e, self._checked(e)) for e in entries]
        from sqlalchemy.exc import IntegrityError

        try:
            with self._writing() as connection:
                return [self._insert(connection, entry, said) for entry, said in prepared]
        except IntegrityError as error:
            raise UsageError(
                "a withdrawal names a correction that is not in the store; its history has the numbers"
            ) from error

    def _checked(self, entry: Entry) -> NewCorrection:
        said = entry.correction
        if entry.withdraws is not None:
            said = replace(said, withdraws=0)  # until its number is looked up
        return checked(said, self.schema, entry.document.text)

    def withdraw(self, number: int, *, by: str, reason: str = "", key: str | None = None) -> Correction:
        """Withdraw a correction (or a withdrawal: then what it withdrew holds again). Raises UsageError."""
        found = self.get(number)
        said = NewCorrection(Kind.WITHDRAW, by=by, reason=reason, withdraws=number)
        return self.add(self.document(found.sha256), said, key=key)

    def get(self, number: int) -> Correction:
        """Return a correction by its number. Raises UsageError when there is none."""
        from extractor.corpus.tables import corrections as t

        found = self._select(t.select().where(t.c.id == number))
        if not found:
            msg = f"no correction {number} in {self.shown_url}; list them with `corrections list`"
            raise UsageError(msg)
        return found[0]

    def history(
        self, *, sha256: str | None = None, note: str | None = None, field: str | None = None
    ) -> list[Correction]:
        """Return everything that was ever said, withdrawn or not, oldest first; narrowed as asked."""
        from extractor.corpus.tables import corrections as t

        query = t.select().order_by(t.c.id)
        wanted = {t.c.sha256: sha256, t.c.note: note, t.c.field: field}
        for column, value in wanted.items():
            if value is not None:
                query = query.where(column == value)
        return self._select(query)

    def active(self, sha256: str | None = None) -> list[Correction]:
        """Return what holds: not withdrawn, and of several about the same subject the last one; by number."""
        return holding(self.history(sha256=sha256))

    def revision(self) -> tuple[int, int]:
        """Return (count, highest number): it changes whenever a correction is added; cheap to ask."""
        from sqlalchemy import func, select

        from extractor.corpus.tables import corrections as t

        with self._engine.connect() as connection:
            count, top = connection.execute(select(func.count(), func.max(t.c.id)).select_from(t)).one()
        return int(count), int(top or 0)

    def document(self, sha256: str) -> StoredDocument:
        """Return a document by its checksum. Raises UsageError when the store has none such."""
        found = list(self.documents([sha256]))
        if not found:
            msg = f"no document {sha256} in {self.shown_url}; only what was corrected is kept there"
            raise UsageError(msg)
        return found[0]

    def documents(self, only: Iterable[str] | None = None) -> Iterator[StoredDocument]:
        """Yield the documents by checksum; with ``only``, those of them that are here."""
        from extractor.corpus.tables import documents as t

        query = t.select().order_by(t.c.sha256)
        if only is not None:
            query = query.where(t.c.sha256.in_(list(only)))
        with self._engine.connect() as connection:
            for row in connection.execute(query):
                yield row_to_document(row)

    @property
    def shown_url(self) -> str:
        """Return the URL without its password."""
        return self._engine.url.render_as_string(hide_password=True)

    def __getstate__(self) -> tuple[str, Schema]:
        """Support worker processes: each opens connections of its own."""
        return self.url, self.schema

    def __setstate__(self, state: tuple[str, Schema]) -> None:
        """Support worker processes."""
        self.__init__(*state)  # type: ignore[misc]

    def _writing(self) -> AbstractContextManager[Connection]:
        return self._engine.execution_options(**{WRITES: True}).begin()

    def _select(self, query: Executable) -> list[Correction]:
        with self._engine.connect() as connection:
            return [row_to_correction(row) for row in connection.execute(query)]

    def _insert(self, connection: Connection, entry: Entry, said: NewCorrection) -> Correction:
        from extractor.corpus.tables import corrections, documents

        if entry.withdraws is not None:
            asked = corrections.select().where(corrections.c.key == entry.withdraws)
            target = connection.execute(asked).one_or_none()
            if target is None:
                msg = f"a withdrawal names {entry.withdraws!r}, which is not in the store"
                raise UsageError(msg)
            said = replace(said, withdraws=target.id)
        self._insert_new(connection, documents, document_to_row(entry.document), "sha256")
        key = entry.key or uuid.uuid4().hex
        at = dt.datetime.now(dt.UTC) if entry.at is None else entry.at.astimezone(dt.UTC)
        row = correction_to_row(said) | {"key": key, "sha256": entry.document.sha256, "at": at}
        self._insert_new(connection, corrections, row, "key")
        found = connection.execute(corrections.select().where(corrections.c.key == key)).one()
        return row_to_correction(found)

    def _insert_new(self, connection: Connection, table: Any, row: dict[str, Any], unique: str) -> None:
        if self._engine.dialect.name == "sqlite":
            from sqlalchemy.dialects.sqlite import insert as insert_lite

            connection.execute(insert_lite(table).values(row).on_conflict_do_nothing(index_elements=[unique]))
        else:
            from sqlalchemy.dialects.postgresql import insert

            connection.execute(insert(table).values(row).on_conflict_do_nothing(index_elements=[unique]))


def document_to_row(document: StoredDocument) -> dict[str, Any]:
    """Return a document's columns, its text and content compressed."""
    return {
        "sha256": document.sha256,
        "source": document.source,
        "media_type": document.media_type,
        "text": zlib.compress(document.text.encode("utf-8", "surrogatepass")),
        "content": None if document.content is None else zlib.compress(document.content),
    }


def row_to_document(row: Any) -> StoredDocument:
    """Return a stored document."""
    text = zlib.decompress(row.text).decode("utf-8", "surrogatepass")
    content = None if row.content is None else zlib.decompress(row.content)
    return StoredDocument(row.sha256, row.source, row.media_type, text, content)


def correction_to_row(said: NewCorrection) -> dict[str, Any]:
    """Return a correction's columns, without its key, document and time."""
    return {
        "kind": str(said.kind),
        "note": said.note,
        "field": said.field,
        "value": said.value,
        "was": said.was,
        "evidence": [[s.start, s.end] for s in said.evidence],
        "author": said.by,
        "reason": said.reason,
        "model": said.model,
        "withdraws": said.withdraws,
    }


def row_to_correction(row: Any) -> Correction:
    """Return a stored correction; SQLite keeps no time zone, all times are UTC."""
    said = NewCorrection(
        kind=Kind(row.kind),
        note=row.note,
        field=row.field,
        value=row.value,
        by=row.author,
        reason=row.reason,
        evidence=tuple(Span(a, b) for a, b in row.evidence),
        model=row.model,
        was=row.was,
        withdraws=row.withdraws,
    )
    at = row.at.replace(tzinfo=dt.UTC) if row.at.tzinfo is None else row.at.astimezone(dt.UTC)
    return Correction(row.id, row.key, row.sha256, at, said)


def holding(history: Sequence[Correction]) -> list[Correction]:
    """Return what holds of a history: see ``Store.active``. A later correction settles earlier ones."""
    gone: set[int] = set()
    for c in reversed(history):  # a withdrawal can only be withdrawn by a later one
        if c.said.kind is Kind.WITHDRAW and c.id not in gone and c.said.withdraws is not None:
            gone.add(c.said.withdraws)
    last: dict[tuple[str, str | None, str | None], Correction] = {}
    for c in history:
        if c.said.kind is not Kind.WITHDRAW and c.id not in gone:
            last[(c.sha256, *c.subject)] = c
    return sorted(last.values(), key=lambda c: c.id)
