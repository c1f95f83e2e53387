from __future__ import annotations

from starlette.requests import Request

from extractor.service.page.visitor import Presence, name_to_cookie, visitor_of


def request(cookie="", by=""):
    headers = [(b"cookie", f"extractor_reviewer={cookie}".encode())] if cookie else []
    return Request({"type": "http", "headers": headers, "extractor.by": by})


def test_a_token_goes_before_a_cookie_and_that_before_the_default():
    assert visitor_of(request(name_to_cookie("Zoë; Müller"), "Ann"), "root") == "Ann"
    assert visitor_of(request(name_to_cookie("Zoë; Müller")), "root") == "Zoë; Müller"
    assert visitor_of(request(), "root") == "root"


def test_a_reviewer_is_at_one_document_at_a_time():
    presence = Presence()
    presence.enter(1, "Ann")
    presence.enter(2, "Bo")
    presence.enter(3, "Ann")
    assert presence.others("Bo") == {3: "Ann"}
    assert presence.others("Ann") == {2: "Bo"}
    presence.enter(5, "")
    assert presence.others("nobody") == {2: "Bo", 3: "Ann"}
