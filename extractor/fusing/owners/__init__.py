"""Which note each candidate speaks of: the row or sheet it stands in, what is said of it, or its place.

``group`` is the flow: notes are drafted, what no table holds is given to them, and of its calls those past a note's
lifetime are dropped (``lifetimes``).

Drafted (``drafting``, each a ``drafts``) are rows with an identifier (``table_notes``), sheets (``sheet_notes``, also
``beside`` each other), or notes without any (``nameless_notes``); of codes outside of these, ``own_codes``. Tables may
be ``halves`` of the same notes, which ``row_keys`` put in order, or stand ``apart`` from all notes, as ``ladders`` do.
A note begins where ``beginnings`` says, or its block (``blocks``).

``giving`` gives the rest: by words, of which each file knows one way (``spoken``, ``due``, ``called_years``,
``called_names`` and ``named_clauses`` with their ``clauses``, ``years``, ``kinds``, ``noted``, ``keyed``,
``sheet_headings``), or by place (``placing``, with ``turns``, ``captions`` and ``clusters``).
"""
