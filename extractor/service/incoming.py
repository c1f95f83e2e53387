"""add_corrections: corrections as programs send them, checked and stored once."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from extractor.corpus.corrections import Correction, Kind, NewCorrection, StoredDocument, checked
from extractor.corpus.store import Entry, Store
from extractor.ground.errors import SourceError, UsageError
from extractor.ground.places import Span
from extractor.learning.doubts import value_to_doubts
from extractor.service.desk import Desk
from extractor.service.originals import text_to_original

KNOWN = frozenset(
    [
        "source", "sha256", "text", "note", "field", "value", "kind", "by", "reason", "evidence", "was", "model",
        "key", "withdraws",
    ]
)  # fmt: skip
MOST = 10_000  # corrections of a request


@dataclass(frozen=True, slots=True)
class Stored:
    """A correction as it is stored, whether this request added it, and what its document does not bear out of it."""

    correction: Correction
    new: bool
    doubts: tuple[str, ...] = ()


def parse_body(body: bytes, content_type: str) -> list[Any]:
    """Return the corrections of a request: a JSON object, an array, or one object a line.

    Numbers stay exactly as they are written. Raises UsageError for anything else.
    """
    try:
        text = body.decode("utf-8-sig")
        if "ndjson" in content_type or "jsonl" in content_type or "json-lines" in content_type:
            data: Any = [json.loads(line, parse_float=Decimal) for line in text.splitlines() if line.strip()]
        else:
            data = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        msg = f"the body is not JSON ({error}); send a correction, an array of them, or one a line as JSONL"
        raise UsageError(msg) from error
    listed = data if isinstance(data, list) else [data]
    if not listed or len(listed) > MOST:
        msg = f"send between 1 and {MOST} corrections, not {len(listed)}"
        raise UsageError(msg)
    return listed


def add_corrections(desk: Desk, listed: Sequence[Any], by: str = "", request_key: str = "") -> list[Stored]:
    """Store all corrections of a request, or none; the same again adds nothing.

    ``by`` is who sent them, where the token says so; ``request_key`` an ``Idempotency-Key``. Raises
    UsageError or SourceError that names the correction by its place in the request.
    """
    entries, at = [], dt.datetime.now(dt.UTC)
    notes = _Notes(desk)
    for k, data in enumerate(listed):
        where = "" if len(listed) == 1 else f"correction {k + 1}: "
        try:
            document, new, key = _read(desk, data, by)
            new = checked(new, desk.schema, document.text)
            notes.check(document, new)
        except (UsageError, SourceError) as error:
            msg = f"{where}{error}"
            raise UsageError(msg) from error
        key = key or (f"{request_key}/{k}" if request_key else "") or once_key(desk.store, document.sha256, new)
        entries.append(Entry(document, new, key, at))
    out: list[Stored] = []
    seen: set[int] = set()
    for entry, c in zip(entries, desk.store.add_all(entries), strict=True):
        # A correction that was stored before has the time of then.
        doubts = value_to_doubts(c.said, entry.document.text, desk.schema, entry.document.source)
        out.append(Stored(c, c.at == at and c.id not in seen, tuple(doubts)))
        seen.add(c.id)
    return out


class _Notes:
    """The notes of the documents that a request speaks of, with those that it adds itself."""

    def __init__(self, desk: Desk) -> None:
        """Ask a desk, once for each document."""
        self._desk = desk
        self._numbers = {s.sha256: s.number for s in desk.summaries()}
        self._names: dict[str, list[str]] = {}

    def check(self, document: StoredDocument, new: NewCorrection) -> None:
        """Raise UsageError for a note that is not there: the correction would change nothing, and nobody be told.

        Of a document whose results are not here nothing is known, and everything is taken.
        """
        number = self._numbers.get(document.sha256)
        if number is None or new.note is None or new.kind is Kind.WITHDRAW:
            return
        if document.sha256 not in self._names:
            self._names[document.sha256] = self._of(number)
        names = self._names[document.sha256]
        if new.kind is Kind.ADD_NOTE:
            names.append(new.note)
        elif new.note not in names:
            there = ", ".join(n for n in names if not n.startswith("#")) or "none"
            msg = f"{document.source}: no note {new.note} is there, only {there}; add it first (kind 'add_note')"
            raise UsageError(msg)

    def _of(self, number: int) -> list[str]:
        """Return all names that a document's notes may be called by."""
        view = self._desk.view(number)
        identifiers = (n.record[self._desk.schema.identifier].value for n in view.notes)
        named = [*(n.name for n in view.notes), *(str(i) for i in identifiers if i is not None)]
        return list(dict.fromkeys([*named, *(f"#{k}" for k in range(1, len(view.notes) + 1))]))


