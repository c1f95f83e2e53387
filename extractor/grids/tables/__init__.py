"""Rows that markup, tabs or pipes declare become grids (``tables``).

Cells that hold several rows or columns are taken apart first (``stacked``, ``stacked_rows``, ``stacked_columns``).
``kinds`` tells headers from data, ``groups`` and ``counted`` set right what stands over them, ``tiers`` joins rows of
two lines, ``labelled`` reads tables whose labels stand in the first column, ``twins`` those that print two notes a row.
Behind it, rows whose empty cells were dropped are mended (``shifted``) or doubted (``unsettled``), and rows without a
header find one (``adopting``), as do tables that go on over the page (``going_on``).
"""
