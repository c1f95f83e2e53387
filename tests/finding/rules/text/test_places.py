"""Where literals stand."""

from extractor.finding.rules.text import places as home
from extractor.finding.rules.text.places import Places

TEXT = "the notes are due; the notes bear interest " * 120


def test_places_are_looked_for_once():
    places = Places(TEXT)
    assert places["bear"][:2] == (29, 72)
    assert "bear" in places
    assert places["bear"] is places["bear"]
    assert places["callable"] == ()


def test_what_one_text_was_asked_for_is_known_of_the_next(monkeypatch):
    asked = home._Asked()
    monkeypatch.setattr(home, "_ASKED", asked)
    first = Places(TEXT)
    assert [first[word] for word in ("callable", "putable")] == [(), ()]
    assert "callable" in Places(TEXT)  # without being asked for
    assert Places(TEXT + "callable")["callable"] == (len(TEXT),)
