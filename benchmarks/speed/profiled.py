"""What the profile samples: a worker's work on an archive, batch by batch. ``python profiled.py DIR``."""

from __future__ import annotations

import sys

import extractor
from extractor.archive.tables import results_to_run_tables
from extractor.process import freeze
from extractor.reading.batches import inputs_to_batches
from extractor.reading.containers import sources_to_inputs

if __name__ == "__main__":
    reader = extractor.load()
    freeze()  # as a worker does
    for batch in inputs_to_batches(sources_to_inputs([sys.argv[1]]), 64):
        results_to_run_tables(reader.inputs_to_extractions(batch), reader.schema, reader.model)
