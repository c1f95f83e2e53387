"""Patterns and labels, one family a file; they stand alone where no model is present."""
