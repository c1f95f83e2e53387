"""Refusals: what the finders propose and the page itself speaks against.

They stand by what speaks against a candidate, in the order in which they are asked: other readings, the words beside
it, the table it stands in, the sentence around it. ``refuse`` is the whole list.
"""
