"""Refusals: what the finders propose and the page itself speaks against."""
