"""No field is given out twice, and no other mapping is likelier."""

from itertools import permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from extractor.finding.alignment.assign import columns_to_fields, without_spacer_claims

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


def test_a_spacer_claims_no_field_that_its_neighbour_claims():
    header_over_spacer, beside, open_one = [0.99, 0.0, 0.01], [0.6, 0.1, 0.3], [0.0, 0.98, 0.02]
    told = np.array([header_over_spacer, beside, open_one], dtype=np.float32)
    left = without_spacer_claims(told, 2, [0])
    assert columns_to_fields(left, 2, [0, 1, 2], [False, True, False]) == [2, 0, 1]
    assert (without_spacer_claims(told, 2, []) == told).all()
