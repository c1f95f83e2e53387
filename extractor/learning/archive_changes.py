"""archive_changes: which values would change if another model read an archive, each one named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.ground.candidate import Value
from extractor.ground.fields import Field, plain
from extractor.ground.record import Extraction
from extractor.loading import load
from extractor.reading.containers import sources_to_inputs


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value of a document that the two models read differently; ``note`` None is the offering."""

    source: str
    note: str | None
    field: str
    before: Value
    after: Value

    def to_line(self) -> str:
        """Name the change on one line."""
        where = self.note or "offering"
        return f"{self.source} | {where} | {self.field} | {plain(self.before)!s} -> {plain(self.after)!s}"


def archive_changes(before: str | None, after: str, sources: Sequence[str]) -> Iterator[ValueChange]:
    """Read ``sources`` with both models (None: the one in use) and yield what changes. Raises ModelError."""
    old, new = load(before), load(after)
    for source in sources:
        pairs = zip(old.pipe(sources_to_inputs([source])), new.pipe(sources_to_inputs([source])), strict=True)
        for was, now in pairs:
            yield from extraction_changes(was, now, old.schema.identifier)


def extraction_changes(was: Extraction, now: Extraction, identifier: str) -> Iterator[ValueChange]:
    """Yield the values that differ; notes are paired by their identifier, those without one in order."""
    yield from _changes(was.source, None, was.offering, now.offering)
    left = list(now.notes)
    for k, note in enumerate(was.notes):
        name = _name(note, identifier)
        hit = next((n for n in left if _name(n, identifier) == name), None)
        if hit is not None:
            left.remove(hit)
        yield from _changes(was.source, name or f"#{k + 1}", note, {} if hit is None else hit)
    for k, note in enumerate(left):
        yield from _changes(was.source, _name(note, identifier) or f"#{len(was.notes) + k + 1}", {}, note)


def _name(note: Mapping[str, Field], identifier: str) -> str | None:
    field = note.get(identifier)
    return None if field is None or field.value is None else str(field.value)


def _changes(
    source: str, note: str | None, was: Mapping[str, Field], now: Mapping[str, Field]
) -> Iterator[ValueChange]:
    for name in dict.fromkeys([*was, *now]):
        before = was[name].value if name in was else None
        after = now[name].value if name in now else None
        if before != after:
            yield ValueChange(source, note, name, before, after)
