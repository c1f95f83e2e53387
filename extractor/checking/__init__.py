"""What the records say of each other: values that follow, findings, and whether notes are offered at all.

``reconcile`` derives what follows within a note, and ``report`` asks the checks that name what does not add up:
``amounts``, ``arithmetic``, ``calendar``, ``identity`` and ``titles``; ``supplements`` compares two documents. All of
them look at what is ``stated``. ``offers`` decides whether the document offers notes: by the kinds of documents that
offer none (``other_kinds``, each a ``kind``), by its headings (``heads``), by what tells of a ``sale``, of ``shares``,
of an offer that is ``undone``, or of notes of different ``ages``.
"""
