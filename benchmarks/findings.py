"""List the filings that contradict themselves.

    python -m benchmarks.findings                  # by what a careful person read in them (the gold records)
    python -m benchmarks.findings --model DIR      # by what a model extracts from them

Covers every document of training_data, or a folder given by --folder (gold beside each document). Prints one
line a finding, then the counts by code.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import extractor
from extractor.checking.report import check
from extractor.checking.supplements import compare_supplements
from extractor.ground.candidate import Method, Status, Value
from extractor.ground.fields import Field
from extractor.ground.record import Extraction, Finding, Record
from extractor.ground.schema import FieldSpec, retail_note
from extractor.measuring.cases import Case, path_to_cases, split_to_cases


def gold_to_record(gold: Mapping[str, Any], specs: Sequence[FieldSpec]) -> Record:
    """Return a record that states what gold states (steps of a schedule aside)."""
    fields = {}
    for spec in specs:
        value = None if spec.type == "steps" else gold.get(spec.name)
        if value is None:
            fields[spec.name] = Field(None, Status.ABSENT, 1.0)
        else:
            fields[spec.name] = Field(_typed(spec, value), Status.FOUND, 1.0, str(value), Method.RULES)
    return Record(fields)


def _typed(spec: FieldSpec, value: Any) -> Value:
    if spec.type == "date":
        return dt.date.fromisoformat(value)
    if spec.type in {"money", "percent"}:
        return Decimal(str(value))
    return tuple(value) if isinstance(value, list) else value


def gold_to_extractions(cases: Iterable[Case]) -> Iterator[Extraction]:
    """Yield what a perfect reader would return for each case, with its findings."""
    schema = retail_note()
    for case in cases:
        offering = gold_to_record(case.gold.get("offering", {}), schema.offering_fields)
        notes = tuple(gold_to_record(n, schema.note_fields) for n in case.gold["notes"])
        findings = tuple(check(offering, notes, case.to_input().read().text))
        yield Extraction(case.id, "", schema.id, "gold", "ok", 1.0, offering, notes, findings)


def main() -> None:
    """Print the findings."""
    parser = argparse.ArgumentParser(description="List the filings that contradict themselves.")
    parser.add_argument("--model", help="extract with this model instead of reading gold")
    parser.add_argument("--folder", type=Path, help="documents with gold beside them")
    options = parser.parse_args()
    cases = (
        path_to_cases(options.folder) if options.folder else [*split_to_cases("train"), *split_to_cases("evaluation")]
    )
    if options.model:
        results = extractor.load(options.model).inputs_to_extractions([c.to_input() for c in cases])
    else:
        results = list(gold_to_extractions(cases))
    told: list[tuple[Extraction, Finding]] = [(r, f) for r in results for f in r.findings]
    told += compare_supplements(results)
    for result, finding in sorted(told, key=lambda t: (t[1].code, t[0].source)):
        print(f"{finding.severity:8} {finding.code:28} {result.source}: {finding.message}")
    contradicting = len({r.source for r, f in told if f.severity != "info"})
    print(f"\n{contradicting} of {len(cases)} filings contradict themselves")
    for code, count in Counter(f.code for _, f in told).most_common():
        print(f"{count:5} {code}")


if __name__ == "__main__":
    main()
