"""Refusals: what the finders propose and the page itself speaks against.

``refuse`` asks them all, folder by folder: ``by_readings`` (another reading speaks against a candidate), ``by_words``
(what stands right beside it), ``by_tables`` (the table it stands in), ``by_sentences`` (the sentence around it).

Some of them ask whose note a place speaks of, the page's own or another; the guides of the folders name these. Each is
sure by itself. What only adds up is weighed for all codes that are left, in ``fusing.offered``.
"""
