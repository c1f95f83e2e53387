"""Whether a reading at a place of a text stands against the words around it."""

from extractor.finding.refusals.by_words.other_meanings import without_other_meanings
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, field, raw, *, value="read", label=""):
    at = text.index(raw)
    place = Span(at, at + len(raw))
    found = Candidate(field, None, place, raw, value, Status.FOUND, 0.9, Method.TOKENS, label)
    return without_other_meanings(read(text.encode()), [found]) == [found]
