"""The report: everything a person asks first, on one page that needs nothing else."""

import re
from dataclasses import replace
from decimal import Decimal

import crafted
from builders import found, note
from crafted import craft, document

from extractor.archive.report import report_html, write_report
from extractor.ground.record import Finding
from extractor.shelf.load import load_model_dir


def text_of(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.split("</head>")[1]))


def test_what_counts_alike_stands_in_the_order_of_its_name(tmp_path):
    output = craft(tmp_path / "out").url
    pages = [text_of(report_html(output)).split("UTC")[1] for _ in range(5)]
    assert "Ally Financial Inc. 2 changed_since_preliminary 1, date_order 1 " in pages[0]
    assert len(set(pages)) == 1


def test_the_page_says_what_there_is_and_what_to_look_at(tmp_path):
    place = write_report(craft(tmp_path / "out").url)
    html = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert place == str(tmp_path / "out" / "report.html")
    text = text_of(html)
    for said in (
        "4 documents",
        "3 notes",
        "2 CUSIPs",
        "1 with preliminary and final",
        "ok: no value below 0.5",
        "1 quarantined",
    ):
        assert said in text
    first = text[text.index("What to review first") :]
    assert first.index("f.txt") < first.index("Confidence")
    assert "changed_since_preliminary, date_order" in first
    assert first.index("f.txt") < first.index("late.txt") < first.index("Confidence")  # in doubt, though it is ok
    assert "Ally Financial Inc. 2" in text[text.index("Findings by issuer") :]


def first_of(html):
    text = text_of(html)
    return text[text.index("What to review first") : text.index("Confidence")]


def test_what_goes_to_review_stands_before_what_is_ok_whether_it_has_a_finding_or_not(tmp_path, monkeypatch):
    doubtful = (note("02006DUP4", coupon_rate=found(Decimal("3.6"), confidence=0.05)),)
    told = (Finding("closed_day", "warning", "a holiday", None, "settle_date"),)
    listed = [
        document("warned.txt", "final", 11, doubtful, told),
        document("plain.txt", "final", 12, doubtful, (), "review"),
        document("worse.txt", "final", 13, (*doubtful, *doubtful)),
        document("wrong.txt", "final", 14, (note("02006DUQ2"),), (replace(told[0], severity="error"),)),
        document("offers-none.txt", "final", 15, (), (Finding("no_offering", "info", "no sale", None, None),), "empty"),
    ]
    monkeypatch.setattr(crafted, "results", lambda *_: listed)
    first = first_of(report_html(craft(tmp_path / "out").url))
    names = re.findall(r"(\S+\.txt) (\w+)", first)
    assert names == [("wrong.txt", "ok"), ("plain.txt", "review"), ("worse.txt", "ok"), ("warned.txt", "ok")]


def test_with_a_target_the_page_says_what_may_be_taken_without_a_look(tmp_path, monkeypatch):
    monkeypatch.setattr(crafted, "MODEL", load_model_dir(None).label)
    output = craft(tmp_path / "out").url
    assert "accepted at precision" not in text_of(report_html(output))
    text = text_of(report_html(output, 0.99))
    assert re.search(r"\d+\.\d % of the values accepted at precision 0.99 ", text)
    assert "Precision 0.99: accepted from confidence " in text


def test_layouts_new_to_the_model_are_counted_and_marked(tmp_path):
    text = text_of(report_html(craft(tmp_path / "out", novelty=0.75).url))
    layouts = text[text.index("Layouts") : text.index("Findings by issuer")]
    assert "1 document stands in layouts new to the model" in layouts
    assert "0.75 new" in layouts
    assert "0.25 new" not in layouts


def test_what_is_doubtful_is_counted_by_the_runs_own_threshold(tmp_path):
    both = [text_of(report_html(craft(tmp_path / str(p), threshold=p).url)) for p in (0.0, 1.0)]
    assert "ok: no value below 0 " in both[0]
    assert "ok: no value below 1 " in both[1]
    below = [re.findall(r"[01]\.\d{3} (\d+)", text.split("mean confidence")[1].split(" Layouts ")[0]) for text in both]
    assert set(below[0]) == {"0"}
    assert below[1]
    assert "0" not in below[1]


def test_what_all_paths_begin_with_is_said_once(tmp_path):
    html = report_html(craft(tmp_path / "out", folder="/desk/2020/").url)
    assert "Paths are below <code>/desk/2020/</code>" in html
    assert ">f.txt<" in html
    assert 'title="/desk/2020/f.txt"' in html


def test_the_page_needs_nothing_else_and_names_do_not_break_it(tmp_path):
    html = report_html(craft(tmp_path / "out").url)
    assert not re.search(r"(?:src|href)=|url\(|@import|<script", html)
    assert "bad&lt;b&gt;.pdf" in html
    assert "<b>.pdf" not in html


def test_a_run_at_a_url_is_reported_like_any_other(tmp_path):
    here = report_html(craft(tmp_path / "out").url)
    there = report_html(craft(f"memory://{tmp_path}/out").url)
    assert text_of(here).split("UTC")[1] == text_of(there).split("UTC")[1]
