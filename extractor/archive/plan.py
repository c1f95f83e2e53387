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
"""Documents a shard: some ten seconds of work, lost at most when a worker dies, and 1 MB of Parquet."""

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


def plan_shards(sources: Iterable[str], documents: int = DOCUMENTS, size: int = BYTES) -> Iterator[Shard]:
    """Yield the shards of these sources: at most ``documents`` files or members, and ``size`` bytes.

    Raises UsageError for standard input, SourceError for a source that is not there.
    """
    waiting: list[Part] = []
    number = first = held = slots = 0
    for part in _split(sources, documents):
        weight = 0 if part.stop is not None else part.size or 0
        if waiting and (slots + part.slots > documents or held + weight > size):
            yield Shard(number, first, tuple(waiting))
            number, first, waiting, held, slots = number + 1, first + slots, [], 0, 0
        waiting.append(part)
        held += weight
        slots += part.slots
    if waiting:
        yield Shard(number, first, tuple(waiting))


def _split(sources: Iterable[str], documents: int) -> Iterator[Part]:
    """Yield the files, archives cut into runs of members."""
    listed = list(sources)
    if "-" in listed:
        raise UsageError("standard input cannot be read twice, as --resume must; save it and name the file")
    for file in sources_to_files(listed):
        count = count_members(file.file)
        if count is None:
            yield file
            continue
        step = documents
        if file.file.lower().endswith(PACKED_TARS):
            step = max(documents, -(-count // _MOST_SHARDS_OF_A_TAPE))
        for start in range(0, count, step):
            yield Part(file.file, file.named, file.size, start, min(start + step, count))
