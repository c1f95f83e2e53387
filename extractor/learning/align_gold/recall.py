"""Label recall: the share of gold's values that found at least one place, by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.corpus.samples import Sample
from extractor.ground.schema import Schema
from extractor.learning.align_gold.align import align_gold
from extractor.reading.open import read


@dataclass(frozen=True, slots=True)
class FieldRecall:
    """How many of a field's ``values`` in gold were ``found`` in their document; placeholders apart."""

    field: str
    values: int
    found: int
    open: int
    open_found: int


def label_recall(samples: Iterable[Sample], schema: Schema) -> list[FieldRecall]:
    """Align every sample and count, field by field, in the schema's order; fields without gold left out."""
    counts: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        labels = align_gold(read(sample.content, sample.filename), sample.gold, schema)
        have = {(b.field, b.note) for b in labels}
        for note, record in [(None, sample.gold["offering"]), *enumerate(sample.gold["notes"])]:
            for name in record:
                if name in schema.by_name:
                    kind = "open" if record[name] is None else "values"
                    counts[name, kind] += 1
                    counts[name, f"{kind}_found"] += (name, note) in have
    out = []
    for spec in schema.fields:
        numbers = [counts[spec.name, kind] for kind in ("values", "values_found", "open", "open_found")]
        if numbers[0] or numbers[2]:
            out.append(FieldRecall(spec.name, *numbers))
    return out


def recall_table(rows: Iterable[FieldRecall]) -> str:
    """Return the counts as a table for reading."""
    lines = [f"{'field':<24}{'values':>8}{'found':>8}{'share':>8}{'open':>6}{'found':>7}"]
    total = [0, 0, 0, 0]
    for row in rows:
        numbers = [row.values, row.found, row.open, row.open_found]
        total = [a + b for a, b in zip(total, numbers, strict=True)]
        lines.append(_line(row.field, numbers))
    return "\n".join([*lines, _line("all", total)])


def _line(name: str, numbers: list[int]) -> str:
    values, found, open_, open_found = numbers
    share = f"{100 * found / values:.1f}%" if values else "-"
    return f"{name:<24}{values:>8}{found:>8}{share:>8}{open_:>6}{open_found:>7}"
