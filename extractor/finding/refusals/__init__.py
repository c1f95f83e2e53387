"""Refusals: what the finders propose and the page itself speaks against.

They stand by what speaks against a candidate, in the order in which they are asked: other readings, the words beside
it, the table it stands in, the sentence around it. ``refuse`` is the whole list.

Whose note a place speaks of, the page's own or another, is asked by nine of them; the guides of ``by_words``,
``by_tables`` and ``by_sentences`` name these. Each is sure by itself. What only adds up is weighed for all codes that
are left, in ``fusing.offered``.
"""
