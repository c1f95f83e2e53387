"""Whether a page sells notes (``offers``): what was read of them against what the page is.

It may be of the kinds of documents that offer none (``other_kinds``, each a ``kind``), as its headings say (``heads``);
signs of a ``sale`` are counted, and those of ``shares``, of an offer that is ``undone`` and of notes of different
``ages`` against it. A page that sells none has no days of a sale either (``no_sale``).
"""
