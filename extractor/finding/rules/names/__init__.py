"""The names in an offering: its ``issuer``, its programme (``program``) and its ``agents``.

``firms`` tells what a company's name looks like, and ``torn`` mends one that is printed in pieces. ``own_lines``,
``first_lines`` and ``inline`` are the places where an issuer's stands without a label; ``blocks`` tells where a list of
agents ends, and ``beside`` follows one down its own column of a page.
"""
