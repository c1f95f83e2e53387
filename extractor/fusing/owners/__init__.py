"""Which note each candidate speaks of (``Grouper``): the row it stands in, the block, or what is said of it.

``group`` names the notes and gives what stands in tables; ``giving`` gives what no table holds. The files beside them
each know one way in which a page tells whose a term is: whose rows are none of the notes' (``apart``, ``ladders``),
which columns go on below (``halves``), what stands over, beside or behind (``captions``, ``beside``, ``noted``,
``keyed``), and which words name a note (``spoken``, ``called_years``, ``years``).
"""
