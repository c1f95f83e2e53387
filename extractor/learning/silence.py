"""samples_to_silence: learn which sentences state nothing, from where samples are labelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.finding.tokens.silence import Silence, is_sentence, text_to_words
from extractor.finding.tokens.windows import telling_parts
from extractor.grids.text.regions import text_to_regions
from extractor.ground.schema import Schema
from extractor.learning.opened import Opened

LEAST_SEEN = 3  # a word of fewer sentences counts as unknown
TELLING_WEIGHT = 3.0  # of a sentence that states something against one that does not


def samples_to_silence(samples: Sequence[Opened], schema: Schema) -> Silence:
    """Fit the logistic regression; where there is nothing to learn from, it holds nothing."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    sentences = samples_to_sentences(samples, schema)
    if len(set(sentences.values())) < 2:
        return Silence({}, 0, 0)
    seen = Counter(word for words in sentences for word in words)
    known = sorted(word for word, count in seen.items() if count >= LEAST_SEEN)
    where = {word: k for k, word in enumerate(known)}
    last = len(known)  # the column of all that is unknown
    rows, cols = [], []
    for row, words in enumerate(sentences):
        cols += sorted(where.get(word, last) for word in words)
        rows += [row] * len(words)
    matrix = csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(len(sentences), last + 1))
    model = LogisticRegression(max_iter=400, class_weight={False: 1.0, True: TELLING_WEIGHT})
    model.fit(matrix, list(sentences.values()))
    start, *weights, unknown = (round(float(w) * 1_000) for w in (model.intercept_[0], *model.coef_[0]))
    # A word that was never met may speak for reading, never against it.
    return Silence(dict(zip(known, weights, strict=True)), max(unknown, 0), start)


def samples_to_sentences(samples: Sequence[Opened], schema: Schema) -> dict[frozenset[str], bool]:
    """Return each sentence that would be read, by its words, and whether it states anything anywhere."""
    out: dict[frozenset[str], bool] = {}
    for sample in samples:
        for text, tells in _sentences(sample, schema):
            words = text_to_words(text)
            out[words] = out.get(words, False) or tells
    return out


def is_contradicted(silence: Silence, corrected: Sequence[Opened], schema: Schema) -> bool:
    """Tell whether a correction stands in a sentence that ``silence`` holds: it has to be learned anew."""
    return any(tells and silence.holds(text) for sample in corrected for text, tells in _sentences(sample, schema))


def _sentences(opened: Opened, schema: Schema) -> Iterator[tuple[str, bool]]:
    """Yield the sentences of which it is known whether they state anything, and whether they do."""
    text = opened.document.text
    for part in telling_parts(text, regions=text_to_regions(text, schema)):
        tells = any(label.span.overlaps(part) for label in opened.labels)
        if (tells or not any(span.overlaps(part) for span in opened.unknown)) and is_sentence(part.of(text)):
            yield part.of(text), tells
