"""samples_to_layouts: the layouts that a model has met, so that it knows a new one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.fusing.weighing.layouts import MOST, Layouts, fingerprints_to_layouts
from extractor.grids.fingerprint import Fingerprint, document_to_fingerprint
from extractor.grids.labels.lexicon import label_key, lexicon_of
from extractor.ground.schema import Schema
from extractor.learning.opened import Opened

NAMED = ("issuer", "program", "dtc_participant", "agents")  # the offering's fields that hold somebody's name

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BETWEEN = re.compile(r"[ :>]")  # what parts the words of a feature


def samples_to_layouts(samples: Sequence[Opened], schema: Schema) -> Layouts:
    """Return the layouts of all real samples, and of composed ones as many as are kept, spread evenly.

    Names are left out: a layout is known again by its labels, whoever the issuer is.
    """
    real = [s for s in samples if s.sample.origin != "synthetic"]
    composed = [s for s in samples if s.sample.origin == "synthetic"]
    step = max(len(composed) // MOST, 1)
    documents = [s.document for s in (*real, *composed[::step])]
    names = texts_to_names(_names(samples), (d.text for d in documents)) - lexicon_of(schema).words
    return fingerprints_to_layouts(without_names(document_to_fingerprint(d), names) for d in documents)


def texts_to_names(names: Iterable[str], texts: Iterable[str]) -> frozenset[str]:
    """Return the words of ``names``, as label keys, less the common ones: those that a text writes small."""
    common = {word for text in texts for word in _WORD.findall(text) if word[0].islower()}
    return frozenset(label_key(word) for name in names for word in _WORD.findall(name)) - set(map(label_key, common))


def without_names(layout: Fingerprint, names: frozenset[str]) -> Fingerprint:
    """Leave out the features that hold a word of a name."""
    kept = tuple(f for f in layout.features if names.isdisjoint(_BETWEEN.split(f[0])))
    return replace(layout, features=kept)


def _names(samples: Iterable[Opened]) -> Iterator[str]:
    for opened in samples:
        for field in NAMED:
            value = opened.sample.gold["offering"].get(field) or ()
            yield from [value] if isinstance(value, str) else value
