"""Rows that markup, tabs or pipes declare become grids (``tables``).

First, cells are set right: those that hold several rows or columns are taken apart (``stacked``, ``stacked_rows``,
``stacked_columns``, ``slashed``), those that a table stretches over rows are filled in (``spanned``).

Then headers are found: ``kinds`` tells them from data, ``groups``, ``counted`` and ``spread`` set right what stands
over the columns, ``apart`` fetches a header that is a table of its own, ``coded`` an identifier that stands above the
labels. ``tiers`` joins rows of two lines, ``labelled`` reads tables whose labels stand in the first column, ``twins``
those that print two notes a row.

Last, rows whose empty cells were dropped are mended (``shifted``) or doubted (``unsettled``), and rows without a header
find one (``adopting``), as do tables that go on over the page (``going_on``).
"""
