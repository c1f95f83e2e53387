"""Cold: how long a process takes to say what it can do, and to read its first document.

The first document is held against the bare import of the same libraries: of every module from outside the
package and the standard library that reading it has brought in. The libraries that trained the model, spaCy and
scikit-learn, are none of them, as reading needs only their weights; what their import alone would take stands beside.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

_SAMPLE = Path(__file__).parents[2] / "samples" / "ally-2020-supp223.txt"
_FIRST = f"import extractor\nextractor.load()({str(_SAMPLE)!r})\n"
_LIST = (
    _FIRST
    + """
import sys
import sysconfig
roots = tuple(sysconfig.get_path(name) for name in ("purelib", "platlib"))
for name, module in list(sys.modules.items()):
    if str(getattr(module, "__file__", None) or "").startswith(roots) and name.split(".")[0] != "extractor":
        print(name)
"""
)
_IMPORT = """
import importlib, sys
for name in sys.argv[1].split(","):
    try:
        importlib.import_module(name)
    except ImportError:  # a name that a library gives itself
        pass
"""
HELP_LIMIT, FIRST_LIMIT = 0.4, 1.3


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds on the clock and of the processor."""

    clock: float
    processor: float


def measure_cold(rounds: int) -> str:
    """Start processes in turn; return the findings as Markdown."""
    listed = subprocess.run([sys.executable, "-c", _LIST], check=True, capture_output=True, text=True).stdout.split()
    commands = {
        "`python -c pass`": [sys.executable, "-c", "pass"],
        "`extractor --help`": [sys.executable, "-m", "extractor", "--help"],
        "bare import": [sys.executable, "-c", _IMPORT, ",".join(listed)],
        "first document": [sys.executable, "-c", _FIRST],
        "spaCy and scikit-learn": [sys.executable, "-c", _IMPORT, "spacy,sklearn.linear_model"],
    }
    taken: dict[str, list[Took]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as bytecode:  # as an installed package has it
        for number in range(rounds + 1):
            for name, command in commands.items():
                took = _run(command, bytecode)
                if number:  # the first compiles
                    taken[name].append(took)
    lines = ["| | seconds on the clock, median | least | of the processor |", "|---|---:|---:|---:|"]
    for name, times in taken.items():
        clock = [t.clock for t in times]
        worked = statistics.median(t.processor for t in times)
        lines.append(f"| {name} | {statistics.median(clock):.2f} | {min(clock):.2f} | {worked:.2f} |")
    pairs = list(zip(taken["first document"], taken["bare import"], strict=True))
    ratio = statistics.median(a.processor / b.processor for a, b in pairs)
    clock_ratio = statistics.median(a.clock / b.clock for a, b in pairs)
    spared = zip(taken["first document"], taken["spaCy and scikit-learn"], strict=True)
    spared_ratio = statistics.median(a.processor / b.processor for a, b in spared)
    return "\n".join([
        *lines,
        "",
        (f"The first document takes {ratio:.2f} times the bare import of the {len(listed)} modules it uses (on the "
        f"clock {clock_ratio:.2f}); limit {FIRST_LIMIT}. Against the bare import of spaCy and scikit-learn, "
         f"which trained the model and which reading it does without, {spared_ratio:.2f}. "
         f"Limit for `--help`: {HELP_LIMIT} s."),
    ])  # fmt: skip


def _run(command: list[str], bytecode: str) -> Took:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = bytecode
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    clock, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Took(clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
