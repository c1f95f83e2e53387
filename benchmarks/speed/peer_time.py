"""Time one peer: run by ``peers.py`` with the Python that has the tool; needs the tool and nothing else.

``python peer_time.py TOOL``: for each folder named on stdin prints the processor's seconds for its HTML files,
or what went wrong, on one line.
"""

from __future__ import annotations

import gc
import io
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))


def with_pandas(path: Path) -> object:
    """Read every table."""
    import pandas as pd

    return pd.read_html(io.StringIO(path.read_text("utf-8")))


def choose_tool(name: str) -> Callable[[Path], object]:
    """Return the function that reads one file."""
    if name == "pandas":
        return with_pandas
    from benchmarks.accuracy.peer_read import TOOLS

    return TOOLS[name]


def main() -> None:
    """Answer until stdin ends."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # whatever a tool prints is no answer
    read = choose_tool(sys.argv[1])
    gc.set_threshold(50_000)  # as seldom as in the extractor's process
    for line in sys.stdin:
        began = time.process_time()
        try:
            for path in sorted(Path(line.strip()).iterdir()):
                read(path)
        except Exception as error:  # noqa: BLE001 - a tool may fail in its own way; the failure is the result
            said = " ".join(f"{type(error).__name__}: {error}".split())[:120]
        else:
            said = str(time.process_time() - began)
        answers.write(said + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
