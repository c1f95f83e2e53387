"""What stands in a table of other things, or in a cell that is no answer for the offering."""
