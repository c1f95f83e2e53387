"""The layout generator: labelled documents composed from independent choices.

``compose(recipe, seed)`` draws facts that obey check digits and coupon arithmetic, prints them in one of many forms,
lays them out, damages them as archives do, and records where each value stands.

- What is stated: ``facts`` of an offering, with ``identity``, ``dates`` and the ``terms`` of each note, and ``decoys``.
- How it is printed: ``recipes`` hold the choices; a ``press`` prints values (``printing``) and labels (``vocabulary``)
  as ``items``, in the ``phrases`` of ``redemption`` and the habits of a ``desk``.
- How it is laid out: ``layouts`` of columns, ``forms``, ``sentences``, under ``headers``, with ``footnotes``, between
  ``surroundings`` and in the ``depths`` of long filings; all of it made of ``blocks`` and ``runs``.
- How it is written: ``serializations``, ``markup``, ``pages`` of PDF, damaged by ``hazards``; the ``writer`` records
  places.
"""

from extractor.learning.synthesis.compose import compose, compose_many
from extractor.learning.synthesis.recipes import Recipe, load_recipes

__all__ = ["Recipe", "compose", "compose_many", "load_recipes"]
