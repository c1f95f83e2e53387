"""inputs_to_batches: documents that are worked on together, bounded by their number and by their bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.reading.containers import Input

BYTES = 4 << 20
"""Bytes a batch: work on a batch takes memory in proportion to its text, and long filings gain nothing by company."""


def inputs_to_batches(inputs: Iterable[Input], documents: int, size: int = BYTES) -> Iterator[list[Input]]:
    """Yield the inputs in order, in batches of at most ``documents``; one that has reached ``size`` bytes is full."""
    batch: list[Input] = []
    held = 0
    for item in inputs:
        batch.append(item)
        held += len(item.data) if isinstance(item.data, bytes) else 0
        if len(batch) == documents or held >= size:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch
