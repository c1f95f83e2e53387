"""samples_to_layouts: the layouts that a model has met, so that it knows a new one."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.corpus.samples import Sample
from extractor.fusing.layouts import MOST, Layouts, fingerprints_to_layouts
from extractor.grids.fingerprint import document_to_fingerprint
from extractor.learning.columns import sample_to_document


def samples_to_layouts(samples: Sequence[Sample]) -> Layouts:
    """Return the layouts of all real samples, and of composed ones as many as are kept, spread evenly."""
    real = [s for s in samples if s.origin != "synthetic"]
    composed = [s for s in samples if s.origin == "synthetic"]
    step = max(len(composed) // MOST, 1)
    chosen = [*real, *composed[::step]]
    return fingerprints_to_layouts(document_to_fingerprint(sample_to_document(s)) for s in chosen)
