"""Printed text to typed values: numbers, dates, codes, choices, marks and shapes."""
