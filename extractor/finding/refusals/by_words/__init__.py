"""What the letters, the label or the box beside it make part of something else.

Words right beside a value that tell it alone stand in ``other_meanings.toml``; the other files look at more than that.
"""
