"""Corrections: what a person says of a document, checked where it enters.

A correction is about one field of one record (``VALUE``, ``ABSENT``, ``ACCEPT``), about a whole note
(``ADD_NOTE``, ``DELETE_NOTE``), or about another correction (``WITHDRAW``).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from extractor.corpus.plain_values import plain_to_value
from extractor.ground.candidate import Value
from extractor.ground.document import Document
from extractor.ground.errors import UsageError
from extractor.ground.fields import plain
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec, Schema


class Kind(StrEnum):
    """What a correction says."""

    VALUE = "value"  # the field's value is this
    ABSENT = "absent"  # the document states none
    ACCEPT = "accept"  # what was read is right (a value, or None: rightly absent)
    ADD_NOTE = "add_note"  # a note was missed
    DELETE_NOTE = "delete_note"  # a note was invented
    WITHDRAW = "withdraw"  # an earlier correction does not hold


OF_FIELD = frozenset({Kind.VALUE, Kind.ABSENT, Kind.ACCEPT})
OF_NOTE = frozenset({Kind.ADD_NOTE, Kind.DELETE_NOTE})
_NUMBERED = re.compile(r"#[1-9]\d{0,5}")


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as the store keeps it: ``text`` is what offsets point into.

    ``content`` is the file itself where it is more than its text (HTML, PDF), else None. ``sha256`` is the
    file's. ``filename`` is the last part of its source.
    """

    sha256: str
    source: str
    media_type: str
    text: str
    content: bytes | None = None

    @classmethod
    def of(cls, document: Document, data: bytes) -> StoredDocument:
        """Return a document as read from ``data``, which is kept where it is more than the text."""
        own = document.text.encode("utf-8", "surrogatepass") == data
        return cls(document.sha256, document.source, document.media_type, document.text, None if own else data)

    @property
    def filename(self) -> str:
        """Return the last part of the source; training reads the document under this name."""
        return re.split(r"[/\\!]", self.source)[-1] or self.source

    @property
    def data(self) -> bytes:
        """Return the bytes that reading turns into ``text``."""
        return self.text.encode("utf-8", "surrogatepass") if self.content is None else self.content


@dataclass(frozen=True, slots=True)
class NewCorrection:
    """A correction before it is stored.

    ``note`` is the note's identifier (its CUSIP), ``#1`` for the first note where it has none, None for an
    offering field. ``value`` is plain JSON (see ``plain_to_value``). ``evidence`` are places in the
    document's text; ``was`` is the plain value that was read, ``model`` the model that read it.
    """

    kind: Kind
    note: str | None = None
    field: str | None = None
    value: Any = None
    by: str = ""
    reason: str = ""
    evidence: tuple[Span, ...] = ()
    model: str = ""
    was: Any = None
    withdraws: int | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A stored correction: ``id`` counts up in the order of storing; ``at`` is UTC; ``key`` tells retries."""

    id: int
    key: str
    sha256: str
    at: dt.datetime
    said: NewCorrection

    def value_of(self, schema: Schema) -> Value:
        """Return the typed value that was said. Raises UsageError when the schema reads it otherwise now."""
        return plain_to_value(schema.by_name[str(self.said.field)], self.said.value)

    @property
    def subject(self) -> tuple[str | None, str | None]:
        """Return (note, field): of corrections about the same subject the last one holds."""
        return self.said.note, self.said.field


def checked(new: NewCorrection, schema: Schema, within: str | None = None) -> NewCorrection:
    """Return the correction in canonical form: its value as plain JSON, its note's name tidy.

    ``within`` is the document's text, when evidence is to be checked against it. Raises UsageError that says
    what is wrong and what would do.
    """
    if not new.by.strip():
        raise UsageError("a correction needs to say who it is by; give a name")
    if any("\0" in text for text in (new.by, new.reason, new.model, new.note or "")):
        raise UsageError("a correction may hold no NUL character; leave it out")
    if new.kind is Kind.WITHDRAW:
        if new.withdraws is None:
            raise UsageError(
                "a withdrawal needs the number of the correction that it withdraws; the list of corrections tells it"
            )
        return replace(new, by=new.by.strip())
    if within is not None:
        _check_evidence(new.evidence, within)
    note = _note_name(new.note)
    if new.kind in OF_NOTE:
        if note is None or new.field is not None:
            msg = f"{new.kind}: name the note by its identifier or as #1, and no field"
            raise UsageError(msg)
        return replace(new, by=new.by.strip(), note=note)
    spec = _spec_of(new.field, note, schema)
    value = plain(plain_to_value(spec, new.value))
    if new.kind is Kind.VALUE and value is None:
        msg = f"{spec.name}: no value was given; say that the document states none by kind 'absent'"
        raise UsageError(msg)
    if new.kind is Kind.ABSENT and value is not None:
        msg = (
            f"{spec.name}: 'absent' says that the document states none, and {value!r} was given; leave one of them out"
        )
        raise UsageError(msg)
    return replace(new, by=new.by.strip(), note=note, value=value)


def _spec_of(field: str | None, note: str | None, schema: Schema) -> FieldSpec:
    spec = schema.named(field or "")
    if (spec.scope == "note") != (note is not None):
        wanted = "the note's identifier" if spec.scope == "note" else "null, it is the offering's"
        msg = f"{spec.name}: 'note' must be {wanted}"
        raise UsageError(msg)
    return spec


def _note_name(note: str | None) -> str | None:
    if note is None:
        return None
    name = "".join(note.split()).upper()
    if not name or (name.startswith("#") and not _NUMBERED.fullmatch(name)):
        msg = f"{note!r} names no note; give its identifier, or #1 for the document's first note"
        raise UsageError(msg)
    return name


def _check_evidence(evidence: Sequence[Span], text: str) -> None:
    for span in evidence:
        if not 0 <= span.start <= span.end <= len(text):
            outside = f"evidence {span.start}:{span.end} lies outside of the document's {len(text)} characters"
            msg = f"{outside}; count them in its text, from 0"
            raise UsageError(msg)
