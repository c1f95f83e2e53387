"""What no words give to a note goes by its place (``placing``): to the note above it, in turn (``turns``), or to all.

``captions`` head rows of a table, ``clusters`` are the mentions of one fact that stand together.
"""
