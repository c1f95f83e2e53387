"""How rules look at a page, and the pieces of patterns that families share.

``view`` parts a text into pieces and what stands between them; ``flow`` is the text as one single-spaced run, ``flat``
its first pages and its end; ``patterns``, ``when`` and ``boxes`` are what amounts, days and check boxes look like in
it.
"""
