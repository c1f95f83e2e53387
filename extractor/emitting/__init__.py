"""Emitting: extractions as JSON lines, CSV, data frames, Parquet and a table for the eyes."""
