"""Job: what every worker of a run needs to know, on whatever machine it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractor.archive.ledger import Entry
from extractor.archive.plan import Shard
from extractor.ground.record import Failure


@dataclass(frozen=True, slots=True)
class Job:
    """The run's terms for a worker; ``timeout`` in seconds and ``memory`` in megabytes a document.

    ``store`` is the URL of the corrections that take part.
    """

    output: str
    model: str | None
    label: str
    review_threshold: float
    timeout: float | None = None
    memory: int | None = None
    batch_size: int = 64
    store: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A shard to do.

    ``skip`` holds the places of documents that broke a worker, with what to report of them; ``careful``
    the first places of batches to read one by one, because one of theirs broke a worker.
    """

    shard: Shard
    skip: Mapping[int, Failure] = field(default_factory=dict)
    careful: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class At:
    """A worker is about to extract ``count`` documents from place ``first`` of its shard on."""

    first: int
    count: int
    source: str


@dataclass(frozen=True, slots=True)
class Away:
    """A worker is reading sources or writing results, for which there is no limit of time."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a shard has come to so far: documents, notes, and the documents by status."""

    shard: int
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Failed:
    """A document that failed, by name; ``quarantined`` when it broke a worker or its limits."""

    source: str
    failure: Failure
    quarantined: bool


@dataclass(frozen=True, slots=True)
class Done:
    """A shard is written; what remains is to enter it in the ledger."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Stopped:
    """The run cannot go on, for the reason given."""

    message: str


Message = At | Away | Counted | Failed | Done | Stopped
Event = Counted | Failed | Done
