"""What the page's forms do, without a browser: every one of them works without script."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from service_house import WORDS, identifier, truth

from extractor.corpus.corrections import Kind

CUSIP = identifier(0, 0)


def once(client, number=0):
    return re.search(r'name="once" value="([^"]+)"', client.get(f"/review/{number}").text)[1]


def say(client, what, field, number=0, note="", **more):
    body = {"what": what, "note": note, "field": field, "once": once(client, number), "at": f"o-{field}"} | more
    return client.post(f"/review/{number}/say", data=body)


def held(desk, number=0):
    sha = desk.summaries()[number].sha256
    return {c.subject: (c.said.kind, c.said.value, c.said.by) for c in desk.store.active(sha)}


def test_the_document_stands_beside_its_fields(client):
    page = client.get("/review/0").text
    assert f">{CUSIP}</mark>" in page
    assert 'data-k="n0-cusip"' in page
    assert "this layout: 6 documents" in page
    assert client.get("/review").text.count("northfield-") >= 6


def test_accepting_makes_gold(client, desk):
    answer = say(client, "accept", "issuer", seen='"Northfield Lending Corp."')
    assert answer.status_code == 200
    assert held(desk) == {(None, "issuer"): (Kind.ACCEPT, "Northfield Lending Corp.", "Ann")}
    (stored,) = desk.store.active()
    assert stored.said.evidence[0].of(desk.store.document(stored.sha256).text) == "Northfield Lending Corp."
    assert "accepted" in answer.text


def test_the_page_comes_back_at_the_field_that_something_was_said_of(client):
    body = {"what": "absent", "note": "", "field": "trade_time", "once": once(client), "at": "o-trade_time"}
    answer = client.post("/review/0/say", data=body, follow_redirects=False)
    assert answer.headers["location"].endswith("#o-trade_time")
    assert 'id="o-trade_time"' in client.get(answer.headers["location"]).text


def test_nothing_is_accepted_that_was_not_seen(client, desk):
    answer = say(client, "accept", "issuer", seen='"Somebody Else Inc."')
    assert answer.status_code == 422
    assert "look again" in answer.text
    assert held(desk) == {}


def test_a_value_that_contradicts_the_document_is_told_at_once(client):
    assert 'class="findings"' not in client.get("/review/0").text
    answer = say(client, "value", "maturity_date", note=CUSIP, text="2024-05-15")
    assert "saved; but now " in answer.text.split('id="notice"')[1].split("</p>")[0]
    assert 'data-jump="n0-maturity_date"' in answer.text
    answer = say(client, "value", "maturity_date", note=CUSIP, text=truth(0, 0)["maturity_date"])
    assert 'class="findings"' not in answer.text


def test_a_figure_that_the_document_does_not_print_is_stored_and_told(client, desk):
    answer = say(client, "value", "gross_concession", note=CUSIP, text="8.125")
    notice = answer.text.split('id="notice"')[1].split("</p>")[0]
    assert "saved; but nothing in the document reads as gross_concession 8.125: u takes it back" in notice
    assert held(desk)[CUSIP, "gross_concession"][1] == "8.125"
    again = say(client, "value", "gross_concession", note=CUSIP, text=truth(0, 0)["gross_concession"])
    assert "reads as" not in again.text.split('id="notice"')[1].split("</p>")[0]


def test_a_typed_value_is_read_on_the_server(client, desk):
    assert say(client, "value", "coupon_rate", note=CUSIP, text="4.125 %").status_code == 200
    assert held(desk) == {(CUSIP, "coupon_rate"): (Kind.VALUE, "4.125", "Ann")}
    (stored,) = desk.store.active()
    assert (stored.said.was, stored.said.model) == ("3.500", desk.extraction(0).model)


def test_what_cannot_be_read_is_refused_and_stays_typed(client, desk):
    answer = say(client, "value", "coupon_rate", note=CUSIP, text="four or so", at="n0-coupon_rate")
    assert answer.status_code == 422
    assert "cannot be read" in answer.text
    assert 'value="four or so"' in answer.text
    assert held(desk) == {}


def test_pointing_gives_a_value_with_its_place(client, desk):
    text = desk.original(desk.extraction(0)).document.text
    start = text.index("100.000%")
    place = {"start": str(start), "end": str(start + 8)}
    told = client.get("/review/0/read", params={"field": "selling_price", "text": "100.000%", **place}).json()
    assert told == {"value": "100.000 % of par", "problem": ""}
    say(client, "value", "selling_price", note=CUSIP, text="100.000%", **place)
    (stored,) = desk.store.active()
    assert stored.said.evidence[0].of(text) == "100.000%"


def test_absent_and_withdraw(client, desk):
    say(client, "absent", "dtc_number")
    assert held(desk)[None, "dtc_number"][0] is Kind.ABSENT
    (stored,) = desk.store.active()
    answer = client.post("/review/0/withdraw", data={"id": str(stored.id), "once": once(client)})
    assert answer.status_code == 200
    assert held(desk) == {}
    assert "withdrew no." in answer.text


def test_a_missed_note_is_added_and_its_fields_given(client, desk):
    assert client.post("/review/0/add", data={"text": "02006DUP5", "once": once(client)}).status_code == 422
    assert client.post("/review/0/add", data={"text": CUSIP, "once": once(client)}).status_code == 422
    assert client.post("/review/0/add", data={"text": "02006DUP4", "once": once(client)}).status_code == 200
    say(client, "value", "coupon_rate", note="02006DUP4", text="3.6%")
    view = desk.view(0)
    assert [n.name for n in view.notes][2] == "02006DUP4"
    assert str(view.notes[2].record.coupon_rate.value) == "3.6"
    assert "added by Ann" in client.get("/review/0").text


def test_an_invented_note_is_deleted_and_brought_back(client, desk):
    client.post("/review/0/delete", data={"note": CUSIP, "once": once(client)})
    page = client.get("/review/0").text
    assert "deleted by Ann" in page
    assert 'data-k="n0-cusip"' not in page
    (stored,) = desk.store.active()
    client.post("/review/0/withdraw", data={"id": str(stored.id), "once": once(client)})
    assert 'data-k="n0-cusip"' in client.get("/review/0").text


def test_all_that_is_open_is_accepted_at_once(client, desk):
    page = client.get("/review/0?below=1").text
    form = page[page.index('data-act="accept-all"') :]
    picks = [p.replace("&#34;", '"') for p in re.findall(r'name="pick" value="([^"]*)"', form)]
    assert len(picks) > 5
    client.post("/review/0/accept", data={"pick": picks, "once": once(client)})
    said = held(desk)
    assert len(said) == len(picks)
    assert {kind for kind, _, _ in said.values()} == {Kind.ACCEPT}


def picks_of(client):
    page = client.get("/review/0/siblings").text
    return [p.replace("&#34;", '"') for p in re.findall(r'name="pick" value="([^"]*)"', page)]


def test_one_correction_is_proposed_for_the_whole_layout(client, desk):
    text = desk.original(desk.extraction(0)).document.text
    start = text.index(WORDS)
    place = {"start": str(start), "end": str(start + len(WORDS))}
    say(client, "value", "coupon_frequency", note=CUSIP, text="semi_annual", **place)
    picks = picks_of(client)
    told = {(int(n), note, field): json.loads(value) for n, note, field, value in map(json.loads, picks)}
    notes = {(k, identifier(k, j)): truth(k, j) for k in range(6) for j in (0, 1)}
    # Every other note of the layout is mended; what a model mends besides, knowing this column, must be right.
    assert {key for key in told if key[2] == "coupon_frequency"} == {
        (k, cusip, "coupon_frequency") for k, cusip in notes if cusip != CUSIP
    }
    assert told == {(k, note, field): notes[k, note][field] for k, note, field in told}
    some = [p for p in picks if json.loads(p)[0] in {"1", "2"}]
    assert client.post("/review/0/propose", data={"pick": some, "once": once(client)}).status_code == 200
    taken = {(note, field): (Kind.VALUE, value, "Ann") for (k, note, field), value in told.items() if k == 1}
    assert held(desk, 1) == taken
    assert not set(some) & set(picks_of(client))


def test_proposals_that_no_longer_hold_are_refused(client, desk):
    pick = json.dumps(["1", identifier(1, 0), "coupon_frequency", '"monthly"'])
    answer = client.post("/review/0/propose", data={"pick": [pick], "once": once(client)})
    assert answer.status_code == 422
    assert "no longer hold" in answer.text
    assert held(desk, 1) == {}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("say", {"what": "guess", "field": "issuer"}),
        ("say", {"what": "accept", "field": "colour", "seen": "null"}),
        ("say", {"what": "choose", "field": "issuer", "choice": "9"}),
        ("say", {"what": "value", "field": "issuer", "start": "5", "end": "99999999"}),
        ("say", {}),
        ("withdraw", {"id": "4711"}),
        ("delete", {"note": "nobody"}),
        ("accept", {"pick": "[1]"}),
        ("propose", {"pick": "nonsense"}),
    ],
)
def test_a_form_that_makes_no_sense_is_refused_on_the_page(client, desk, path, body):
    answer = client.post(f"/review/0/{path}", data=body)
    assert answer.status_code == 422
    assert 'id="fields"' in answer.text
    assert desk.store.history() == []


def test_a_click_sent_twice_is_stored_once(client, desk):
    body = {"what": "absent", "field": "dtc_number", "once": once(client)}
    for _ in range(3):
        client.post("/review/0/say", data=body)
    assert len(desk.store.history()) == 1


def test_nobody_corrects_without_a_name(shipped, filings, store, house):
    from fastapi.testclient import TestClient

    from extractor.service.app import create_app

    desk = house.open_desk(shipped, filings / "results.jsonl", store, by="")
    with TestClient(create_app(desk)) as client:
        assert "say who you are" in say(client, "absent", "dtc_number").text
        client.post("/reviewer", data={"name": "Zoë Müller"})
        assert say(client, "absent", "dtc_number").status_code == 200
    assert held(desk)[None, "dtc_number"][2] == "Zoë Müller"


def test_a_reviewer_hears_that_another_was_quicker(client, desk):
    first = once(client)
    body = {"what": "value", "field": "issuer", "text": "Ann’s Corp.", "last": "", "once": first}
    client.post("/review/0/say", data=body)
    client.cookies.set("extractor_reviewer", "Bo")
    answer = client.post("/review/0/say", data=body | {"text": "Bo’s Corp."})
    assert "Ann had meanwhile said" in answer.text
    assert [c.said.by for c in desk.store.history()] == ["Ann", "Bo"]


def test_two_reviewers_at_once_lose_and_duplicate_nothing(desk):
    from fastapi.testclient import TestClient

    from extractor.service.app import create_app

    fields = [f.name for f in desk.schema.offering_fields if f.type == "text"]
    app = create_app(desk)
    with TestClient(app) as one, TestClient(app) as two:
        one.cookies.set("extractor_reviewer", "Ann")
        two.cookies.set("extractor_reviewer", "Bo")
        jobs = [(c, n, f) for n in range(6) for f in fields for c in (one, two)]

        def work(job):
            client, number, field = job
            body = {
                "what": "value",
                "field": field,
                "text": f"{field} as {client.cookies['extractor_reviewer']} says",
                "once": "x",
            }
            return [client.post(f"/review/{number}/say", data=body).status_code for _ in range(2)]

        with ThreadPoolExecutor(8) as pool:
            codes = {code for pair in pool.map(work, jobs) for code in pair}
    assert codes == {200}
    history = desk.store.history()
    assert len(history) == len(jobs)
    assert len({(c.sha256, c.said.field, c.said.by) for c in history}) == len(jobs)


def test_two_programs_at_once_lose_and_duplicate_nothing(client, desk):
    shas = [s.sha256 for s in desk.summaries()]
    bodies = [
        {"sha256": sha, "note": None, "field": "issuer", "value": f"Said by {by}", "by": by}
        for sha in shas
        for by in ("Ann", "Bo")
    ]
    with ThreadPoolExecutor(8) as pool:
        answers = list(
            pool.map(
                lambda b: client.post("/corrections", json=b, headers={"Idempotency-Key": b["sha256"] + b["by"]}),
                bodies * 3,
            )
        )
    assert {a.status_code for a in answers} <= {200, 201}
    assert sum(a.json()["corrections"][0]["new"] for a in answers) == len(bodies)
    assert len(desk.store.history()) == len(bodies)


def test_a_document_that_could_not_be_read_says_so_once_and_takes_no_note(shipped, tmp_path, store, house):
    from fastapi.testclient import TestClient

    from extractor.service.app import create_app

    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4\nnothing more")
    house.write_results(shipped, [broken], tmp_path / "results.jsonl")
    desk = house.open_desk(shipped, tmp_path / "results.jsonl", store)
    with TestClient(create_app(desk)) as opened:
        page = opened.get("/review/0").text
    assert page.count("is a damaged PDF") == 1
    assert 'id="add"' not in page
