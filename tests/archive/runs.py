"""Runs over copies of real samples, and their tables to compare."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.archive.ledger import Ledger
from extractor.archive.store import Store
from extractor.archive.tables import TABLES, file_name

SAMPLES = Path(__file__).parents[2] / "samples"


def fill(folder, documents):
    """Put copies of the samples into a folder, in a fixed order."""
    texts = sorted(SAMPLES.glob("*.txt"))
    folder.mkdir(parents=True)
    for number in range(documents):
        shutil.copy(texts[number % len(texts)], folder / f"{number:04}.txt")
    return folder


def command(*arguments):
    return [sys.executable, "-m", "extractor", *map(str, arguments)]


def run(*arguments, **options):
    return subprocess.run(
        command("run", *arguments),
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ),
        **options,
    )


def tables(output):
    """Read what the ledger calls done, shard by shard."""
    ledger = Ledger(Store(str(output)))
    _, shards = ledger.read_plan()
    names = [shards[number].name for number in ledger.entries()]
    return {t: pa.concat_tables(pq.read_table(output / file_name(t, n)) for n in names) for t in TABLES}


def assert_same(left, right):
    mine, other = tables(left), tables(right)
    for name in TABLES:
        assert mine[name].num_rows > 0, name
        assert mine[name].equals(other[name]), name
