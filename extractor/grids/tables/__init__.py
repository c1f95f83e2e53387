"""Rows that markup, tabs or pipes declare become grids (``tables``); what else sets them right has a file each.

- Cells: those that hold several rows or columns are taken apart (``stacked``, ``stacked_rows``, ``stacked_columns``,
  ``slashed``), those that a table stretches over rows count in each (``spanned``).
- Headers: ``kinds`` tells them from data; ``groups``, ``counted`` and ``spread`` set right what stands over the
  columns, ``apart`` fetches a header that is a table of its own, ``coded`` an identifier that stands above the labels.
- Rows: ``tiers`` joins those of two lines, ``labelled`` reads tables whose labels stand in the first column, ``twins``
  those that print two notes a row. Those whose empty cells were dropped are mended (``shifted``) or doubted
  (``unsettled``), and those without a header find one (``adopting``), as do tables that go on over the page
  (``going_on``).
"""
