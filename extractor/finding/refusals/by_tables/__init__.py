"""What stands in a table of other things, or in a cell that is no answer for the offering.

- Whose notes a table lists: ``other_lists`` (its caption names others), ``other_maturities`` (they fall due on other
  days), ``unconfirmed_codes`` (no ISIN of the page confirms their issuers), ``underlyings`` (what notes are linked to),
  ``company_tables`` and ``balances`` (what the company owes).
- What its rows are: ``asides`` (fees and examples), ``allotments`` (what each firm takes), ``payment_schedules``.
- What its columns are: ``headed_calls``, ``headed_otherwise``, ``misleading_columns`` (effective rates, next payments),
  ``counted_rows`` (a letter or a number for each row).
- What its cells are: ``torn_cells`` (pieces of cells), ``differing_days`` (one note's day, not the offering's).
"""
