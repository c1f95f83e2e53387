"""What stands in a table of other things, or in a cell that is no answer for the offering.

Whose notes a table lists is asked by ``other_lists`` (its caption names others), ``other_maturities`` (they fall due on
other days), ``underlyings`` (what notes are linked to), ``company_tables`` and ``balances`` (what the company owes).
"""
