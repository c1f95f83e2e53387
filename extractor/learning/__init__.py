"""From documents with gold, composed ones and corrections to a model folder with its card (``train_to_shelf``)."""
