"""Memory: what corrections teach at once, without training.

From corrections to places, from places to headings, from headings to lessons; lessons widen the schema's
spellings and propose candidates, and a corrected document gives back what a person said of it.
"""
