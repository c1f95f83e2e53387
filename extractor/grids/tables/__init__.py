"""Rows that markup, tabs or pipes declare become grids (``rows_to_grids``).

Before it, cells that hold several rows or columns are taken apart (``stacked_rows``, ``stacked_columns``). ``kinds``
tells headers from data, ``labelled`` reads tables whose labels stand in the first column, ``twins`` those that print
two notes a row. Behind it, rows whose empty cells were dropped are mended (``shifted``) or doubted (``unsettled``),
and rows without a header find one (``adopting``).
"""
