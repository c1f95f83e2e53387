"""Chunks: a window's text cut into as many tokens as are read at once, and what is known of each by itself."""

from __future__ import annotations

from typing import NamedTuple

from extractor.finding.tokens.columns import ColumnIndex
from extractor.finding.tokens.labels import LabelIndex, LabelRun
from extractor.finding.tokens.layout_tokens import LayoutToken, text_to_tokens
from extractor.ground.regex import regex

MOST_TOKENS = 250  # of a chunk
_TWO_DIGITS = regex(r"\d\d")  # no date is printed without


class Chunk(NamedTuple):
    """A text and its tokens, whose offsets count from ``at``, which counts from the window's start.

    ``matches`` are the labels among them; ``dated`` says that a date may stand among them; ``last_header`` is
    inherited by what stands below.
    """

    at: int
    text: str
    tokens: tuple[LayoutToken, ...]
    matches: tuple[LabelRun, ...]
    dated: bool
    last_header: tuple[str, ...]


def text_to_chunks(text: str, labels: LabelIndex, most: int = MOST_TOKENS) -> tuple[Chunk, ...]:
    """Return a window's tokens in chunks of at most ``most``, cut before the widest late gap."""
    tokens = text_to_tokens(text)
    parts = []
    while len(tokens) > most:
        cut = max(range(most // 2, most + 1), key=lambda i: (tokens[i].gap, i) if i < len(tokens) else (-1, i))
        parts.append(tokens[:cut])
        tokens = tokens[cut:]
    return tuple(_chunk(text, part, labels) for part in (*parts, tokens) if part)


def _chunk(text: str, tokens: list[LayoutToken], labels: LabelIndex) -> Chunk:
    at, end = tokens[0].start, tokens[-1].end
    if at:
        tokens = [LayoutToken(t.start - at, t.end - at, t.text, t.gap) for t in tokens]
    matches = tuple(labels.matches(tokens))
    header = ColumnIndex.last_header(matches)
    own = text[at:end]
    return Chunk(at, own, tuple(tokens), matches, _TWO_DIGITS.search(own) is not None, tuple(header))
