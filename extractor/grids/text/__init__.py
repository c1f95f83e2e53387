"""A document's text as lines, segments and raw rows, and which of its parts can hold a note's terms.

``lines`` cuts, with ``glued`` for lines in which a converter ran rows into each other; ``rows`` is what tables are
recovered from, ``ruled`` joins the lines of a boxed row, and ``signs`` joins ``$`` and ``%`` to their numbers.
``telling``, ``regions`` and ``commons`` tell of a long page where to look.
"""
