"""How rules look at a page, and the pieces of patterns that families share.

``view`` parts a text into pieces and what stands between them; ``flat`` is the view of its first pages and its end,
``flow`` the whole text as one run of words, in which ``places`` knows where plain words stand. ``patterns``, ``when``
and ``boxes`` are what amounts, days and check boxes look like in these; ``proposing`` makes candidates of what is
found.
"""
