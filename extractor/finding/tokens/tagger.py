"""The layout tagger: a spaCy component that gives each token a probability for every label.

spaCy's own entity recogniser yields no usable probability; this one ends in a softmax over BIO
labels and keeps it. It is spaCy's ``tok2vec`` (hashed embeddings of ten token attributes, a
convolutional encoder) under thinc's softmax, saved and loaded in spaCy's own format, no pickle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.attrs import IDS
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Model, Optimizer, set_dropout_rate

from extractor.finding.tokens.decoding import Probabilities as Scores
from extractor.finding.tokens.docs import ATTRIBUTES
from extractor.finding.tokens.trained import NAME
from extractor.ground.errors import ModelError

GOLD = "layout_labels"
_ROWS = {"LOWER": 3000, "PREFIX": 500, "SUFFIX": 1500, "SHAPE": 1000}
_LAYOUT_ROWS = 500  # of an embedding of layout, whose values are few
WIDTH = 64  # of the token vectors
DEPTH = 4  # layers, each of which looks one token further


def default_config(width: int = WIDTH, depth: int = DEPTH) -> dict[str, Any]:
    """Return the component's configuration: some 3 MB of weights at the default width."""
    return {
        "model": {
            "@architectures": "spacy.Tagger.v2",
            "nO": None,
            "normalize": True,
            "tok2vec": {
                "@architectures": "spacy.Tok2Vec.v2",
                "embed": {
                    "@architectures": "spacy.MultiHashEmbed.v2",
                    "width": width,
                    "attrs": list(ATTRIBUTES),
                    "rows": [_ROWS.get(name, _LAYOUT_ROWS) for name in ATTRIBUTES],
                    "include_static_vectors": False,
                },
                "encode": {
                    "@architectures": "spacy.MaxoutWindowEncoder.v2",
                    "width": width,
                    "depth": depth,
                    "window_size": 1,
                    "maxout_pieces": 3,
                },
            },
        }
    }


def keep_lexical(vocab: Any) -> None:
    """Compute for a new word only what is embedded: spaCy's other attributes cost more than the model."""
    wanted = {IDS[name] for name in ("LOWER", "PREFIX", "SUFFIX", "SHAPE", "NORM")}
    vocab.lex_attr_getters = {k: v for k, v in vocab.lex_attr_getters.items() if k in wanted}


class LayoutTagger(TrainablePipe):  # type: ignore[misc]
    """Softmax over labels for each token of Docs that ``DocMaker`` made.

    For training, a reference Doc carries its label numbers in ``user_data["layout_labels"]``;
    -1 marks a token that is left out of the loss.
    """

    def __init__(self, vocab: Vocab, model: Model[Any, Any], name: str = NAME) -> None:
        """Hold the model; labels come by ``add_label`` or from disk."""
        keep_lexical(vocab)
        self.vocab = vocab
        self.model = model
        self.name = name
        self.cfg: dict[str, Any] = {"labels": []}

    @property
    def labels(self) -> tuple[str, ...]:
        """The label names, in the order of the probabilities' columns."""
        return tuple(self.cfg["labels"])

    @property
    def label_data(self) -> tuple[str, ...]:
        """The labels, as spaCy asks for them."""
        return self.labels

    def add_label(self, label: str) -> int:
        """Add a label before training begins; 1 when it is new, as spaCy has it."""
        if label in self.cfg["labels"]:
            return 0
        self.cfg["labels"].append(label)
        return 1

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,  # noqa: ARG002  spaCy's signature
        labels: Sequence[str] | None = None,
    ) -> None:
        """Shape the model's layers for the labels."""
        for label in labels or ():
            self.add_label(label)
        docs = [example.reference for example in get_examples()][:8]
        sample = [np.zeros((len(doc), len(self.labels)), dtype="f") for doc in docs]
        self.model.initialize(X=docs, Y=sample)

    def predict(self, docs: Iterable[Doc]) -> list[Scores]:
        """Return one array a Doc, tokens by labels; rows sum to one."""
        batch = list(docs)
        if not any(len(doc) for doc in batch):
            return [np.zeros((0, len(self.labels)), dtype="f") for _ in batch]
        return list(self.model.predict(batch))

    def set_annotations(self, docs: Iterable[Doc], scores: Sequence[Scores]) -> None:
        """Keep the probabilities on the Docs, in ``user_data[NAME]``."""
        for doc, score in zip(docs, scores, strict=True):
            doc.user_data[NAME] = score

    def get_loss(self, examples: Iterable[Example], scores: Sequence[Scores]) -> tuple[float, list[Scores]]:
        """Return cross entropy summed over tokens, and its gradient."""
        loss, gradients = 0.0, []
        for example, score in zip(examples, scores, strict=True):
            gold = np.asarray(example.reference.user_data[GOLD])
            known = np.flatnonzero(gold >= 0)
            gradient = np.zeros_like(score)
            gradient[known] = score[known]
            gradient[known, gold[known]] -= 1.0
            loss -= float(np.log(np.maximum(score[known, gold[known]], 1e-9)).sum())
            gradients.append(gradient)
        return loss, gradients

    def update(
        self,
        examples: Iterable[Example],
        *,
        drop: float = 0.0,
        sgd: Optimizer | None = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        """Learn from one batch."""
        losses = {} if losses is None else losses
        batch = list(examples)
        set_dropout_rate(self.model, drop)
        scores, backprop = self.model.begin_update([example.predicted for example in batch])
        loss, gradients = self.get_loss(batch, scores)
        tokens = max(sum(len(g) for g in gradients), 1)
        backprop([g / tokens for g in gradients])
        if sgd is not None:
            self.finish_update(sgd)
        losses[self.name] = losses.get(self.name, 0.0) + loss
        return losses


@Language.factory(NAME, default_config=default_config())
def make_layout_tagger(nlp: Language, name: str, model: Model[Any, Any]) -> LayoutTagger:
    """Build the component, as spaCy's registry asks."""
    return LayoutTagger(nlp.vocab, model, name)


def load_pipeline(path: str | Path) -> Language:
    """Load a trained pipeline from ``path``. Raises ModelError when it is missing or damaged."""
    try:
        return spacy.load(path)
    except (OSError, ValueError, KeyError) as error:
        msg = f"{path}: the token model cannot be loaded ({error}); train or download it again"
        raise ModelError(msg) from error
