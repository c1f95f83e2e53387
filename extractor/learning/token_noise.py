"""Token noise: what a piece may suffer before it teaches, so that the model leans on no single clue."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from extractor.finding.tokens.layout_tokens import Gap, LayoutToken
from extractor.finding.tokens.pieces import Piece
from extractor.ground.schema import Schema

LabelledPiece = tuple[Piece, list[int]]

_SIGN_LOST = 0.04  # chances: a piece loses its dollar, or its percent signs
_CASE_CHANGED = 0.06  # it is in other letters
_HEADER_LOST = 0.15  # it is read without the header above it
_RENAMED = 0.6  # its names are swapped for made-up ones
_WORD_RENAMED = 0.5  # then each word of them
_GLUED = 0.08  # a token inside runs into the one before
_ONSETS = (*"bcdfghklmnprstvw", "br", "cr", "dr", "fr", "gr", "pl", "st", "tr", "sh", "th")
_VOWELS = (*"aeiou", "ai", "ea", "oo")
_CODAS = ("", "", *"nrlstxm", "nd", "ck", "rt")


def name_fields(schema: Schema) -> frozenset[int]:
    """Return the numbers of the fields that hold names: an offering's texts and lists."""
    return frozenset(n for n, f in enumerate(schema.fields) if f.scope == "offering" and f.type in {"text", "list"})


def made_up_word(rng: random.Random) -> str:
    """Return a word that no document has taught."""
    count = rng.choice((1, 2, 2, 3))
    word = "".join(rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(count))
    return word.capitalize()


def _signs_lost(piece: Piece, gold: Sequence[int], lost: set[str]) -> tuple[list[LayoutToken], list[int]]:
    tokens: list[LayoutToken] = []
    labels: list[int] = []
    gap = Gap.NONE
    for token, label in zip(piece.tokens, gold, strict=True):
        gap = max(gap, token.gap)
        if token.text not in lost:
            tokens.append(token if gap == token.gap else token._replace(gap=gap))
            labels.append(label)
            gap = Gap.NONE
    for index, label in enumerate(labels):
        # A value whose first token was its sign begins at what is left of it.
        if label and label % 2 == 0 and (index == 0 or labels[index - 1] not in (label, label - 1)):
            labels[index] = label - 1
    return tokens, labels


def _renamed(
    tokens: list[LayoutToken], labels: Sequence[int], names: frozenset[int], rng: random.Random
) -> list[LayoutToken]:
    """Give names other words, the same one wherever a word recurs; sometimes glue two of them."""
    others: dict[str, str] = {}
    for token, label in zip(tokens, labels, strict=True):
        word = token.text
        named = label > 0 and (label - 1) // 2 in names and len(word) > 2 and word[0].isupper() and word.isalpha()
        if named and word not in others:
            made_up = made_up_word(rng)
            swapped = made_up.upper() if word.isupper() else made_up
            others[word] = swapped if rng.random() < _WORD_RENAMED else word
    out = []
    for token, label in zip(tokens, labels, strict=True):
        inside = label > 0 and label % 2 == 0 and token.text in others and token.gap == Gap.BLANK
        gap = Gap.NONE if inside and rng.random() < _GLUED else token.gap
        out.append(token._replace(text=others.get(token.text, token.text), gap=gap))
    return out


def noisy(labelled: LabelledPiece, names: frozenset[int], rng: random.Random) -> LabelledPiece:
    """Damage a piece: signs lost, names renamed, letters all of one case, the header above lost.

    ``names`` are the numbers of the fields that hold names. Offsets no longer point into a text.
    """
    piece, gold = labelled
    tokens, labels = _signs_lost(piece, gold, {sign for sign in "$%" if rng.random() < _SIGN_LOST})
    if rng.random() < _RENAMED:
        tokens = _renamed(tokens, labels, names, rng)
    if rng.random() < _CASE_CHANGED:
        upper = rng.random() < 0.7
        tokens = [t._replace(text=t.text.upper() if upper else t.text.lower()) for t in tokens]
    if tokens and tokens[0].gap < Gap.LINE:
        tokens[0] = tokens[0]._replace(gap=Gap.LINE)
    header = () if rng.random() < _HEADER_LOST else piece.header
    return replace(piece, tokens=tuple(tokens), header=header, matches=None), labels
