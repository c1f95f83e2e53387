"""Token model: spans by field on unseen layouts and issuers, and tokens a second on one core.

``python -m benchmarks.tokens MODEL``, MODEL being the folder that training wrote (``.../tokens``).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from extractor.corpus.disk import load_documents
from extractor.corpus.root import data_root
from extractor.corpus.samples import Sample
from extractor.finding.tokens.finder import TokensFinder
from extractor.finding.tokens.tagger import load_pipeline
from extractor.finding.tokens.trained import pipeline_to_trained
from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.learning.opened import samples_to_opened
from extractor.learning.synthesis import compose_many, load_recipes
from extractor.learning.token_scores import score_pieces
from extractor.learning.tokens import samples_to_labelled
from extractor.measuring.tally import Fields
from extractor.reading.open import read

SYNTHETIC = 240
FIRST_SEED = 100_001  # training seeds count up from 1


def print_tallies(title: str, tallies: Mapping[str, Fields]) -> None:
    """Print one table."""
    print(f"\n{title}")
    for name, tally in tallies.items():
        print(f"  {name:24} P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}  of {tally.wanted}")


def time_finder(finder: TokensFinder, samples: Sequence[Sample]) -> None:
    """Print tokens a second over whole documents, reading and grids not counted."""
    documents = [read(s.content, s.filename) for s in samples]
    batch = [(d, document_to_grids(d, retail_note())) for d in documents]
    finder.find_batch(batch[:4])
    start = time.perf_counter()
    found = finder.find_batch(batch)
    seconds = time.perf_counter() - start
    words = sum(len(d.text.split()) for d in documents)
    print(f"\n{len(batch)} documents of {words} words in {seconds:.2f} s: {words / seconds:,.0f} words/s,")
    each = sum(map(len, found)) / len(batch)
    print(f"{1000 * seconds / len(batch):.1f} ms and {each:.1f} candidates a document")


def main() -> None:
    """Score and time one model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    model: Path = parser.parse_args().model
    schema = retail_note()
    nlp = load_pipeline(model)
    recipes = [r for r in load_recipes(data_root() / "recipes") if r.split == "evaluation"]
    unseen = [s for s in compose_many(recipes, SYNTHETIC, FIRST_SEED) if s.labels]
    real = load_documents(split="evaluation")
    for title, samples in (("generated, unseen layouts", unseen), ("real, unseen issuers", real)):
        opened = samples_to_opened(samples, schema)
        for ignored, how in ((0.0, "what grids leave open"), (1.0, "whole texts")):
            labelled = samples_to_labelled(opened, schema, grids_ignored=ignored)
            print_tallies(f"{title}: {how}", score_pieces(nlp, labelled, schema))
    time_finder(TokensFinder(pipeline_to_trained(nlp), schema), real)


if __name__ == "__main__":
    main()
