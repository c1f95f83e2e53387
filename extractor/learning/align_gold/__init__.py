"""Distant labels: where a document states the values that its gold record holds."""

from extractor.learning.align_gold.align import align_gold
from extractor.learning.align_gold.recall import label_recall

__all__ = ["align_gold", "label_recall"]
