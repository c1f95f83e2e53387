"""Kept-out layout families: documents that teach and documents that measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from extractor.corpus.samples import Sample
from extractor.learning.synthesis.compose import compose
from extractor.learning.synthesis.recipes import load_recipes
from extractor.measuring.cases import samples_to_cases
from extractor.measuring.score import Outcome, score_all
from extractor.pipeline import Extractor

HERE = Path(__file__).parent
FRESH, IN_VIEW = ("fresh.toml",), ("families.toml", "families_2.toml", "families_3.toml")
TEACHING, MEASURING = 8, 20
_TEACH_FROM, _MEASURE_FROM = 1_000, 5_000
Families = dict[str, tuple[list[Sample], list[Sample]]]


def families(files: Sequence[str]) -> Families:
    """Return each family's documents that may be corrected, and those that are measured on.

    ``FRESH`` are those that nobody tuned on, ``IN_VIEW`` those that were looked at while memory was written.
    """
    out = {}
    for recipe in [r for file in files for r in load_recipes(HERE / file)]:
        teach = [compose(recipe, _TEACH_FROM + k) for k in range(TEACHING)]
        measure = [compose(recipe, _MEASURE_FROM + k) for k in range(MEASURING)]
        out[recipe.name.partition("-")[2]] = (teach, measure)
    return out


def outcomes(reader: Extractor, samples: Sequence[Sample]) -> Counter[Outcome]:
    """Count what became of every value that gold states or the reader gives out."""
    cases = samples_to_cases(samples)
    results = list(reader.pipe([case.to_input() for case in cases]))
    return Counter(j.outcome for s in score_all(cases, results, reader.schema) for j in s.judgements)


def right(counted: Counter[Outcome]) -> float:
    """Return the share of values right: missed, wrong and invented ones all count against it."""
    return counted[Outcome.RIGHT] / counted.total()
