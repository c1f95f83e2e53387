"""Profile: py-spy's samples of a run, summed by the package's folders and by the functions that take most.

``pip install py-spy``; a worker's whole work is sampled: reading, extraction and rows, without its start.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from shutil import which

from benchmarks.scale.documents import make_archive
from benchmarks.speed.figure import draw_bars

FIGURE = "profile.svg"
_DOCUMENTS = 400
_MOST = 15
_RATE = 200  # samples a second
_BEGINS = (
    "inputs_to_extractions (",
    "results_to_run_tables (",
    "inputs_to_batches (",
)  # beyond them the process starts
_WORK = Path(__file__).with_name("profiled.py")
_FOLDERS = ("reading", "grids", "finding/rules", "finding/alignment", "finding/tokens", "finding", "fusing", "checking",
            "emitting", "archive", "values")  # fmt: skip


def measure_profile(folder: Path) -> str:
    """Sample the work on an archive; return the findings as Markdown."""
    if which("py-spy") is None:
        return "py-spy is not installed: `pip install py-spy`."
    with tempfile.TemporaryDirectory() as scratch:
        archive = make_archive(Path(scratch) / "in", _DOCUMENTS, seed=9)
        raw = Path(scratch) / "raw"
        record = ["py-spy", "record", "--format", "raw", "--full-filenames", "--rate", str(_RATE), "-o", str(raw)]
        work = [sys.executable, str(_WORK), str(archive)]
        subprocess.run([*record, "--", *work], check=True, capture_output=True)
        stacks = [line.rsplit(" ", 1) for line in raw.read_text("utf-8").splitlines()]
    kept = [(stack.split(";"), int(count)) for stack, count in stacks if any(begin in stack for begin in _BEGINS)]
    total = sum(count for _, count in kept)
    places: Counter[str] = Counter()
    functions: Counter[str] = Counter()
    for frames, count in kept:
        ours = [frame for frame in frames if "/extractor/" in frame]
        places[_folder(ours[-1]) if ours else "other"] += count
        functions.update(dict.fromkeys(map(_name, ours), count))
    shares = {name: 100 * count / total for name, count in places.most_common()}
    draw_bars(shares, "per cent of the samples", folder / FIGURE)
    return "\n".join([
        (f"{total:,} samples of {_DOCUMENTS} generated documents, text and HTML; a sample belongs to the last of the "
        "package's own functions on its stack."),
        "",
        "| folder | share |",
        "|---|---:|",
        *(f"| {name} | {share:.1f} % |" for name, share in shares.items()),
        "",
        "| function, with what it calls | share |",
        "|---|---:|",
        *(f"| `{name}` | {100 * count / total:.1f} % |" for name, count in functions.most_common(_MOST)),
        "",
        f"![Where the time goes]({FIGURE})",
    ])  # fmt: skip


def _folder(frame: str) -> str:
    """Name the folder that a frame's file stands in."""
    path = frame.rpartition("/extractor/")[2]
    return next((folder for folder in _FOLDERS if path.startswith(folder + "/")), "the package itself")


def _name(frame: str) -> str:
    """Return ``function (folder/file.py)`` of ``function (/…/extractor/folder/file.py:12)``."""
    function = frame.partition(" (")[0]
    return f"{function} ({frame.rpartition('/extractor/')[2].partition(':')[0]})"
