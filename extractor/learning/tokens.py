"""Training the token model: labelled samples to a spaCy pipeline with one layout tagger."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from extractor.corpus.samples import Label
from extractor.finding.tokens.decoding import bio_labels
from extractor.finding.tokens.docs import DocMaker
from extractor.finding.tokens.pieces import document_to_pieces
from extractor.finding.tokens.trained import NAME
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import Schema
from extractor.learning.opened import Opened
from extractor.learning.plan import Progress
from extractor.learning.token_gold import tokens_to_gold
from extractor.learning.token_noise import LabelledPiece, name_fields, noisy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.training import Example

GRIDS_IGNORED = 0.3  # share of documents

_BATCH_TOKENS = 600  # tokens of a step
_LEARN_RATE = 0.004  # of the first step
_DROP = 0.15  # share of activations left out while learning
_REAL_REPEATS = 5  # times that a document teaches that was not composed


def document_to_labelled(
    document: Document,
    grids: Sequence[Grid],
    labels: Sequence[Label],
    maker: DocMaker,
    numbers: dict[str, int],
    *,
    unknown: Sequence[Span] = (),
) -> list[LabelledPiece]:
    """Cut one labelled document into pieces with their gold; places ``unknown`` are not learnt."""
    pieces = document_to_pieces(document, grids, maker)
    return [(piece, tokens_to_gold(piece.placed(), labels, numbers, unknown)) for piece in pieces]


def samples_to_labelled(
    samples: Iterable[Opened],
    schema: Schema,
    *,
    seed: int = 0,
    grids_ignored: float = GRIDS_IGNORED,
    repeats: int = 1,
) -> list[LabelledPiece]:
    """Cut samples into labelled pieces, with the sentences that reading passes over: they teach what is no value.

    Pieces hold what grids leave open; in a share ``grids_ignored`` of the documents grids are
    ignored, so that the model also knows tables that no grid recovered. Samples that are not synthetic
    come ``repeats`` times.
    """
    rng = random.Random(seed)  # noqa: S311  a share of documents, not a secret
    maker = DocMaker(schema)
    numbers = {f.name: n for n, f in enumerate(schema.fields)}
    out: list[LabelledPiece] = []
    for opened in samples:
        grids = () if rng.random() < grids_ignored else opened.grids
        pieces = document_to_labelled(opened.document, grids, opened.labels, maker, numbers, unknown=opened.unknown)
        out += pieces if opened.sample.origin == "synthetic" else pieces * repeats
    return out


def train_tokens(
    samples: Iterable[Opened],
    schema: Schema,
    *,
    seed: int = 0,
    epochs: int = 2,
    progress: Progress | None = None,
) -> Language:
    """Train the token model on samples; ``nlp.to_disk`` saves it, ``TokensFinder.load`` reads it."""
    labelled = samples_to_labelled(samples, schema, seed=seed, repeats=_REAL_REPEATS)
    if progress is not None:
        progress(f"tokens: {len(labelled)} pieces, {sum(len(g) for _, g in labelled)} tokens")
    return train_labelled(labelled, schema, seed=seed, epochs=epochs, progress=progress)


def _examples(nlp: Language, maker: DocMaker, labelled: Iterable[LabelledPiece]) -> list[Example]:
    from spacy.training import Example

    from extractor.finding.tokens.tagger import GOLD

    out = []
    for piece, gold in labelled:
        doc = maker.doc(nlp.vocab, piece.tokens, piece.pivot, piece.header)
        doc.user_data[GOLD] = gold
        out.append(Example(doc, doc))
    return out


def _batches(examples: Sequence[Example], rng: random.Random) -> list[list[Example]]:
    order = list(examples)
    rng.shuffle(order)
    out: list[list[Example]] = [[]]
    room = _BATCH_TOKENS
    for example in order:
        if out[-1] and room < len(example.reference):
            out.append([])
            room = _BATCH_TOKENS
        out[-1].append(example)
        room -= len(example.reference)
    return [b for b in out if b]


def blank_pipeline(schema: Schema, *, seed: int) -> Language:
    """Return an untrained pipeline for the schema's fields; its weights follow from ``seed``."""
    import spacy
    from thinc.api import fix_random_seed

    from extractor.finding.tokens import tagger as _  # noqa: F401 - registers the component

    fix_random_seed(seed)
    nlp = spacy.blank("xx")
    tagger: Any = nlp.add_pipe(NAME)
    for label in bio_labels([f.name for f in schema.fields]):
        tagger.add_label(label)
    return nlp


def train_labelled(
    labelled: Sequence[LabelledPiece],
    schema: Schema,
    *,
    seed: int = 0,
    epochs: int = 3,
    progress: Progress | None = None,
    start: Language | None = None,
    rate: float = _LEARN_RATE,
) -> Language:
    """Train on labelled pieces; the same pieces and seed give the same weights on one machine.

    ``start`` is a trained pipeline to go on from; ``rate`` is the learning rate of the first step. The
    weights returned are averaged over about the last tenth of the steps (thinc keeps them; Polyak and Juditsky, 1992):
    on held-out recipes they read more notes wholly right than the last step's, and depend less on the order of the
    pieces.
    """
    from thinc.api import Adam

    nlp = start or blank_pipeline(schema, seed=seed)
    maker = DocMaker(schema)
    names = name_fields(schema)
    rng = random.Random(seed)  # noqa: S311  augmentation, not a secret
    tagger: Any = nlp.get_pipe(NAME)
    if start is None:
        tagger.initialize(lambda: _examples(nlp, maker, labelled[:8]), nlp=nlp)
    total = max(sum(len(g) for _, g in labelled) * epochs, 1)
    optimizer = Adam(rate, L2=1e-5, grad_clip=1.0)
    seen = 0
    for epoch in range(epochs):
        losses: dict[str, float] = {}
        for batch in _batches(_examples(nlp, maker, [noisy(p, names, rng) for p in labelled]), rng):
            # Linear decay: the last steps settle the probabilities.
            optimizer.learn_rate = rate * max(1.0 - seen / total, 0.02)
            tagger.update(batch, drop=_DROP, sgd=optimizer, losses=losses)
            seen += sum(len(example.reference) for example in batch)
        if progress is not None:
            loss = losses.get(NAME, 0.0) * epochs / total
            progress(f"tokens: epoch {epoch + 1} of {epochs}, loss {loss:.4f} a token")
    with tagger.model.use_params(optimizer.averages):
        return _without_words(nlp, schema, seed=seed)


def _without_words(nlp: Language, schema: Schema, *, seed: int) -> Language:
    """Return the same model in a pipeline that keeps no word of what it was trained on."""
    fresh = blank_pipeline(schema, seed=seed)
    tagger: Any = fresh.get_pipe(NAME)
    trained: Any = nlp.get_pipe(NAME)
    tagger.from_bytes(trained.to_bytes(exclude=["vocab"]), exclude=["vocab"])
    return fresh
