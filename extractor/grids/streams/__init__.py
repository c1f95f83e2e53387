"""Headers and values that stand one after the other, a cell a line or all on one line, with no column to tell.

``items`` makes the stream; ``zones`` finds the headers in it, which ``folding`` joins where a converter wrote them row
by row; ``cutting`` cuts what follows into rows, of all ways that ``row_starts`` knows; ``streams`` makes grids of it.
``prose`` reads a lone row that lost its table; ``atoms`` cuts one without separators into cells.
"""
