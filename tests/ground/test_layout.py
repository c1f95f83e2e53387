import pickle

from extractor.ground.layout import Layout


def test_a_layout_is_a_name_and_how_new_it_is_and_goes_to_workers():
    layout = Layout("0f3c", 0.25)
    assert layout == ("0f3c", 0.25)
    assert pickle.loads(pickle.dumps(layout)).novelty == 0.25
