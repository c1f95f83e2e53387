"""samples_to_opened: each sample read once, for all that learns from it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from extractor.corpus.samples import Label, Sample
from extractor.grids.recover import document_to_grids
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import Schema
from extractor.learning.align_gold import align_gold
from extractor.learning.token_gold import gold_to_places
from extractor.process import end_with_parent, freeze
from extractor.reading.open import read

_AT_ONCE = 32  # samples that a process opens before it hands them back


@dataclass(frozen=True, slots=True)
class Opened:
    """A sample, what reading makes of it, and what is labelled there; at places ``unknown`` nothing is known."""

    sample: Sample
    document: Document
    grids: Sequence[Grid]
    labels: Sequence[Label]
    unknown: Sequence[Span]


def sample_to_document(sample: Sample) -> Document:
    """Read a sample's content as the pipeline would."""
    return read(sample.content, sample.filename)


def sample_to_opened(sample: Sample, schema: Schema) -> Opened:
    """Read a sample and recover its grids; one without labels of its own is aligned with its gold."""
    document = sample_to_document(sample)
    labels = sample.labels or align_gold(document, sample.gold, schema)
    unknown = _unknown(sample, document, schema)
    return Opened(sample, document, document_to_grids(document, schema), labels, unknown)


def samples_to_opened(samples: Sequence[Sample], schema: Schema, workers: int = 1) -> list[Opened]:
    """Open samples in their order, ``workers`` processes at once.

    The processes are not those that learn afterwards: joblib takes one that has only read so far for one that leaks.
    """
    if workers == 1:
        return [sample_to_opened(sample, schema) for sample in samples]
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_start) as pool:
        return list(pool.map(partial(sample_to_opened, schema=schema), samples, chunksize=_AT_ONCE))


def _start() -> None:
    end_with_parent()
    freeze()


def _unknown(sample: Sample, document: Document, schema: Schema) -> list[Span]:
    if sample.told is not None:
        return [Span(0, len(document.text))]  # outside of what was said, nothing is known
    return [] if sample.labels else gold_to_places(document.text, sample.gold, schema)
