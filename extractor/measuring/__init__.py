"""Extractions against gold: scores, calibration, what each finder adds, and the floors that may not be broken."""
