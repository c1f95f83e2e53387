"""Decoding: token probabilities to labelled spans, under the BIO scheme.

Labels come in a fixed order: ``O``, then for field number ``k`` (from 0) ``B`` at ``1 + 2k`` and
``I`` at ``2 + 2k``. An ``I`` may only follow its own field's ``B`` or ``I``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Probabilities = NDArray[np.float32]
_FLOOR = 1e-9  # no probability is less, for its logarithm
_SURELY = 0.99  # from which a token surely is none of a field's


class TokenSpan(NamedTuple):
    """Tokens ``start`` to ``end`` (half-open) labelled with field number ``field``.

    ``score`` is the geometric mean of the tokens' probabilities for this field, ``weakest`` the
    smallest of them; ``rival`` is the next likely field number (-1: none) and ``rival_score`` its
    geometric mean over the same tokens.
    """

    start: int
    end: int
    field: int
    score: float
    weakest: float
    rival: int
    rival_score: float

    def doubted(self, doubt: float) -> TokenSpan:
        """Return the span with the odds of all its probabilities divided by ``doubt`` (1: as it is)."""
        if doubt <= 1.0:
            return self
        score, weakest, rival = (_divided(p, doubt) for p in (self.score, self.weakest, self.rival_score))
        return TokenSpan(self.start, self.end, self.field, score, weakest, self.rival, rival)


def _divided(probability: float, doubt: float) -> float:
    """Divide the odds of a probability."""
    return probability / (probability + (1.0 - probability) * doubt)


def bio_labels(fields: Sequence[str]) -> list[str]:
    """Return the label names in the order that decoding relies on."""
    return ["O", *(f"{prefix}-{name}" for name in fields for prefix in "BI")]


def _is_inside(label: int) -> bool:
    return label > 0 and label % 2 == 0


def _broken(labels: Sequence[int]) -> list[int]:
    """Return the places of each ``I`` that does not follow its own field's ``B`` or ``I``."""
    pairs = enumerate(zip([0, *labels], labels, strict=False))
    return [at for at, (before, label) in pairs if _is_inside(label) and before not in {label, label - 1}]


def probabilities_to_labels(probabilities: Probabilities) -> list[int]:
    """Return the likeliest valid label sequence: the plain maximum, and Viterbi's path where that is not valid.

    A token that is surely nothing parts what stands before it from what stands behind it.
    """
    if not len(probabilities):
        return []
    labels: list[int] = probabilities.argmax(axis=1).tolist()
    broken = _broken(labels)
    if broken:
        nothing = np.flatnonzero(probabilities[:, 0] >= _SURELY)
        edges = np.concatenate(([-1], nothing, [len(labels)]))
        done = -1
        for place in broken:
            if place >= done:
                at = int(np.searchsorted(edges, place))
                start, done = int(edges[at - 1]) + 1, int(edges[at])
                labels[start:done] = _viterbi(probabilities[start:done])
    return labels


def _viterbi(probabilities: Probabilities) -> list[int]:
    log = np.log(np.maximum(probabilities, _FLOOR))
    count, width = log.shape
    back = np.zeros((count, width), dtype=np.int32)
    score = log[0].copy()
    score[2::2] = -np.inf
    inside = np.arange(2, width, 2)
    for index in range(1, count):
        top = int(score.argmax())
        begun, going = score[1:-1:2], score[2::2]
        reach = np.full(width, score[top], dtype=np.float32)
        reach[2::2] = np.maximum(begun, going)
        back[index] = top
        back[index, 2::2] = np.where(begun >= going, inside - 1, inside)
        score = reach + log[index]
    path = [int(score.argmax())]
    for index in range(count - 1, 0, -1):
        path.append(int(back[index, path[-1]]))
    return path[::-1]


def score_spans(probabilities: Probabilities, spans: Sequence[tuple[int, int, int]]) -> list[TokenSpan]:
    """Score ``(start, end, field)`` each as one value of its field, and name the next likely field."""
    if not spans:
        return []
    # A field's mass at a token is its B plus its I: where a value begins is a lesser question.
    floored = np.maximum(np.concatenate([probabilities[start:end] for start, end, _ in spans]), _FLOOR)
    mass = floored[:, 1::2] + floored[:, 2::2]
    logs = np.log(mass)
    counts = [end - start for start, end, _ in spans]
    firsts = [0, *accumulate(counts)][:-1]
    sums = np.add.reduceat(logs, firsts, axis=0)
    numbers, fields = np.arange(len(spans)), [field for *_, field in spans]
    begun = floored[firsts, [1 + 2 * field for field in fields]].tolist()
    first_logs, own_sums = logs[firsts, fields].tolist(), sums[numbers, fields].tolist()
    sums[numbers, fields] = -np.inf  # the likeliest field but its own
    rivals = sums.argmax(axis=1)
    rival_sums = sums[numbers, rivals].tolist()
    out: list[TokenSpan] = []
    for k, (start, end, field) in enumerate(spans):
        at, count = firsts[k], counts[k]
        weakest = min(begun[k], 1.0, *mass[at + 1 : at + count, field].tolist())
        own = math.exp((math.log(begun[k]) + own_sums[k] - first_logs[k]) / count)
        score = min(max(own, weakest), 1.0)
        rival, rival_score = -1, 0.0
        if sums.shape[1] > 1:
            rival, rival_score = int(rivals[k]), math.exp(rival_sums[k] / count)
        out.append(TokenSpan(start, end, field, score, weakest, rival, rival_score))
    return out


def probabilities_to_spans(probabilities: Probabilities) -> list[TokenSpan]:
    """Return the labelled spans of one window's token probabilities, in order."""
    labels = probabilities_to_labels(probabilities)
    found: list[tuple[int, int, int]] = []
    start = None
    for index, label in enumerate([*labels, 0]):
        if start is not None and not _is_inside(label):
            found.append((start, index, (labels[start] - 1) // 2))
            start = None
        if label % 2:
            start = index
    return score_spans(probabilities, found)
