"""Summary: what a run came to, from its ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from extractor.archive.ledger import Entry


@dataclass(frozen=True, slots=True)
class Summary:
    """A run's totals: ``shards`` done of those ``planned``; ``seconds`` on the clock, of this sitting alone."""

    output: str
    shards: int
    planned: int
    counts: Mapping[str, int]
    bytes: int
    seconds: float
    here: int
    models: tuple[str, ...]
    failed: int
    quarantined: tuple[Mapping[str, str], ...]

    @property
    def rate(self) -> float:
        """Documents a second of this sitting."""
        return self.here / self.seconds if self.seconds > 0 else 0.0

    def to_dict(self) -> dict[str, Any]:
        """Return what the log's last line holds."""
        return {
            "output": self.output,
            "shards": self.shards,
            "shards_planned": self.planned,
            **self.counts,
            "bytes": self.bytes,
            "seconds": round(self.seconds, 1),
            "documents_here": self.here,
            "rate": round(self.rate, 1),
            "models": list(self.models),
            "quarantined": [dict(q) for q in self.quarantined],
        }

    def to_lines(self) -> list[str]:
        """Say it to a person."""
        c = self.counts
        read = c["documents"] - c["failed"]
        size = f"{self.bytes / 1e6:,.1f} MB"
        took = f"{self.here:,} documents in {self.seconds:,.0f} s, {self.rate:,.1f} a second"
        share = _share(c["review"], read)
        shards = f"{self.shards} of {self.planned} {'shard' if self.planned == 1 else 'shards'}"
        found = f"ok {c['ok']:,} · to review {c['review']:,} ({share}) · without notes {c['empty']:,}"
        return [
            f"{c['documents']:,} documents, {c['notes']:,} notes",
            f"{found} · failed {c['failed']:,}",
            f"{took} · {shards}, {size} · {', '.join(self.models)}",
            *(f"quarantined: {q['source']}: {q['message']}" for q in self.quarantined),
            self.output,
        ]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "none"


def entries_to_summary(entries: Iterable[Entry], *, output: str, planned: int, seconds: float, here: int) -> Summary:
    """Add the entries up."""
    listed = list(entries)
    counts: Counter[str] = Counter(documents=0, notes=0, ok=0, review=0, empty=0, failed=0)
    for entry in listed:
        counts.update(entry.counts)
    return Summary(
        output=output,
        shards=len(listed),
        planned=planned,
        counts=dict(counts),
        bytes=sum(file["bytes"] for entry in listed for file in entry.files.values()),
        seconds=seconds,
        here=here,
        models=tuple(dict.fromkeys(entry.model for entry in listed)),
        failed=counts["failed"],
        quarantined=tuple(q for entry in listed for q in entry.quarantined),
    )
