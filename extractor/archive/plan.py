"""Sources to shards: the same sources give the same shards, listed and not read.

A shard is a run of documents in input order: whole files, and runs of an archive's members. It is the
unit that a worker takes, that appears in the output at once, and that a resumed run does or skips.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from extractor.ground.errors import UsageError
from extractor.reading.members import PACKED_TARS, Part, count_members, sources_to_files

DOCUMENTS = 500
"""Documents a shard at most: some twenty seconds of work, lost when a worker dies, and 1 MB of Parquet."""

_LEAST = 25  # documents a shard at least: below, writing its files takes longer than reading its documents
_TURNS = 32  # shards of a small run at least, so that at its end no worker waits long for another

BYTES = 64 << 20
"""Bytes a shard: long PDFs make shards of fewer documents."""

_MOST_SHARDS_OF_A_TAPE = 16  # to reach its members a shard unpacks all that stand before them


@dataclass(frozen=True, slots=True)
class Shard:
    """Documents ``first`` to ``first + slots`` of a run, by the parts that hold them."""

    number: int
    first: int
    parts: tuple[Part, ...]

    @property
    def name(self) -> str:
        """Name the shard as its files are: ``part-00003``."""
        return f"part-{self.number:05}"

    @property
    def slots(self) -> int:
        """Count what the shard reads one by one; archives within archives may hold more documents."""
        return sum(part.slots for part in self.parts)

    def to_dict(self) -> dict[str, Any]:
        """Return what JSON holds."""
        return {"shard": self.number, "first": self.first, "parts": [asdict(p) for p in self.parts]}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Shard:
        """Read what ``to_dict`` returned."""
        return cls(data["shard"], data["first"], tuple(Part(**p) for p in data["parts"]))


def plan_shards(sources: Iterable[str], documents: int | None = None, size: int = BYTES) -> Iterator[Shard]:
    """Yield the shards of these sources: at most ``documents`` files or members, and ``size`` bytes.

    Without ``documents`` the sources' number decides, whatever the workers: the same sources, the same shards.
    Raises UsageError for standard input, SourceError for a source that is not there or stands for no file.
    """
    listed = _listed(sources)
    if documents is None:
        documents = _even(sum(count or 1 for _, count in listed))
    waiting: list[Part] = []
    number = first = held = slots = 0
    for part in _split(listed, documents):
        weight = 0 if part.stop is not None else part.size or 0
        if waiting and (slots + part.slots > documents or held + weight > size):
            yield Shard(number, first, tuple(waiting))
            number, first, waiting, held, slots = number + 1, first + slots, [], 0, 0
        waiting.append(part)
        held += weight
        slots += part.slots
    if waiting:
        yield Shard(number, first, tuple(waiting))


def _even(total: int) -> int:
    """Return a shard's documents for so many in all."""
    return min(DOCUMENTS, max(_LEAST, -(-total // _TURNS)))


def _listed(sources: Iterable[str]) -> list[tuple[Part, int | None]]:
    """Return the files, each with the number of its members where it is an archive that can be split."""
    named = list(sources)
    if "-" in named:
        raise UsageError("standard input cannot be read twice, as --resume must; save it and name the file")
    return [(file, count_members(file.file)) for file in sources_to_files(named)]


def _split(listed: Iterable[tuple[Part, int | None]], documents: int) -> Iterator[Part]:
    """Yield the files, archives cut into runs of members."""
    for file, count in listed:
        if count is None:
            yield file
            continue
        step = documents
        if file.file.lower().endswith(PACKED_TARS):
            step = max(documents, -(-count // _MOST_SHARDS_OF_A_TAPE))
        for start in range(0, count, step):
            yield Part(file.file, file.named, file.size, start, min(start + step, count))
