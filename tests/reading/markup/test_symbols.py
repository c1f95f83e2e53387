import pytest

from extractor.reading.markup.symbols import WINGDINGS, WINGDINGS_2


@pytest.mark.parametrize(
    ("letters", "table", "shown"),
    [
        ("o q r ¨", WINGDINGS, "☐ ☐ ☐ ☐"),
        ("x ý þ ü û", WINGDINGS, "☒ ☒ ☑ ✓ ✗"),
        ("l n §", WINGDINGS, "• • •"),
        ("* £", WINGDINGS_2, "☐ ☐"),
        ("Q S T R P O", WINGDINGS_2, "☒ ☒ ☒ ☑ ✓ ✗"),
    ],
)
def test_what_the_font_prints(letters, table, shown):
    assert letters.translate(table) == shown


def test_other_letters_stay_and_offsets_with_them():
    assert "ABC 123".translate(WINGDINGS) == "ABC 123"
    assert all(len(shown) == 1 for table in (WINGDINGS, WINGDINGS_2) for shown in table.values())
