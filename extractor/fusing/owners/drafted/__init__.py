"""Notes are drafted from what the page prints for each of them; ``drafting`` is what the steps share.

Drafted are rows with an identifier (``table_notes``), sheets (``sheet_notes``, also ``beside`` each other), or notes
without any (``nameless_notes``); of codes outside of these, ``own_codes``. Tables may be ``halves`` of the same notes,
which ``row_keys`` put in order, or stand ``apart`` from all notes, as ``ladders`` do. A note begins where
``beginnings`` says, or its block (``blocks``).
"""
