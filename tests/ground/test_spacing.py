from extractor.ground.spacing import is_double_spaced

LINES = [f"Label {n}: value {n}" for n in range(20)]


def test_a_blank_line_behind_every_line_is_double_spacing():
    assert is_double_spaced("\n\n".join(LINES))
    assert is_double_spaced("\r\n \r\n".join(LINES))
    assert is_double_spaced("\n\n".join(LINES) + "\n\n\n\n" + "\n\n".join(LINES))


def test_lines_and_paragraphs_of_several_lines_are_not():
    assert not is_double_spaced("\n".join(LINES))
    assert not is_double_spaced("\n\n".join(f"{line}\nand its second line" for line in LINES))


def test_a_few_lines_prove_nothing():
    assert not is_double_spaced("\n\n".join(LINES[:5]))
