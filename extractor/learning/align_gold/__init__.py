"""Distant labels: where a document states the values that its gold record holds (``align``).

``places`` finds where a value is printed, ``evidence`` weighs what speaks for each place, by ``cues`` (label words) and
the ``zones`` of notes; ``placeholders`` are places left open. ``recall`` counts how many values were found.
"""

from extractor.learning.align_gold.align import align_gold
from extractor.learning.align_gold.recall import label_recall

__all__ = ["align_gold", "label_recall"]
