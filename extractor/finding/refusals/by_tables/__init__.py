"""What stands in a table of other things, or in a cell that is no answer for the offering.

Whose notes a table lists is asked by ``other_lists`` (its caption names others), ``unconfirmed_codes`` (no ISIN of the
page confirms their issuers), ``underlyings`` (what notes are linked to) and ``company_tables`` (what the company owes).
"""
