"""Tables of fixed width: nothing but where their cells stand parts the columns.

``fixed`` makes rows of each table that ``blocks`` finds among the lines: ``gutters`` parts its columns, ``headings``
lays the labels over them, ``aligning`` tells whether they stand there by more than chance, and ``wrapped`` joins the
cells that go on in the next line.
"""
