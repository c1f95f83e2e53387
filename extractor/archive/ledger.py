"""Ledger: what a run is to do, and what of it is done.

``_ledger/plan.jsonl`` holds the run's terms and its shards, written before the first document is read. Each
finished shard then adds one entry, a small file of its own, ``_ledger/part-00003.json``. One file an entry,
because an object store can put a file but cannot append to one; an entry stands only after the shard's five
Parquet files do, so a shard without one is simply done again, over the same names.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field

from extractor.archive.plan import Shard
from extractor.archive.store import Store
from extractor.ground.errors import UsageError

FOLDER = "_ledger"
PLAN = f"{FOLDER}/plan.jsonl"


@dataclass(frozen=True, slots=True)
class Terms:
    """What must not change between a run and its resumption, and what the second is told of where it may."""

    sources: tuple[str, ...]
    model: str
    schema: str
    review_threshold: float
    version: str
    started: str
    store: str = ""  # as it may be shown
    corrections: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One finished shard.

    ``counts`` holds documents, notes, and the documents by status; ``files`` the rows and bytes of each
    table; ``failed`` names what failed and why, at most the first hundred; ``quarantined`` those that
    broke a worker or its limits, all of them.
    """

    shard: int
    model: str
    counts: Mapping[str, int]
    files: Mapping[str, Mapping[str, int]]
    seconds: float
    failed: tuple[Mapping[str, str], ...] = ()
    quarantined: tuple[Mapping[str, str], ...] = field(default=())


class Ledger:
    """The ledger of one output folder."""

    def __init__(self, store: Store) -> None:
        """Look into a store; nothing is read or written yet."""
        self.store = store

    def exists(self) -> bool:
        """Tell whether a run was begun here."""
        return self.store.size(PLAN) is not None

    def begin(self, terms: Terms, shards: Iterable[Shard]) -> None:
        """Write the plan, whole or not at all."""
        with self.store.writing(PLAN) as path, path.open("w", encoding="utf-8") as out:
            out.write(json.dumps({"terms": asdict(terms)}) + "\n")
            out.writelines(json.dumps(shard.to_dict()) + "\n" for shard in shards)

    def read_plan(self) -> tuple[Terms, list[Shard]]:
        """Return the terms and the shards. Raises UsageError when there is no run or its plan is damaged."""
        try:
            head, *lines = self.store.read(PLAN).decode("utf-8").splitlines()
            terms = json.loads(head)["terms"]
            terms["sources"] = tuple(terms["sources"])
            return Terms(**terms), [Shard.from_dict(json.loads(line)) for line in lines]
        except (FileNotFoundError, NotADirectoryError):
            msg = f"{self.store.url}: no run was begun here; name the folder of one"
            raise UsageError(msg) from None
        except (ValueError, KeyError, TypeError) as error:
            msg = f"{self.store.place(PLAN)}: the plan is damaged ({error}); begin the run in another folder"
            raise UsageError(msg) from error

    def commit(self, entry: Entry) -> None:
        """Enter a finished shard; once this returns, no resumed run will do it again."""
        data = json.dumps(asdict(entry), indent=1) + "\n"  # ASCII: a file's name need not be UTF-8
        self.store.write(_entry_name(entry.shard), data.encode("ascii"))

    def entries(self) -> dict[int, Entry]:
        """Return the finished shards' entries by number. Raises UsageError when one is damaged."""
        found: dict[int, Entry] = {}
        for name in self.store.names(FOLDER):
            if not name.startswith("part-") or not name.endswith(".json"):
                continue
            try:
                data = json.loads(self.store.read(f"{FOLDER}/{name}"))
                data |= {key: tuple(data[key]) for key in ("failed", "quarantined")}
                entry = Entry(**data)
            except (ValueError, KeyError, TypeError) as error:
                place = self.store.place(f"{FOLDER}/{name}")
                msg = f"{place}: the entry is damaged ({error}); remove it, and --resume does its shard again"
                raise UsageError(msg) from error
            found[entry.shard] = entry
        return dict(sorted(found.items()))

    def strike(self, shard: int) -> None:
        """Take an entry back, so that its shard is done again."""
        self.store.remove(_entry_name(shard))


def _entry_name(shard: int) -> str:
    return f"{FOLDER}/part-{shard:05}.json"
