"""A document's text and declared tables become grids: columns are labels, rows are notes (``document_to_grids``).

``text`` cuts a document into lines, segments and raw rows; ``labels`` knows which words name which fields. On these
stand the readers, each for one way of printing: ``pairs`` (a label and its value), ``tables`` (rows that markup, pipes
or tabs declare), ``fixed_width`` (columns that only blanks part) and ``streams`` (one cell a line). ``recover`` asks
them all. The files beside it answer what later steps ask of a document or of a grid: which cells are ``astray``, which
rows are ``cases`` of one thing, what is ``keyed_lists``, and what ``fingerprint`` a layout has.
"""
