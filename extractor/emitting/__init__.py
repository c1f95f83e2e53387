"""Extractions as JSON lines, CSV, data frames, Parquet and a table for the eyes.

``jsonl``, ``csv``, ``frame``, ``parquet`` and ``table`` write one format each; ``schema`` gives the fields as JSON.
``rows`` is the flat shape of a note that several of them share, ``arrow`` makes Arrow tables of it, with ``cells`` for
columns of exact values. ``marks`` and ``fit`` are the terminal table's; ``atomic`` writes a file whole or not at all.
"""
