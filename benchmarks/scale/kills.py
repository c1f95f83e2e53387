"""Kills: a run killed with SIGKILL at random moments and resumed, held row for row against an undisturbed one."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.scale.documents import make_archive
from extractor.archive.tables import TABLES


def measure_kills(documents: int, kills: int) -> str:
    """Kill so many times, resume to the end, compare; return the findings as Markdown."""
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    with tempfile.TemporaryDirectory() as folder:
        archive = make_archive(Path(folder) / "in", documents)
        whole, output = Path(folder) / "whole", Path(folder) / "out"
        command = [sys.executable, "-m", "extractor", "run", str(archive), "--shard", "5", "-o"]
        began = time.monotonic()
        subprocess.run([*command, str(whole)], check=True, stderr=subprocess.DEVNULL)
        undisturbed = time.monotonic() - began
        done, finished = [], False
        for number in range(kills):
            process = subprocess.Popen(
                [*command, str(output), *(["--resume"] if (output / "_ledger" / "plan.jsonl").exists() else [])],
                stderr=subprocess.DEVNULL,
            )
            target = number * (documents // 5 - 2) // kills  # shards, so that every stage of a run is met
            while process.poll() is None and _shards(output) < target:
                time.sleep(0.01)
            time.sleep(chance.uniform(0, 1.0))
            finished = finished or process.poll() is not None
            process.send_signal(signal.SIGKILL)
            process.wait()
            done.append(_shards(output))
        subprocess.run([*command, str(output), "--resume"], check=True, stderr=subprocess.DEVNULL)
        same = {table: _rows(whole, table).equals(_rows(output, table)) for table in TABLES}
        rows = {table: _rows(output, table).num_rows for table in TABLES}
    lines = [
        f"{kills} kills over {documents} documents in {documents // 5} shards, undisturbed {undisturbed:.0f} s. "
        f"Shards done at each kill: {', '.join(map(str, done))}."
        + (" One of them came after the end." if finished else ""),
        "",
        "| table | rows | equal row for row |",
        "|---|---:|---|",
        *(f"| {table} | {rows[table]:,} | {'yes' if same[table] else 'NO'} |" for table in TABLES),
    ]
    return "\n".join(lines)


def _shards(output: Path) -> int:
    return sum(1 for _ in (output / "_ledger").glob("part-*.json"))


def _rows(output: Path, table: str) -> pa.Table:
    return pa.concat_tables(pq.read_table(path) for path in sorted((output / table).glob("*.parquet")))
