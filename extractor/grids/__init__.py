"""A document's text and declared tables become grids: columns are labels, rows are notes (``document_to_grids``)."""
