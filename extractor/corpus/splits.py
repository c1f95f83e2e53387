"""Splits: which issuer's documents teach and which measure."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extractor.corpus.root import data_root
from extractor.ground.errors import SourceError

Split = Literal["train", "evaluation"]


@dataclass(frozen=True, slots=True)
class Splits:
    """Issuer families by side."""

    train: frozenset[str]
    evaluation: frozenset[str]

    def side(self, issuer: str) -> Split:
        """Return the side that ``issuer`` stands on. Raises SourceError for an issuer without one."""
        if issuer in self.train:
            return "train"
        if issuer in self.evaluation:
            return "evaluation"
        msg = f"issuer {issuer!r} has no side; name it under train or evaluation in splits.toml"
        raise SourceError(msg)


def load_splits(root: str | Path | None = None) -> Splits:
    """Read ``splits.toml`` of the training data. Raises SourceError when it is missing or inconsistent."""
    path = data_root(root) / "splits.toml"
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        msg = f"{path}: the splits cannot be read ({error.strerror}); add the file"
        raise SourceError(msg) from error
    except tomllib.TOMLDecodeError as error:
        msg = f"{path}: not valid TOML ({error}); mend the file"
        raise SourceError(msg) from error
    splits = Splits(frozenset(data.get("train", ())), frozenset(data.get("evaluation", ())))
    both = splits.train & splits.evaluation
    if both:
        msg = f"{path}: {sorted(both)} stand on both sides; keep each issuer on one"
        raise SourceError(msg)
    return splits
