"""The parts of reading HTML: what is shown, where lines end, which cell stands in which column."""
