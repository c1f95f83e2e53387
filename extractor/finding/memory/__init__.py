"""Memory: what corrections teach at once, without training.

From corrections to ``places`` in a document as ``printed``, from places to ``headings`` (of a stream: ``runs``), from
headings to ``lessons``, less their ``contradictions``; all lessons together are ``knowledge``. It widens the schema's
spellings (``grids``) and proposes candidates (``columns``, but for ``pieces``), and a corrected document gives back
what a person said of it (``recall``). ``memory`` is all of this at work; ``entered`` reads what a person types.
"""
