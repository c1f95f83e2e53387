"""PDF to text with every word's place (``read_pdf``), by what a page draws and where: the file tells no more.

``open`` opens the file; ``glyphs`` and ``rules`` are what a page draws, in the ``frame`` where it stands upright, and
``words`` and ``lines`` what it says: ``sheets`` gathers them. ``layout`` makes ``blocks`` of a sheet, from ruling lines
(``ruled``) and from white space (``columns``, ``regions``, ``packed``, ``panels``, ``astride``), with ``folding`` for
cells that wrap; ``running`` heads leave, ``turned`` labels stay. ``writer`` writes the text, ``reader`` is the flow,
and ``picture`` draws a page.
"""
