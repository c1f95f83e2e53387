"""Open tools on the same documents: their text and tables, put through the afternoon's script.

None of them names a note's fields, so each is measured by what the script reads in its output; the script on
the raw bytes is the figure to beat. A tool lives in an environment of its own:

``python -m venv .venv/peer && .venv/peer/bin/pip install unstructured``
``python -m benchmarks.accuracy.peers unstructured --python .venv/peer/bin/python``

adds its figures to ``peers.json``, from which ``run.py`` writes the table. PDF is left out: docling and
unstructured fetch models for it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.accuracy import baseline
from extractor.ground.schema import retail_note
from extractor.learning.heldout import heldout_cases
from extractor.learning.readme import table
from extractor.measuring.card_tables import COLLECTIONS
from extractor.measuring.cases import Case
from extractor.measuring.score import score_all
from extractor.measuring.tally import BY, tally_by

HERE = Path(__file__).parent
GENERATED = 300
LIMIT_SECONDS = 600
SUFFIXES = {"html": ".htm", "markdown": ".md"}


def to_markdown(tools: Sequence[Mapping[str, Any]]) -> str:
    """Return the table of what was measured, or say that nothing was."""
    if not tools:
        return "None was run."
    rows = []
    for tool in tools:
        if "scores" not in tool:
            rows.append([str(tool["tool"]), str(tool["note"]), *["–"] * (len(COLLECTIONS) + 1)])
            continue
        f1 = [f"{tool['scores'][c]['f1']:.4f}" for c in COLLECTIONS]
        rows.append([str(tool["tool"]), str(tool["note"]), *f1, f"{tool['milliseconds']:.0f}"])
    about = (
        "None of them names the fields of a note. Field F1 is what the afternoon's script reads in a\n"
        "tool's text and tables (PDF left out), beside the script on the raw document."
    )
    heads = ["tool", "", *(COLLECTIONS[c] for c in COLLECTIONS), "ms a document"]
    return f"{about}\n\n{table(heads, rows)}"


def run_tool(tool: str, python: Path, cases: Sequence[Case]) -> list[dict[str, Any]]:
    """Read the cases with a tool; one line a document, in the cases' order. Raises TimeoutExpired."""
    with tempfile.TemporaryDirectory() as place:
        for k, case in enumerate(cases):
            suffix = SUFFIXES.get(case.serialization, ".txt")
            (Path(place) / f"{k:05}{suffix}").write_bytes(case.content)
        command = [str(python), str(HERE / "peer_read.py"), tool, place]
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT_SECONDS, check=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{"name"')]


def lines_to_entry(tool: str, note: str, cases: Sequence[Case], lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return a tool's entry; without scores where it read less than half of the documents."""
    errors = [str(line["error"]) for line in lines if "error" in line]
    if errors:
        note += f", {len(errors)} of {len(lines)} documents failed: {errors[0].partition(' from ')[0][:100]}"
    if len(errors) * 2 > len(lines):
        return {"tool": tool, "note": note}
    texts = [str(line.get("text", "")).encode() for line in lines]
    return figures(tool, note, cases, texts, sum(line["seconds"] for line in lines))


def figures(tool: str, version: str, cases: Sequence[Case], texts: Sequence[bytes], seconds: float) -> dict[str, Any]:
    """Return a tool's entry: the scores of what the script reads in its texts."""
    results = [baseline.extract(t, c.source) for t, c in zip(texts, cases, strict=True)]
    scores = score_all(cases, results, retail_note())
    groups = tally_by(scores, BY["collection"])
    return {
        "tool": tool,
        "note": version,
        "scores": {name: t.to_dict() for name, t in groups.items()},
        "milliseconds": round(1000 * seconds / len(cases), 1),
    }


def main() -> None:
    """Measure one tool and keep its figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool", choices=("unstructured", "edgartools", "docling"))
    parser.add_argument("--python", type=Path, required=True, help="the Python that has the tool")
    parser.add_argument("--note", default="", help="a version or remark to print beside it")
    options = parser.parse_args()
    cases = heldout_cases(GENERATED)
    lines = run_tool(options.tool, options.python, cases)
    entry = lines_to_entry(options.tool, options.note, cases, lines)
    raw = figures("none", "the script on the raw document", cases, [c.content for c in cases], 0.0)
    path = HERE / "peers.json"
    kept = json.loads(path.read_text("utf-8")) if path.is_file() else []
    kept = [raw, *(e for e in kept if e["tool"] not in {"none", options.tool}), entry]
    path.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
    print(to_markdown(kept))


if __name__ == "__main__":
    main()
