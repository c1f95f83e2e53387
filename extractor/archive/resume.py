"""Resuming: the terms must be the same, and what the ledger calls done must be there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from extractor.archive.errors import RunStopped
from extractor.archive.ledger import Entry, Ledger, Terms
from extractor.archive.plan import Shard
from extractor.archive.store import Store
from extractor.archive.tables import TABLES, file_name
from extractor.ground.errors import UsageError


def check_terms(then: Terms, now: Terms, *, model_named: bool) -> None:
    """Compare the terms of a run with those of its resumption; raises UsageError saying what differs.

    Another model is accepted only where the caller named it: then the shards still to do are done with it,
    and each row tells its model. Another schema never is, for its columns differ.
    """
    if then.schema != now.schema:
        msg = f"the run has schema {then.schema}, this model {now.schema}; begin a run in another folder"
        raise UsageError(msg)
    if then.sources != now.sources:
        msg = f"the run is over {', '.join(then.sources)}; give --resume the same sources in the same order"
        raise UsageError(msg)
    if then.review_threshold != now.review_threshold:
        msg = f"the run has review threshold {then.review_threshold}; resume with the same"
        raise UsageError(msg)
    if then.store != now.store:
        was = f"--store {then.store}" if then.store else "no --store"
        msg = f"the run was begun with {was}; resume with the same"
        raise UsageError(msg)
    if then.model != now.model and not model_named:
        said = f"the run was begun with {then.model}, in use now is {now.model}"
        msg = f"{said}; name the one to go on with by --model"
        raise UsageError(msg)


def keep_whole(
    ledger: Ledger, entries: Mapping[int, Entry], shards: Sequence[Shard], note: Callable[[str], None]
) -> dict[int, Entry]:
    """Return the entries whose files are there; a shard with a missing file is struck and done again.

    Raises RunStopped for a file that is there and damaged: that is for a person to look at.
    """
    kept = {}
    for number, entry in entries.items():
        missing = missing_files(ledger.store, shards[number].name, entry)
        if missing:
            note(f"{shards[number].name}: {', '.join(missing)} is missing; the shard will be done again")
            ledger.strike(number)
        else:
            kept[number] = entry
    return kept


def missing_files(store: Store, shard: str, entry: Entry) -> list[str]:
    """Name a finished shard's files that are not there; raises RunStopped for one that cannot be read."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    missing = []
    for table in TABLES:
        name = file_name(table, shard)
        if store.size(name) is None:
            missing.append(name)
            continue
        expected = entry.files[table]["rows"]
        try:
            with store.open(name) as file:
                rows = pq.read_metadata(file).num_rows
        except (pa.ArrowException, OSError) as error:
            msg = f"{store.place(name)}: cannot be read ({str(error).splitlines()[0]}); {_REMEDY}"
            raise RunStopped(msg) from error
        if rows != expected:
            msg = f"{store.place(name)}: holds {rows} rows where {expected} were written; {_REMEDY}"
            raise RunStopped(msg)
    return missing


_REMEDY = "check the disk, remove the file, and --resume does its shard again"


def remove_scraps(store: Store) -> None:
    """Remove the scratch files that a killed run left behind."""
    for folder in (*TABLES, "_ledger"):
        for name in store.names(folder):
            if name.startswith((".part-", ".plan.jsonl-")):
                store.remove(f"{folder}/{name}")
