from extractor.ground.candidate import Method, Status


def test_names_are_those_of_the_contract():
    """Callers compare these words: they never change within a schema version."""
    assert [str(s) for s in Status] == ["found", "placeholder", "absent", "unreadable", "derived", "corrected"]
    assert [str(m) for m in Method] == ["alignment", "tokens", "rules", "derived", "correction"]
