"""No field is given out twice, and no other mapping is likelier."""

from itertools import permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from extractor.finding.alignment.assign import columns_to_fields

NONE = 0
ROWS = st.lists(st.lists(st.floats(0.01, 1), min_size=4, max_size=4), min_size=1, max_size=4)


def assigned(rows, groups=None, filled=None):
    groups = list(range(len(rows))) if groups is None else groups
    return columns_to_fields(np.array(rows, dtype=np.float32), NONE, groups, filled or [True] * len(rows))


@given(ROWS)
def test_the_mapping_is_the_likeliest_of_all(rows):
    chosen = assigned(rows)
    fields = [f for f in chosen if f != NONE]
    assert len(set(fields)) == len(fields)

    def likelihood(mapping):
        return sum(np.log(np.float32(row[f])) for row, f in zip(rows, mapping, strict=True))

    every = set(permutations([NONE] * len(rows) + [1, 2, 3], len(rows)))
    assert likelihood(chosen) >= max(map(likelihood, every)) - 1e-4


def test_two_columns_do_not_share_a_field_but_one_label_printed_twice_may():
    rows = [[0.1, 0.8, 0.1, 0.0], [0.1, 0.7, 0.2, 0.0]]
    assert assigned(rows) == [1, 2]
    assert assigned(rows, groups=[7, 7]) == [1, 1]


def test_an_empty_column_has_no_say_where_another_of_its_label_is_filled():
    rows = [[0.05, 0.9, 0.05, 0.0], [0.05, 0.05, 0.9, 0.0]]
    assert assigned(rows, groups=[7, 7], filled=[False, True]) == [2, 2]
