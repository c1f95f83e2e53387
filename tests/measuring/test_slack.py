"""What learning anew moves is no fall; what is more, or gone, is."""

from extractor.measuring.slack import Fall, beyond_slack


def test_what_retraining_moves_is_no_fall():
    small, large = Fall("real field isin", 0.95, 0.94), Fall("real field isin", 0.95, 0.92)
    in_all, gone = Fall("real all", 0.95, 0.945), Fall("real field isin", 0.9, None)
    sizes = {"real field isin": 200, "real all": 900}
    assert beyond_slack([small, large, in_all, gone], sizes) == [large, in_all, gone]


def test_two_values_of_few_are_no_fall_and_three_are():
    two, three = Fall("real field isin", 0.95, 0.85), Fall("real field isin", 0.95, 0.8)
    assert beyond_slack([two, three], {"real field isin": 20}) == [three]
    assert beyond_slack([two], {}) == [two]
