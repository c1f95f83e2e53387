"""Trained: what reading takes over of a trained tagger: its labels, its layers' weights, the sentences it skips.

Read from the files that spaCy writes, without building its pipeline: its tokenizer, its vocabulary and its
registry take much longer than the weights, and nothing of them is used.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.finding.tokens.silence import Silence
from extractor.ground.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

NAME = "layout_tagger"

Floats = NDArray[np.float32]


class Layer(NamedTuple):
    """A layer's arrays by thinc's names for them; ``seed`` is a hash embedding's, 0 for other layers."""

    params: Mapping[str, Floats]
    seed: int


class Trained(NamedTuple):
    """A tagger's labels, in the order of its columns, and its layers by name, in thinc's order.

    ``silence`` is what was learned of sentences that it need not read, None where nothing was.
    """

    labels: tuple[str, ...]
    layers: Mapping[str, Sequence[Layer]]
    silence: Silence | None = None


def folder_to_trained(path: str | Path) -> Trained:
    """Read the folder that training wrote. Raises ModelError when it is missing or damaged."""
    folder = Path(path) / NAME
    try:
        labels = json.loads((folder / "cfg").read_text("utf-8"))["labels"]
        layers = model_to_layers((folder / "model").read_bytes())
    except (OSError, ValueError, KeyError) as error:
        msg = f"{path}: the token model cannot be loaded ({error}); train or download it again"
        raise ModelError(msg) from error
    return Trained(tuple(labels), layers, Silence.load(Path(path)))


def pipeline_to_trained(nlp: Language) -> Trained:
    """Take over a pipeline as it is. Raises ModelError when it has no tagger."""
    if NAME not in nlp.pipe_names:
        msg = f"the pipeline has no component {NAME!r}; it is no token model"
        raise ModelError(msg)
    tagger: Any = nlp.get_pipe(NAME)
    return Trained(tagger.labels, model_to_layers(tagger.model.to_bytes()))


def model_to_layers(saved: bytes) -> dict[str, list[Layer]]:
    """Return the layers of a thinc model from the bytes that it is saved as."""
    import msgpack

    content = msgpack.unpackb(saved)
    layers: dict[str, list[Layer]] = {}
    for node, attrs, params in zip(content["nodes"], content["attrs"], content["params"], strict=True):
        seed = msgpack.unpackb(attrs["seed"]) if "seed" in attrs else 0
        arrays = {name: _array(value) for name, value in params.items() if value is not None}
        layers.setdefault(node["name"], []).append(Layer(arrays, seed))
    return layers


def _array(saved: Mapping[bytes, Any]) -> Floats:
    return np.frombuffer(saved[b"data"], dtype=saved[b"type"]).reshape(saved[b"shape"]).copy()
