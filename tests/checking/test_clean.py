"""A thousand generated notes whose facts obey the arithmetic: no check has anything to say of them."""

from collections import Counter

from extractor.checking.report import check


def test_every_check_is_silent_on_clean_notes(clean):
    assert sum(len(notes) for _, _, notes in clean) >= 1000
    said = Counter()
    for sample, offering, notes in clean:
        for finding in check(offering, notes, sample.content.decode()):
            said[f"{finding.code}: {finding.message} {sample.id}"] += 1
    assert said == Counter()
