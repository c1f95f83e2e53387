"""How firmly a light training holds what a model knows, and how much a corrected column weighs: chosen here.

python -m benchmarks.learning.holding [--model DIR]

Neither the gate's documents nor the fresh families take part. What is to be learned are families in view, two corrected
documents of each; what is to be held are documents of the train recipes that no model has seen. The alignment alone
goes on learning, for only it has these two constants. Writes holding.md beside this file.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.learning.families import HERE, families, outcomes, right
from benchmarks.learning.mistakes import train_recipes
from benchmarks.learning.reviewer import review
from extractor.corpus.samples import Sample
from extractor.corpus.store import Store
from extractor.finding.alignment.finder import AlignmentFinder
from extractor.finding.alignment.model import AlignmentModel
from extractor.ground.schema import retail_note
from extractor.learning import alignment
from extractor.learning.columns import samples_to_columns
from extractor.learning.corrected import store_to_samples
from extractor.learning.opened import samples_to_opened
from extractor.learning.relearn import WEIGHT, Known, base_to_known
from extractor.learning.synthesis.compose import compose_many
from extractor.loading import load
from extractor.pipeline import Extractor
from extractor.shelf.load import load_model_dir

LEARNED = ("families_2.toml",)
TAUGHT, HELD, FIRST_SEED = 2, 150, 880_001
TRIED = ((1, WEIGHT), (10, 1.0), (10, WEIGHT), (10, 40.0), (100, WEIGHT))  # parts of STRENGTH, weight
RESULTS = HERE / "holding.md"


def corrected(reader: Extractor, teach: Sequence[Sample], folder: str) -> list[Sample]:
    """Return the documents as a careful reviewer corrected them."""
    with Store(f"sqlite:///{tempfile.mkdtemp(dir=folder)}/store.db") as store:
        for sample in teach:
            store.add_all(review(sample, reader(sample.content), reader.schema))
        return store_to_samples(store, reader)


def relearned(reader: Extractor, known: Known, said: Sequence[Sample], part: float, weight: float) -> Extractor:
    """Return the reader with an alignment that went on learning, held by a part of the full training's strength."""
    schema = retail_note()
    columns = [*known.columns, *samples_to_columns(samples_to_opened(said, schema), schema, real_weight=weight)]
    model = alignment.columns_to_next(_model(reader), columns, give=alignment.STRENGTH / part)
    return Extractor(
        replace(reader.finders, alignment=AlignmentFinder(schema, model)), reader.fusion, schema, reader.model
    )


def _model(reader: Extractor) -> AlignmentModel:
    return AlignmentModel.load(reader.path or Path())


def rows(reader: Extractor, folder: str) -> Iterator[str]:
    """Yield a table's rows: before, then each pair of constants; shares of values right."""
    known = families(LEARNED)
    measure = [sample for _, samples in known.values() for sample in samples[::2]]
    said = corrected(reader, [sample for teach, _ in known.values() for sample in teach[:TAUGHT]], folder)
    held = list(compose_many(train_recipes(), HELD, FIRST_SEED))
    yield f"| before | | {right(outcomes(reader, measure)):.4f} | {right(outcomes(reader, held)):.4f} |"
    repeated = base_to_known(load_model_dir(reader.path))
    for part, weight in TRIED:
        now = relearned(reader, repeated, said, part, weight)
        learned, kept = right(outcomes(now, measure)), right(outcomes(now, held))
        yield f"| 1/{part} | {weight:.0f} | {learned:.4f} | {kept:.4f} |"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="a model's folder or version; default: the one in use")
    options = parser.parse_args()
    reader = load(options.model)
    out = [
        "# How firmly a light training holds what a model knows",
        "",
        "`python -m benchmarks.learning.holding` measures shares of values right, without memory: on families in view",
        f"of which {TAUGHT} documents were corrected, and on documents of train recipes that no model has seen. `GIVE`",
        "is the part of the full training's strength with which weights may move, `WEIGHT` that of a corrected column.",
        "",
        f"Model `{reader.model}`.",
        "",
        "| `GIVE` | `WEIGHT` | learned | held |",
        "|---|---|---|---|",
    ]
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(reader, folder):
            out.append(row)
            print(row, flush=True)
    RESULTS.write_text("\n".join(out) + "\n", "utf-8")


if __name__ == "__main__":
    main()
