from pathlib import Path

import pytest

from extractor.cli.explain import _form, _note
from extractor.ground.errors import UsageError


def test_a_short_number_is_an_index_all_else_an_identifier():
    assert _note("0") == 0
    assert _note("02006DUP4") == "02006DUP4"
    assert _note("123456789") == "123456789"
    assert _note(None) is None


def test_the_ending_decides_the_form():
    assert _form(Path("why.PNG")) == "png"
    with pytest.raises(UsageError, match=r"why\.xlsx"):
        _form(Path("why.xlsx"))
