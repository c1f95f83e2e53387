"""Any source becomes one ``Document`` whose text every later offset points into (``open``).

- Names to bytes: ``containers`` opens files, folders, archives and URLs, with ``names`` (what may be a document),
  ``files`` (one place), ``members`` (parts of archives, for a long run), ``load`` (one document by its name) and
  ``batches``.
- Bytes to text: ``sniff`` tells what they are, ``decode`` their encoding, ``digest`` their checksum. Then one reader a
  format: ``text`` (with ``delimited`` tables), ``markdown``, ``html`` (with ``markup``), ``pdf``, and ``edgar`` for
  submissions.
"""

from extractor.reading.containers import Input, sources_to_inputs
from extractor.reading.open import read

__all__ = ["Input", "read", "sources_to_inputs"]
