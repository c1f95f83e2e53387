"""Network: the trained tagger's way forward, in numpy.

spaCy trains the tagger and keeps it. To read with it, neither Docs nor lexemes are needed, and numpy's
products are faster than thinc's: the weights are taken over as they are, the tests hold the probabilities
against spaCy's own. A piece's probabilities do not depend on what else is read with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from threadpoolctl import ThreadpoolController

from extractor.finding.tokens.projecting import Projections
from extractor.finding.tokens.trained import Floats, Layer

Read = tuple[Sequence[str], Sequence[Sequence[str]]]
# A product's rounding depends on where in a tile of the kernel a row lies: each piece begins with a tile.
_TILE = 24
_BLOCK = 480  # rows worked on together, unless one piece is longer: they stay in the cache
_TINY = np.float32(1e-8)  # thinc's, in its layer norm


@dataclass(frozen=True, slots=True)
class _Maxout:
    """A maxout layer and the layer norm behind it: ``weights`` of shape (in, pieces x out), piece by piece."""

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats

    @property
    def width(self) -> int:
        return len(self.scale)

    def normed(self, sums: Floats) -> Floats:
        """Return the normed maxima of ``sums``, which hold the product and not yet the bias."""
        sums += self.bias
        width = self.width
        best: Floats = sums[:, :width].copy()
        for at in range(width, sums.shape[1], width):
            np.maximum(best, sums[:, at : at + width], out=best)
        best -= np.add.reduce(best, axis=1, keepdims=True) / np.float32(width)  # the mean, without what asks for it
        deviation = np.sqrt(np.einsum("ij,ij->i", best, best)[:, None] / width + _TINY)
        best /= deviation
        best *= self.scale
        best += self.shift
        return best


class Network:
    """Probabilities by numpy from a trained layout tagger's weights."""

    def __init__(self, layers: Mapping[str, Sequence[Layer]]) -> None:
        """Take the weights of the thinc model of ``tagger.default_config``."""
        mix, *encode = [_layer(m, n) for m, n in zip(layers["maxout"], layers["layernorm"], strict=True)]
        embeds = layers["hashembed"]
        self.projections = Projections(embeds, mix.weights.reshape(len(embeds), -1, mix.weights.shape[1]))
        self._mix, self._encode = mix, encode
        self._blas = ThreadpoolController()
        (softmax,) = layers["softmax"]
        self._out = np.ascontiguousarray(softmax.params["W"].T), softmax.params["b"]

    def probabilities(self, pieces: Sequence[Read]) -> Iterator[Floats]:
        """Yield one array a piece: tokens by labels. A piece is its masked words and their layout attributes."""
        block: list[Read] = []
        rows = _TILE
        for piece in pieces:
            need = self._room(piece)
            if block and rows + need > _BLOCK:
                yield from self._alone(block)
                block, rows = [], _TILE
            block.append(piece)
            rows += need
        if block:
            yield from self._alone(block)

    def _alone(self, pieces: Sequence[Read]) -> list[Floats]:
        """Read on one thread: a second gains nothing on products this small, and rounds them otherwise."""
        with self._blas.limit(limits=1, user_api="blas"):
            return list(self._block(pieces))

    def _room(self, piece: Read) -> int:
        """Return how many rows a piece takes, with as many blank ones behind it as the network looks far."""
        return -(-(len(piece[0]) + len(self._encode)) // _TILE) * _TILE

    def _block(self, pieces: Sequence[Read]) -> Iterator[Floats]:
        """Read some pieces together, kept apart by blank rows."""
        places, at = [], _TILE
        for piece in pieces:
            places.append(slice(at, at + len(piece[0])))
            at += self._room(piece)
        state = self._embedded(pieces, places, at)
        window: Floats = np.zeros((at, 3 * self._mix.width), dtype=np.float32)
        for layer in self._encode:
            state += layer.normed(_window(state, window) @ layer.weights)
        weights, bias = self._out
        odds = (_tall(state) @ weights)[:at]
        odds += bias
        odds -= odds.max(axis=1, keepdims=True)
        np.exp(odds, out=odds)
        odds /= odds.sum(axis=1, keepdims=True)
        for place in places:
            yield odds[place]

    def _embedded(self, pieces: Sequence[Read], places: Sequence[slice], rows: int) -> Floats:
        """Return the first layer's rows; those that hold no token are blank."""
        sums: Floats = np.zeros((rows, self._mix.weights.shape[1]), dtype=np.float32)
        blank = np.ones(rows, dtype=bool)
        for place, (words, layout) in zip(places, pieces, strict=True):
            if words:
                sums[place] = self.projections.total(words, layout)
            blank[place] = False
        state = self._mix.normed(sums)
        state[blank] = 0.0
        return state


def _tall(state: Floats) -> Floats:
    """Return a block with blank rows below it, as high as any: few rows by few labels make a small product.

    OpenBLAS takes those of up to a million multiplications through a kernel of their own on AVX-512 (its
    ``sgemm_small_kernel_permit_skylakex``), which rounds otherwise.
    """
    short = _BLOCK - len(state)
    return np.pad(state, ((0, short), (0, 0))) if short > 0 else state


def _window(state: Floats, out: Floats) -> Floats:
    """Lay each row between its neighbours, into ``out``; its corners are blank."""
    width = state.shape[1]
    out[1:, :width] = state[:-1]
    out[:, width : 2 * width] = state
    out[:-1, 2 * width :] = state[1:]
    return out


def _layer(maxout: Layer, norm: Layer) -> _Maxout:
    weights, bias = maxout.params["W"], maxout.params["b"]  # (out, pieces, in) and (out, pieces)
    flat = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1))
    return _Maxout(flat, np.ascontiguousarray(bias.T.reshape(-1)), norm.params["G"], norm.params["b"])
