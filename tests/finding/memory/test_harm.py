"""Further right corrections never lower the number of right values on the corrected documents themselves.

Each document is read again as a stranger's: one blank line longer, so that it gives back nothing that was said of
it, and only what was learned acts.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from taught_filing import SCHEMA

from extractor.corpus.corrections import Kind, NewCorrection, StoredDocument
from extractor.corpus.store import Entry, Store
from extractor.finding.memory.memory import Memory
from extractor.ground.fields import plain
from extractor.learning.synthesis.compose import compose
from extractor.learning.synthesis.recipes import load_recipes
from extractor.measuring.cases import samples_to_cases
from extractor.measuring.score import Outcome, score_all
from extractor.reading.open import read

RECIPES = Path(__file__).parent / "harm.toml"
DOCUMENTS, SEEDS = 4, (1_000, 1_300)


def entries(sample):
    """Say of every value that the document states what it is, and where it stands."""
    document = read(sample.content, sample.filename)
    stored = StoredDocument.of(document, sample.content)
    for k, label in enumerate(sample.labels):
        gold = sample.gold["offering"] if label.note is None else sample.gold["notes"][label.note]
        value, spec = gold.get(label.field), SCHEMA.by_name[label.field]
        note = None if label.note is None else sample.gold["notes"][label.note].get("cusip")
        if value is not None and spec.type != "steps" and (note or label.note is None):
            said = NewCorrection(Kind.ACCEPT, note, label.field, plain(value), "me", evidence=(label.span,))
            yield Entry(stored, said, f"{sample.id}/{k}")


def right(reader, cases):
    results = list(reader.pipe([c.to_input() for c in cases]))
    return sum(j.outcome is Outcome.RIGHT for s in score_all(cases, results, SCHEMA) for j in s.judgements)


def as_strangers(samples):
    return [replace(case, content=case.content + b"\n") for case in samples_to_cases(samples)]


@pytest.mark.parametrize("first", SEEDS)
@pytest.mark.parametrize("recipe", load_recipes(RECIPES), ids=lambda r: r.name)
def test_further_right_corrections_lower_nothing(recipe, first, shipped, tmp_path):
    samples = [compose(recipe, first + k) for k in range(DOCUMENTS)]
    cases = as_strangers(samples)
    counts = [right(shipped, cases)]
    with Store(f"sqlite:///{tmp_path / 'store.db'}") as store:
        for sample in samples:
            store.add_all(list(entries(sample)))
            counts.append(right(shipped.with_memory(Memory.from_store(store)), cases))
    assert counts == sorted(counts)
