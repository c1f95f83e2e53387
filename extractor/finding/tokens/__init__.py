"""A small trained tagger labels words where no grid holds them; trained with spaCy, applied by numpy."""
