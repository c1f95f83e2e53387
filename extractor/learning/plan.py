"""Plan: how much a training learns from; with the training data it decides the model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Widening:
    """How a trained tagger goes on over written documents."""

    replayed: int = 2000  # synthetic documents that are repeated beside them, and the real ones
    real_repeats: int = 2  # times that a real document comes in a pass
    written_repeats: int = 2  # and a written one
    epochs: int = 3
    rate: float = 0.0007  # of the first step


@dataclass(frozen=True, slots=True)
class Plan:
    """How much to train on; the defaults rebuild the shipped model."""

    synthetic: int = 3200
    folds: int = 4  # of issuers and recipes
    learn: int = 800  # synthetic documents that each out-of-fold model learns from
    read: int = 500  # and those of its own fold that it reads
    epochs: int = 2
    seed: int = 20261
    widening: Widening = field(default_factory=Widening)
