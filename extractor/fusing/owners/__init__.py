"""Which note each candidate speaks of: the row or sheet it stands in, what is said of it, or its place.

``group`` is the flow. Notes are drafted (``drafting``) from rows with an identifier (``table_notes``), from sheets
(``sheet_notes``), or without any (``nameless_notes``), and begin where ``beginnings`` says. ``giving`` then gives what
no table holds: by words, of which the other files each know one way (``spoken``, ``due``, ``called_years``, ``years``,
``kinds``, ``noted``, ``keyed``, ``sheet_headings``), or by place (``placing``, with ``turns`` and ``captions``).
"""
