"""Whether a reading at a place of a text stands against the words around it."""

from extractor.finding.refusals.by_words.other_meanings import without_other_meanings
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


def kept(text, field, raw, *, value="read", label=""):
    found = printed(text, field, raw, value, label=label)
    return without_other_meanings(read(text.encode()), [found]) == [found]
