"""Strings, rows and shapes are numbered as spaCy and thinc number them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.lex_attrs import word_shape
from spacy.strings import SYMBOLS_BY_STR, get_string_id
from thinc.api import NumpyOps

from extractor.finding.tokens.hashing import id_to_rows, string_to_id, word_to_shape

NUMBERS = st.integers(0, 2**64 - 1)


@pytest.mark.parametrize("text", list(SYMBOLS_BY_STR))
def test_symbols_have_their_own_numbers(text):
    assert string_to_id(text) == get_string_id(text)


@given(st.text(max_size=40))
def test_strings_have_spacys_numbers(text):
    assert string_to_id(text) == get_string_id(text)


@given(NUMBERS, st.integers(0, 2**32 - 1), st.integers(1, 5000))
def test_rows_are_thincs(number, seed, rows):
    keys = NumpyOps().hash(np.array([number], dtype=np.uint64), seed)[0] % rows
    assert id_to_rows(number, seed, rows) == keys.tolist()


@given(st.text(max_size=120) | st.text("aZ9$.", max_size=30))
def test_shapes_are_spacys(word):
    assert word_to_shape(word) == word_shape(word)
