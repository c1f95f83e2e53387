"""Typed rows from the pricing supplements of American retail notes."""
