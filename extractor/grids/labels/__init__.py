"""What labels name, and which values suit them: the words of a header or of a label, whatever table they stand in.

``lexicon`` knows the spellings, with ``units`` for what a label counts in; ``headers`` folds torn words into labels;
``fits`` judges a value under a label, and ``pairing`` lays a row's values under a header by it.
"""
