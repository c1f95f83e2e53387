"""Guard: nothing that teaches may also measure: no issuer, CUSIP base, recipe or near-same text."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from extractor.corpus.disk import load_documents
from extractor.corpus.near_duplicates import THRESHOLD, near_duplicates
from extractor.corpus.root import data_root
from extractor.corpus.samples import Sample
from extractor.corpus.splits import load_splits
from extractor.corpus.written import load_written
from extractor.ground.errors import SourceError

# The first six characters of a CUSIP name its issuer.
BASE = 6


class Leak(NamedTuple):
    """What both sides hold: ``kind`` is issuer, cusip_base, recipe or near_same_text."""

    kind: str
    what: str
    train: str
    evaluation: str


def find_leaks(train: Sequence[Sample], evaluation: Sequence[Sample], threshold: float = THRESHOLD) -> list[Leak]:
    """Return everything that samples of both sides share; an empty list when they are cleanly parted.

    ``threshold`` is the share of runs of words from which two texts count as near-same.
    """
    leaks = _shared("issuer", ((s.id, [s.issuer]) for s in train), ((s.id, [s.issuer]) for s in evaluation))
    leaks += _shared("recipe", ((s.id, [s.recipe]) for s in train), ((s.id, [s.recipe]) for s in evaluation))
    leaks += _shared(
        "cusip_base", ((s.id, cusip_bases(s.gold)) for s in train), ((s.id, cusip_bases(s.gold)) for s in evaluation)
    )
    texts = [{s.id: s.content.decode("utf-8", "replace") for s in side} for side in (train, evaluation)]
    for pair in near_duplicates(texts[0], texts[1], threshold):
        leaks.append(Leak("near_same_text", f"{pair.similarity:.2f}", pair.left, pair.right))
    return leaks


def cusip_bases(gold: Mapping[str, Any]) -> frozenset[str]:
    """Return the issuer parts of the CUSIPs that gold states, also those within ISINs."""
    notes = gold["notes"]
    codes = [n.get("cusip") for n in notes] + [isin[2:11] for n in notes if (isin := n.get("isin"))]
    return frozenset(code[:BASE] for code in codes if code)


def find_recipe_leaks(root: str | Path | None = None) -> list[Leak]:
    """Return layout recipes (``recipes/*.toml``) that both sides know, by name or by what they compose.

    Two recipes compose the same when they share a pair of layout and serialization. An absent folder
    holds no recipe. Raises SourceError when a recipe has no side.
    """
    sides: dict[str, list[tuple[str, list[str]]]] = {"train": [], "evaluation": []}
    for path in sorted((data_root(root) / "recipes").glob("*.toml")):
        for recipe in _read_recipes(path):
            name = str(recipe.get("name", path.stem))
            pairs = product(_listed(recipe, "layout"), _listed(recipe, "serialization"))
            keys = [f"name {name}", *(f"{layout} as {form}" for layout, form in pairs)]
            sides[recipe["split"]].append((name, keys))
    return _shared("recipe", sides["train"], sides["evaluation"])


def check_disk(root: str | Path | None = None, further: Sequence[Sample] = ()) -> list[Leak]:
    """Return every leak between the two sides of the training data on disk.

    ``further`` are samples that also measure, such as the cases met in the wild. Raises SourceError
    when an issuer or a recipe has no side.
    """
    teaching, measuring = load_written("train", root), load_written("evaluation", root)
    train = [*load_documents("train", root), *teaching]
    evaluation = [*load_documents("evaluation", root), *measuring, *further]
    named = _named(teaching, load_splits(root).evaluation)
    return find_leaks(train, evaluation) + named + find_recipe_leaks(root)


def _named(written: Sequence[Sample], families: Iterable[str]) -> list[Leak]:
    """Return the written documents that name an issuer of a family that measures."""
    return [Leak("issuer", f, s.id, f) for s in written for f in sorted(families) if s.issuer.startswith(f)]


def _read_recipes(path: Path) -> list[dict[str, Any]]:
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        msg = f"{path}: not valid TOML ({error}); mend the file"
        raise SourceError(msg) from error
    recipes = [{**data.get("defaults", {}), **recipe} for recipe in data.get("recipe", ())]
    for recipe in recipes:
        if recipe.get("split") not in {"train", "evaluation"}:
            name, split = recipe.get("name"), recipe.get("split")
            msg = f"{path}: recipe {name!r} has split {split!r}; say train or evaluation"
            raise SourceError(msg)
    return recipes


def _listed(recipe: Mapping[str, Any], key: str) -> list[str]:
    value = recipe.get(key, ())
    return [value] if isinstance(value, str) else [str(v) for v in value]


Keyed = Iterable[tuple[str, Iterable[str]]]


def _shared(kind: str, train: Keyed, evaluation: Keyed) -> list[Leak]:
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for name, keys in train:
        for key in keys:
            holders[key].append(name)
    return [Leak(kind, key, holders[key][0], name) for name, keys in evaluation for key in keys if key in holders]
