"""Silence: sentences of the law around the notes, which state no value and are known for it by their words.

Reading a word with the network takes a hundred times as long as looking it up. So a logistic regression over the words
of a sentence tells first whether it can state a value at all; what it all but rules out is passed over.
Labels, cells, headings and short lines are always read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from typing import Any

from extractor.ground.regex import regex
from extractor.shelf.parts import read_part

FILE = "silence.json"
# Log odds, in thousandths, below which a sentence is passed over: of held-out recipes' sentences none of 241 that state
# something, and 109 of 224 that do not.
_SILENT = -4_000
_LEAST, _LEAST_BLANKS = 40, 7  # characters of a sentence, and blanks in it
SENTENCES_KEPT = 4_096  # archives repeat them
_WORD = regex(r"[a-z]+|0+(?:[.,]0+)*|[$%\[\]:@#&]")
_CELLS = regex(r"[\t|\n]|  |: [A-Z0-9$\[]")  # what parts cells, or a label from its value
_DIGITS = str.maketrans("123456789", "000000000")


def is_sentence(text: str) -> bool:
    """Tell a whole sentence from a label, a heading, a row of cells and a part of a wrapped line."""
    text = text.strip()
    return len(text) >= _LEAST and text[-1] in ".;" and text.count(" ") >= _LEAST_BLANKS and _CELLS.search(text) is None


def text_to_words(text: str) -> frozenset[str]:
    """Return the different words of a sentence: small letters, numbers by their shape, a few signs."""
    return frozenset(_WORD.findall(text.lower().translate(_DIGITS)))


class Silence:
    """The regression; ``holds`` tells whether a text is a sentence that, by its words, states nothing."""

    def __init__(self, weights: Mapping[str, int], unknown: int, start: int) -> None:
        """Take each word's weight towards stating something, that of any other word, and what the sum begins at.

        All in thousandths: whole numbers add up to the same in any order.
        """
        self.weights, self.unknown, self.start = weights, unknown, start
        self.holds: Callable[[str], bool] = lru_cache(SENTENCES_KEPT)(self._holds)

    def _holds(self, text: str) -> bool:
        return is_sentence(text) and self._odds(text_to_words(text)) < _SILENT

    def _odds(self, words: Iterable[str]) -> int:
        return self.start + sum(map(self.weights.get, words, repeat(self.unknown)))

    def save(self, folder: Path) -> None:
        """Write it into a folder, as JSON."""
        told = {"start": self.start, "unknown": self.unknown, "weights": dict(sorted(self.weights.items()))}
        (folder / FILE).write_text(json.dumps(told, indent=0) + "\n", "utf-8")

    @classmethod
    def load(cls, folder: Path) -> Silence | None:
        """Read it from a folder; None where the model has none. Raises ModelError when it is damaged."""
        return read_part(folder / FILE, "the weights of words", cls._of_told)

    @classmethod
    def _of_told(cls, told: Mapping[str, Any]) -> Silence:
        weights = {str(word): int(weight) for word, weight in told["weights"].items()}
        return cls(weights, int(told["unknown"]), int(told["start"]))
