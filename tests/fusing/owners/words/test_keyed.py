"""Behind an identifier in a list stands what is told of its note alone."""

from extractor.fusing.owners.words.keyed import keyed_to_owners
from extractor.ground.schema import retail_note

CODES = ["02006DUP4", "02006DUQ2", None]


def test_each_entry_is_said_of_the_notes_that_key_it():
    text = "Call: 02006DUQ2 none. 02006DUP4 on 5/15/2010 at par\n\nSurvivor's option: 02006DUP4 and 02006DUQ2 yes; 38259PAD4 no\n"
    told = {span.of(text): held for span, held in keyed_to_owners(text, CODES, retail_note()).items()}
    assert told == {"none": {1}, "on 5/15/2010 at par": {0}, "yes": {0, 1}}
