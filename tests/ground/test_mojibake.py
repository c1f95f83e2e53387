from extractor.ground.mojibake import has_mojibake, masked, mended


def test_signs_are_whole_again():
    torn = "Moodyâ€™s â€œAâ€\x9d 5 â€“ 7 CoreNotesÂ®\u00c2\u00a0SociÃ©tÃ©"
    assert mended(torn) == "Moody’s “A” 5 – 7 CoreNotes®\xa0Société"
    assert torn == "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in mended(torn).encode())


def test_masked_keeps_every_place():
    text = "Moodyâ€™s: A2"
    same = masked(text, "\1")
    assert same == "Moody’\1\1s: A2"
    assert same.index("A2") == text.index("A2")


def test_other_letters_are_left_alone():
    for text in ("plain", "Señor Â", "â la carte", "Ångström é"):
        assert mended(text) == masked(text, "\1") == text
    assert not has_mojibake("Crédit Agricole – 5 %")
