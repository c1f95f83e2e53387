"""Candidates become records (``fuse``): which note each speaks of, what speaks for it, how probable that makes it."""
