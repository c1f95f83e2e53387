"""Out of fold: what finders say of documents whose issuers and recipes they have not seen.

The fusion is fitted on it. Folds are trained in processes of their own; how many work at once changes the time
and nothing else.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from extractor.ground.schema import retail_note
from extractor.learning.finders import train_finders
from extractor.learning.fusion import FieldExample, ReadingExample, samples_to_readings
from extractor.learning.layouts import samples_to_layouts
from extractor.learning.opened import Opened
from extractor.learning.plan import Plan, Progress
from extractor.process import end_with_parent, freeze

Fold = tuple[list[Opened], list[Opened]]
Examples = list[ReadingExample | FieldExample]


def samples_to_folds(synthetic: Sequence[Opened], real: Sequence[Opened], plan: Plan) -> list[Fold]:
    """Return (learn, read) splits that share no issuer and no recipe, each document read once at most.

    More folds than two, so that the finders that are judged know nearly as much as those that are shipped: the
    curves would doubt too much otherwise.
    """
    rng = random.Random(plan.seed)  # noqa: S311 - a split, not a secret
    fold_of = _dealt((s.sample.recipe for s in synthetic), plan.folds, rng)
    fold_of |= _dealt((s.sample.issuer for s in real), plan.folds, rng)
    folds = []
    for fold in range(plan.folds):
        inside = [s for s in synthetic if fold_of[s.sample.recipe] == fold][: plan.read]
        outside = [s for s in synthetic if fold_of[s.sample.recipe] != fold][: plan.learn]
        inside += [s for s in real if fold_of[s.sample.issuer] == fold]
        outside += [s for s in real if fold_of[s.sample.issuer] != fold]
        if inside and outside:
            folds.append((outside, inside))
    return folds


def _dealt(names: Iterable[str], folds: int, rng: random.Random) -> dict[str, int]:
    """Give each name a fold, in random order each to the fold that holds the fewest documents so far."""
    count = Counter(names)
    order = sorted(count)
    rng.shuffle(order)
    held = [0] * folds
    out: dict[str, int] = {}
    for name in order:
        out[name] = held.index(min(held))
        held[out[name]] += count[name]
    return out


def folds_to_examples(folds: Sequence[Fold], plan: Plan, workers: int, progress: Progress) -> Iterator[Examples]:
    """Return what fusion learns from, fold by fold in their order, ``workers`` of them at once.

    With several workers they begin now, so that the caller can do other work before it asks for them.
    """
    from joblib import Parallel, delayed

    at_once = max(1, workers)
    progress(f"out of fold: {len(folds)} folds, {at_once} at once")
    work = (delayed(fold_to_examples)(fold, number, plan) for number, fold in enumerate(folds))
    return _told(folds, Parallel(n_jobs=at_once, return_as="generator")(work), progress)


def _told(folds: Sequence[Fold], found: Iterable[Examples], progress: Progress) -> Iterator[Examples]:
    for number, ((learn, unseen), examples) in enumerate(zip(folds, found, strict=True)):
        progress(f"out of fold {number + 1}: learned from {len(learn)}, read {len(unseen)}, {len(examples)} examples")
        yield examples


def fold_to_examples(fold: Fold, number: int, plan: Plan) -> Examples:
    """Train finders on the documents of ``fold`` that teach and return what they say of those that are read."""
    end_with_parent()
    freeze()  # the documents stay: looking for cycles among them takes a tenth of the time
    learn, unseen = fold
    schema = retail_note()
    with tempfile.TemporaryDirectory() as place:
        finders = train_finders(learn, schema, plan, Path(place), lambda _: None)
        return list(samples_to_readings(unseen, finders, schema, samples_to_layouts(learn, schema), fold=number))
