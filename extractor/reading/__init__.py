"""Reading: any source becomes one ``Document`` whose text every later offset points into."""

from extractor.reading.containers import Input, sources_to_inputs
from extractor.reading.open import read

__all__ = ["Input", "read", "sources_to_inputs"]
