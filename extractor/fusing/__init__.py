"""Candidates become records (``fuse``): which note each speaks of, what speaks for it, how probable that makes it.

``offered`` leaves out the notes that a page only names; ``owners`` gives every candidate to its notes; ``weighing``
turns what speaks for a reading into a probability. ``told`` joins the three, ``fuse`` decides, with the ``footnotes``
of what is printed and its ``places``, and ``explain`` says why.
"""
