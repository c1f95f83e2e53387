"""widen_tagger: a trained tagger goes on over written documents, and knows more words for each fact.

It passes over them at a low rate, beside a part of what it learned from, which it would forget otherwise. Learned
together with that from the beginning, they cost on real documents what they gained on others. The alignment stays as
it is: written headings moved it away from those of real tables.

Which sentences need not be read is learned anew, since what was silent so far may state something in other words.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from extractor.ground.schema import Schema
from extractor.learning.opened import Opened
from extractor.learning.plan import Progress, Widening
from extractor.learning.silence import samples_to_silence
from extractor.learning.token_noise import LabelledPiece
from extractor.learning.tokens import samples_to_labelled, train_labelled


def widen_tagger(  # noqa: PLR0917 - from, to, and what teaches
    base: Path,
    folder: Path,
    known: Sequence[Opened],
    written: Sequence[Opened],
    widening: Widening,
    seed: int,
    schema: Schema,
    progress: Progress,
) -> None:
    """Write to ``folder`` what the tagger of the model ``base`` becomes by ``written``.

    ``known`` are the synthetic and the real documents that it learned from; as many of them as ``widening`` says
    are repeated. Both folders may be the same one.
    """
    from extractor.finding.tokens.tagger import load_pipeline

    silence = samples_to_silence([*known, *written], schema)
    progress(f"silence: {len(silence.weights)} words")
    pieces = _pieces(known, written, widening, seed, schema)
    progress(f"widening: {len(written)} written documents, {len(pieces)} pieces in all")
    trained = train_labelled(
        pieces,
        schema,
        seed=seed,
        epochs=widening.epochs,
        progress=progress,
        start=load_pipeline(base / "tokens"),
        rate=widening.rate,
    )
    trained.to_disk(folder / "tokens")
    silence.save(folder / "tokens")


def _pieces(
    known: Sequence[Opened], written: Sequence[Opened], widening: Widening, seed: int, schema: Schema
) -> list[LabelledPiece]:
    composed = [s for s in known if s.sample.origin == "synthetic"][: widening.replayed]
    others = [s for s in known if s.sample.origin != "synthetic"]
    return [
        *samples_to_labelled(composed, schema, seed=seed),
        *samples_to_labelled(others, schema, seed=seed, repeats=widening.real_repeats),
        *samples_to_labelled(written, schema, seed=seed, repeats=widening.written_repeats),
    ]
