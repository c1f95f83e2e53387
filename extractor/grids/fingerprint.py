"""document_to_fingerprint: the layout of a document, so that documents of one layout are known again.

Taken from the lines alone: no lexicon and no model has a say in it, so what is learned later does not
change it. Figures, dates, codes and sentences are left out; what stays are the labels and header words,
what separates them, the kinds of blocks they stand in, and their order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from extractor.grids.labels.lexicon import label_key
from extractor.grids.text.glued import is_spaced
from extractor.grids.text.lines import SHORT, Line, document_to_lines, tabbed_to_texts, text_to_lines
from extractor.grids.text.telling import LONGEST_LONE, text_to_telling_lines
from extractor.ground.document import Document
from extractor.values.codes import ISSUER_LENGTH, text_to_runs
from extractor.values.shapes import Shape, shape

SAME_LAYOUT = 0.5  # documents nearer than this share a layout: measured on generated families, see benchmarks/learning

_LONGEST = 60  # characters of a label; what is longer is a sentence
_MOST_WORDS = 9  # and words of one
_COLON = ":"
_TABS = "tabs"
_HEADER_ROW = 3  # cells of words only, side by side: a header, not a phrase
# A label that a colon or a header row declares tells more of the layout than a lone line of words, which
# may be a name or a value; two labels in a row tell of the order.
_DECLARED, _ALONE, _ORDER, _BLOCK = 1.0, 0.25, 0.5, 1.0
# Lone lines and the order of labels differ from one document to the next of the same layout; these hardly do.
_LASTING = ("media:", "block:", "label:")

Row = tuple[list[str], str]
"""What the filled cells of a line hold, and what parts them."""


@dataclass(frozen=True)
class Fingerprint:
    """Features of a layout with their weights."""

    features: tuple[tuple[str, float], ...]

    @cached_property
    def weights(self) -> dict[str, float]:
        """Look a feature's weight up."""
        return dict(self.features)

    @cached_property
    def id(self) -> str:
        """Return a short name of exactly this layout."""
        named = "\n".join(name for name, _ in self.features)
        return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @cached_property
    def labels_id(self) -> str:
        """Return a short name of its labels and blocks alone: of all documents that have just these."""
        named = "\n".join(name for name, _ in self.features if name.startswith(_LASTING))
        return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    def distance(self, other: Fingerprint) -> float:
        """Return how far two layouts are apart: 0 the same, 1 nothing in common (weighted Jaccard)."""
        mine, theirs = self.weights, other.weights
        common = sum(min(w, theirs[f]) for f, w in mine.items() if f in theirs)
        every = sum(mine.values()) + sum(theirs.values()) - common
        return 1.0 - common / every if every else 0.0


def document_to_fingerprint(document: Document, lines: Sequence[Line] | None = None) -> Fingerprint:
    """Return the fingerprint of a document; ``lines`` are its lines, when the caller has them already."""
    weights: dict[str, float] = {f"media:{document.media_type}": _BLOCK}
    labels: list[str] = []
    for filled, separator in _telling_rows(document) if lines is None else map(_line_to_row, lines):
        if not filled:
            continue
        if len(filled) >= _HEADER_ROW:
            _add(weights, f"block:{separator}", _BLOCK)
        words = [_key(text) for text in filled]
        if len(filled) >= _HEADER_ROW and all(words):
            labels += words
            continue
        for text, key in zip(filled, words, strict=True):
            if ":" in text:
                labels += [k] if (k := _key(text.partition(":")[0])) else []
            elif key:
                _add(weights, f"alone:{key}", _ALONE)
    for label in labels:
        _add(weights, f"label:{label}", _DECLARED)
    for a, b in pairwise(labels):
        _add(weights, f"order:{a}>{b}", _ORDER)
    return Fingerprint(tuple(sorted(weights.items())))


def _telling_rows(document: Document) -> Iterator[Row]:
    """Return the rows of a document; those of a long one without its prose, which tells nothing of the layout."""
    text = document.text
    if len(text) <= SHORT:
        yield from map(_line_to_row, document_to_lines(document))
        return
    told = text_to_telling_lines(text)
    for at, line in told.lines:
        if "\t" in line:
            yield tabbed_to_texts(line), _TABS
        elif len(line) <= LONGEST_LONE or at in told.glued or not _is_sentence(line, told.signs):
            yield from map(_line_to_row, text_to_lines(text, at, at + len(line)))


def _line_to_row(line: Line) -> Row:
    return [s.text for s in line.filled], _TABS if line.tabbed else "pipes" if line.piped else "blanks"


def _is_sentence(line: str, signs: Sequence[str]) -> bool:
    """Tell a line of words with quotes, dashes or a late colon that is one cell all the same: nothing cuts it."""
    if not line.isprintable() or 0 <= line.find(_COLON) <= LONGEST_LONE or any(sign in line for sign in signs):
        return False
    return is_spaced(line) and next(text_to_runs(line, ISSUER_LENGTH, 0, len(line)), None) is None


def _add(weights: dict[str, float], name: str, weight: float) -> None:
    weights.setdefault(name, weight)


@lru_cache(maxsize=4_096)
def _key(text: str) -> str:
    """Return the key of a text that may be a label: few words, no figures, of no type; else nothing."""
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or any(map(str.isdigit, text.replace("1st", ""))):
        return ""
    return label_key(text) if shape(text) is Shape.TEXT else ""
