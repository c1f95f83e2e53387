"""Measure whether an unlearnt layout family gets less confidence by itself, and gets it back once learnt.

    python -m benchmarks.novelty [--documents 300]

The family is one that nothing can know: tables and sheets whose labels are all in a made-up language (each
letter of a known spelling moved by thirteen places). Two small models, trained in the same way, learn from
composed documents, one without any document of the family, one with some. Both read new documents of the family,
and the very same documents in plain words. Printed: the distance to the nearest known layout, the mean
confidence of what is given out, the share of it that is right, and how many of the values that gold states are
given out with a confidence of 0.99 or more. The rules never learn the made-up words, so that what comes back is
what the models have learnt.
"""

from __future__ import annotations

import argparse
import codecs
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extractor.corpus.root import data_root
from extractor.corpus.samples import Sample
from extractor.grids.fingerprint import document_to_fingerprint
from extractor.ground.schema import retail_note
from extractor.learning.card import folder_to_extractor
from extractor.learning.opened import sample_to_document
from extractor.learning.plan import Plan
from extractor.learning.synthesis.compose import compose_many
from extractor.learning.synthesis.recipes import load_recipes
from extractor.learning.train import samples_to_model
from extractor.measuring.ablation import read_cases
from extractor.measuring.cases import samples_to_cases
from extractor.measuring.curves import SURE, scores_to_given
from extractor.measuring.tally import tally
from extractor.pipeline import Extractor

_SEED, _NEW_SEED = 1, 900_001
_FAMILY = ("wide-tsv", "wide-markdown", "wide-blanks", "pairs-tsv", "transposed-markdown")
_SPELLINGS = sorted({label for f in retail_note().fields for label in f.labels if len(label) > 4}, key=len)
_LABEL = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, reversed(_SPELLINGS))) + r")(?!\w)", re.IGNORECASE)


def in_made_up_language(sample: Sample) -> Sample:
    """Return the sample with each label moved by thirteen letters: as long as before, so its places hold."""
    text = _LABEL.sub(lambda m: codecs.encode(m[0], "rot13"), sample.content.decode())
    return replace(sample, id=f"{sample.id}/made-up", recipe=f"made-up {sample.recipe}", content=text.encode())


@dataclass(frozen=True, slots=True)
class Seen:
    """What a model says of a set of documents."""

    novelty: float
    confidence: float
    right: float
    sure: float

    def line(self) -> str:
        """Return one line of the table."""
        return (
            f"distance {self.novelty:.2f}  confidence {self.confidence:.3f}"
            f"  right {self.right:.3f}  stated and sure {self.sure:.3f}"
        )


def learn(samples: Sequence[Sample], documents: int) -> Extractor:
    """Train as ``extractor train`` does, in small: all finders, the fusion out of fold over recipes."""
    plan = Plan(folds=2, learn=documents, read=documents)
    with tempfile.TemporaryDirectory() as place:
        samples_to_model(samples, [], [], plan, Path(place), lambda _: None)
        return folder_to_extractor(Path(place), "small")


def look(reader: Extractor, samples: Sequence[Sample]) -> Seen:
    """Read documents that no model has learnt from."""
    scores = read_cases(samples_to_cases(samples), reader)
    given = scores_to_given(scores)
    layouts = reader.fusion.layouts
    apart = [
        layouts.novelty(document_to_fingerprint(sample_to_document(s))) if layouts is not None else 1.0 for s in samples
    ]
    return Seen(
        sum(apart) / len(apart),
        sum(g.confidence for g in given) / len(given),
        sum(g.right for g in given) / len(given),
        sum(g.confidence >= SURE for g in given) / max(tally(scores).fields.wanted, 1),
    )


def main() -> None:
    """Run the experiment."""
    parser = argparse.ArgumentParser(description="Confidence of an unseen layout family, before and after.")
    parser.add_argument("--documents", type=int, default=300)
    options = parser.parse_args()
    recipes = [r for r in load_recipes(data_root() / "recipes") if "pdf" not in r.serialization]
    others = [r for r in recipes if r.split == "train"]
    family = [r for r in others if r.name.startswith(_FAMILY)]
    known = list(compose_many(others, options.documents, _SEED))
    made_up = [in_made_up_language(s) for s in compose_many(family, options.documents // 2, _SEED)]
    new = [in_made_up_language(s) for s in compose_many(family, 60, _NEW_SEED)]
    plain = list(compose_many(family, 60, _NEW_SEED))
    for name, samples in (("before it is learnt", known), ("after", [*known, *made_up])):
        reader = learn(samples, options.documents)
        print(f"{name}: {len(samples)} documents")
        print(f"  in made-up words  {look(reader, new).line()}")
        print(f"  in plain words    {look(reader, plain).line()}", flush=True)


if __name__ == "__main__":
    main()
