"""What the letters, the label or the box beside it make part of something else.

Words right beside a value that tell it alone stand in ``other_meanings.toml``; the other files look at more than that.

Whose note it is, is asked by ``other_codes`` (is it a CUSIP at all?), ``other_securities`` (a stock's, or a retired
note's) and ``older_notes`` (of notes that remain outstanding).
"""
