"""What the records say of each other: values that follow, findings, and whether notes are offered at all.

``reconcile`` derives what follows within a note, and ``report`` asks the checks that name what does not add up:
``amounts``, ``arithmetic``, ``calendar``, ``identity`` and ``titles``; ``supplements`` compares two documents. All of
them look at what is ``stated``. ``selling`` decides whether the document offers notes.
"""