def once_key(store: Store, sha256: str, new: NewCorrection) -> str:
    """Return a key that the same correction has again for as long as it holds, and no other has.

    A person may say the same again after somebody said otherwise: what was said of the document in
    between is part of the key.
    """
    history = store.history(sha256=sha256)
    holding = {c.id for c in store.active(sha256)}
    same = [c for c in history if replace(c.said, model="") == replace(new, model="")]
    if new.kind is Kind.WITHDRAW and same:
        return same[-1].key
    for c in reversed(same):
        if c.id in holding:
            return c.key
    last = history[-1].id if history else 0
    said = f"{sha256}|{last}|{new!r}"
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def _read(desk: Desk, data: Any, by: str) -> tuple[StoredDocument, NewCorrection, str]:
    if not isinstance(data, Mapping):
        raise UsageError("a correction is a JSON object")
    unknown = set(data) - KNOWN
    if unknown:
        msg = f"unknown keys {', '.join(sorted(map(str, unknown)))}; known are {', '.join(sorted(KNOWN))}"
        raise UsageError(msg)
    texts = ("source", "sha256", "text", "note", "field", "by", "reason", "model", "key")
    for name in texts:
        if not isinstance(data.get(name), str | None):
            msg = f"{name!r} must be a text"
            raise UsageError(msg)
    kind = _kind(data)
    withdraws = data.get("withdraws")
    if kind is Kind.WITHDRAW and (not isinstance(withdraws, int) or isinstance(withdraws, bool)):
        raise UsageError("a withdrawal needs in 'withdraws' the number of the correction that it withdraws")
    new = NewCorrection(
        kind,
        note=data.get("note"),
        field=data.get("field"),
        value=data.get("value"),
        by=by or data.get("by") or "",
        reason=data.get("reason") or "",
        evidence=_evidence(data.get("evidence") or ()),
        model=data.get("model") or "",
        was=_exact(data.get("was")),
        withdraws=withdraws,
    )
    if kind is Kind.WITHDRAW:
        return desk.store.document(desk.store.get(int(str(withdraws))).sha256), new, data.get("key") or ""
    return _document(desk, data), new, data.get("key") or ""


def _kind(data: Mapping[str, Any]) -> Kind:
    """Return the kind; where none is given a value says what it is, and null that there is none."""
    given = data.get("kind")
    if given is None:
        if "value" not in data:
            raise UsageError("give a 'value' (null says that the document states none) or a 'kind'")
        return Kind.ABSENT if data["value"] is None else Kind.VALUE
    try:
        return Kind(given)
    except ValueError:
        msg = f"{given!r} is no kind of correction; choose one of {', '.join(Kind)}"
        raise UsageError(msg) from None


def _exact(value: Any) -> Any:
    """Return plain JSON without binary fractions."""
    return format(value, "f") if isinstance(value, Decimal) else value


def _evidence(given: Any) -> tuple[Span, ...]:
    spans = []
    for place in given if isinstance(given, list | tuple) else [None]:
        pair = (place.get("start"), place.get("end")) if isinstance(place, Mapping) else place
        if not isinstance(pair, list | tuple) or len(pair) != 2 or not all(type(p) is int for p in pair):
            raise UsageError('evidence is a list of {"start": 812, "end": 819}, places in the document\'s text')
        spans.append(Span(*pair))
    return tuple(spans)


def _document(desk: Desk, data: Mapping[str, Any]) -> StoredDocument:
    """Return the document that is meant: handed over, among the results, or in the store; no file is opened by name."""
    source, sha256, text = data.get("source"), data.get("sha256"), data.get("text")
    if text is not None:
        stored = text_to_original(text, source or "<text>").stored()
        if sha256 is not None and sha256 != stored.sha256:
            msg = f"the text is not that of {sha256}"
            raise UsageError(msg)
        return stored
    if source is None and sha256 is None:
        raise UsageError("name the document by 'sha256' or 'source', or hand over its 'text'")
    sent = frozenset() if source is None else desk.recent.sent_as(source)
    meant = {
        s.sha256: s
        for s in desk.summaries()
        if s.sha256 and sha256 in {None, s.sha256} and (source in {None, s.source} or s.sha256 in sent)
    }
    if len(meant) > 1:
        msg = f"{source} names {len(meant)} documents; name the one by its 'sha256'"
        raise UsageError(msg)
    if meant:
        return desk.original(next(iter(meant.values()))).stored()
    kept = [d for d in desk.store.documents(None if sha256 is None else [sha256]) if source in {None, d.source}]
    if len(kept) != 1:
        many = f"names {len(kept)} documents" if kept else "is not known here"
        msg = f"{source or sha256} {many}; hand over its 'text', or extract it here first"
        raise UsageError(msg)
    return kept[0]
