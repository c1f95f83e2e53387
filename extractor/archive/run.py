"""run_archive: plan or resume, let an engine do the shards, keep the ledger, sum up."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass

from extractor import __version__
from extractor.archive.job import Done, Event, Job
from extractor.archive.ledger import Entry, Ledger, Terms
from extractor.archive.lock import only_run
from extractor.archive.needs import need_libraries, need_pdf
from extractor.archive.plan import Shard, plan_shards
from extractor.archive.progress import Board, Tally
from extractor.archive.resume import check_terms, keep_whole, remove_scraps
from extractor.archive.store import Store
from extractor.archive.summary import Summary, entries_to_summary
from extractor.archive.taught import store_to_taught
from extractor.ground.errors import SourceError, UsageError
from extractor.ground.record import REVIEW_THRESHOLD
from extractor.shelf.load import ModelDir, load_model_dir

ENGINES = ("local", "ray")


@dataclass(frozen=True, slots=True)
class Options:
    """How to run; ``timeout`` in seconds and ``memory`` in megabytes a document, None for no limit.

    Without ``workers`` there is one a core, without ``shard_documents`` the archive's size decides. ``store`` is the
    URL of the corrections whose memory takes part.
    """

    engine: str = "local"
    workers: int | None = None
    resume: bool = False
    model: str | None = None
    timeout: float | None = 60.0
    memory: int | None = 2048
    review_threshold: float = REVIEW_THRESHOLD
    shard_documents: int | None = None
    store: str | None = None


def run_archive(sources: Sequence[str], output: str, options: Options, board: Board) -> Summary:
    """Extract the sources into five Parquet tables below ``output`` and return what it came to.

    Raises UsageError when the call is wrong (a run stands there already, terms differ), ModelError, and
    RunStopped when the run cannot go on; whatever is raised, the shards in the ledger are kept.
    """
    if options.engine not in ENGINES:
        msg = f"unknown engine {options.engine!r}: choose one of {', '.join(ENGINES)}"
        raise UsageError(msg)
    need_libraries(options.engine)
    _refuse_memory([output, *sources])
    model = load_model_dir(options.model)
    terms = _terms(sources, model, options)
    store = Store(output)
    if store.folder is not None and store.folder.exists() and not store.folder.is_dir():
        msg = f"{output}: is a file; give --output a folder for the tables"
        raise UsageError(msg)
    ledger = Ledger(store)
    # What is refused leaves nothing behind, not even the folder of the lock.
    shards = ledger.read_plan()[1] if options.resume else _plan(ledger, sources, options)
    need_pdf(shards)
    with only_run(store):
        if options.resume:
            sitting = _resume(ledger, terms, options, board)
        else:
            _refuse_begun(ledger)  # by another run, meanwhile
            ledger.begin(terms, shards)
            sitting = _Sitting(ledger, shards, {})
        return _do(sitting, model, options, board)


def _refuse_begun(ledger: Ledger) -> None:
    if ledger.exists():
        msg = f"{ledger.store.url}: a run was begun here; go on with --resume, or choose another folder"
        raise UsageError(msg)


def _plan(ledger: Ledger, sources: Sequence[str], options: Options) -> list[Shard]:
    _refuse_begun(ledger)
    try:
        return list(plan_shards(sources, options.shard_documents))
    except SourceError as error:
        raise UsageError(str(error)) from error


def _resume(ledger: Ledger, now: Terms, options: Options, board: Board) -> _Sitting:
    terms, shards = ledger.read_plan()
    check_terms(terms, now, model_named=options.model is not None)
    if terms.corrections != now.corrections:
        grown = f"has grown from {terms.corrections} to {now.corrections} corrections since the run began"
        board.note(f"{now.store} {grown}; the rest is read with what it holds now")
    entries = keep_whole(ledger, ledger.entries(), shards, board.note)
    made_by = {entry.model for entry in entries.values()} - {now.model}
    if made_by:
        board.note(f"{len(entries)} shards are of {', '.join(sorted(made_by))}; the rest will be of {now.model}")
    remove_scraps(ledger.store)
    return _Sitting(ledger, shards, entries)


def _terms(sources: Sequence[str], model: ModelDir, options: Options) -> Terms:
    began = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    schema = str(model.card["schema"])
    taught = store_to_taught(options.store)
    return Terms(tuple(sources), model.label, schema, options.review_threshold, __version__, began, *taught)


@dataclass(frozen=True, slots=True)
class _Sitting:
    """One go at a run: what is planned, and what of it was done before."""

    ledger: Ledger
    shards: Sequence[Shard]
    entries: dict[int, Entry]


def _do(sitting: _Sitting, model: ModelDir, options: Options, board: Board) -> Summary:
    began = time.monotonic()
    ledger, shards, entries = sitting.ledger, sitting.shards, sitting.entries
    output, planned = ledger.store.url, sum(shard.slots for shard in shards)
    before: Counter[str] = Counter()
    for entry in entries.values():
        before.update(entry.counts)
    tally = Tally(before, planned)
    left = [shard for shard in shards if shard.number not in entries]
    workers = options.workers or os.cpu_count() or 1
    about = {"model": model.label, "shards": len(shards), "shards_left": len(left), "planned": planned}
    board.begin(tally, about | {"engine": options.engine, "workers": workers, "output": output})
    summary: Summary | None = None
    try:
        with closing(_engine(options.engine, _job(output, model, options), left, workers)) as events:
            for event in events:
                if isinstance(event, Done):
                    ledger.commit(event.entry)
                    entries[event.entry.shard] = event.entry
                tally.take(event)
                board.show(event)
        here = sum(e.counts.get("documents", 0) for e in entries.values()) - before["documents"]
        summary = entries_to_summary(
            [entries[number] for number in sorted(entries)],
            output=output,
            planned=len(shards),
            seconds=time.monotonic() - began,
            here=here,
        )
        return summary
    finally:
        if summary is None:
            board.note(f"{len(entries)} of {len(shards)} shards are done; --resume does the rest")
        board.end(summary)


def _job(output: str, model: ModelDir, options: Options) -> Job:
    # On Ray a worker may stand on another machine: it finds the shipped model by itself, and checks it.
    anywhere = options.engine == "ray" and options.model is None
    return Job(
        output=output,
        model=None if anywhere else str(model.path),
        label=model.label,
        review_threshold=options.review_threshold,
        timeout=options.timeout,
        memory=options.memory,
        store=options.store,
    )


def _engine(engine: str, job: Job, shards: Sequence[Shard], workers: int) -> Generator[Event]:
    if not shards:
        return
    if engine == "ray":
        from extractor.archive.ray import run_ray

        yield from run_ray(job, shards, workers)
        return
    from extractor.archive.local import run_local

    yield from run_local(job, shards, min(workers, len(shards)))


def _refuse_memory(places: Sequence[str]) -> None:
    """Refuse fsspec's ``memory://``: each worker process would write into one of its own, which ends with it."""
    for place in places:
        if place.startswith("memory:"):
            msg = f"{place}: is this process's own memory, which its workers do not share; name a folder or another URL"
            raise UsageError(msg)
