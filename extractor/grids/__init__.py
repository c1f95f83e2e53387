"""A document's text and declared tables become grids: columns are labels, rows are notes (``document_to_grids``).

``text`` cuts a document into lines, segments and raw rows; ``labels`` knows which words name which fields. On these
stand the readers, each for one way of printing: ``pairs`` (a label and its value), ``tables`` (rows that markup, pipes
or tabs declare), ``fixed_width`` (columns that only blanks part) and ``streams`` (one cell a line). ``recover`` asks
them all. The other files answer questions of later steps: which cells of a grid cannot belong where they stand
(``astray``), whether a table's rows are periods or examples instead of notes (``cases``), which lists are keyed by
identifiers (``keyed_lists``), and how documents of one layout are known again (``fingerprint``).
"""
