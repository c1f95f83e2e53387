"""The parts of reading HTML.

``repair`` mends what would mislead a parser, ``walk`` goes through the parsed page node by node, and ``page`` says what
each element does to the text, which ``writer`` writes and ``tables`` places in rows and columns. ``styles`` tells what
is hidden, raised or only there to arrange; ``symbols`` knows the pictures that a font prints for letters.
"""
