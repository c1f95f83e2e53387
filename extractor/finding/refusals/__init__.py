"""Refusals: what the finders propose and the page itself speaks against.

They stand by what speaks against a candidate, in the order in which they are asked: other readings, the words beside
it, the table it stands in, the sentence around it. ``refuse`` is the whole list.

Nine of them ask whose note a place speaks of:

- ``by_words``: ``other_codes`` (it is no CUSIP), ``other_securities`` (a stock's, a retired note's), ``older_notes``;
- ``by_tables``: ``other_lists`` (a caption names others), ``unconfirmed_codes`` (of issuers that no ISIN confirms),
  ``underlyings`` (what notes are linked to), ``company_tables`` (what the company owes);
- ``by_sentences``: ``led_lists`` (behind a colon), ``other_notes`` (rates and titles without a code).

Each is sure by itself. What only adds up is weighed for all codes that are left, in ``fusing.offered``.
"""
