"""Tables of fixed width: nothing but where their cells stand parts the columns.

``fixed`` finds the blocks, ``aligning`` tells whether a header stands over them by more than chance, and ``wrapped``
joins the cells that go on in the next line.
"""
