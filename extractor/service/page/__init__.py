"""The review page: rendered here, with a little script for the keyboard; it works without both network and script.

``routes`` are its addresses, ``pages`` what each shows, and ``actions`` what its forms do. ``shown`` puts a field's
value in words, ``marks`` its evidence into the text, with ``columns`` for tables, and ``sheets`` onto a PDF's pages;
``render`` fills the templates. ``login`` and ``visitor`` know who is looking, and ``docs`` is the page about the API.
"""
