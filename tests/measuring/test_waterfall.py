import io
from decimal import Decimal

import pytest
from rich.console import Console

from extractor.fusing.explain import Account, Explanation, Voice
from extractor.fusing.weighing.weigh import sigmoid
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.layout import Layout
from extractor.ground.places import Span
from extractor.measuring.waterfall import (
    REST,
    draw_explanation,
    explanation_to_figure,
    main_voices,
    print_explanation,
    print_explanations,
)

RATE = Candidate("coupon_rate", None, Span(0, 6), "3.600%", Decimal("3.600"), Status.FOUND, 0.95, Method.RULES)
VOICES = (Voice("every reading", 1.0, 1.0), Voice("coupon arithmetic holds", 1.0, 2.0), Voice("rival", 1.0, -0.5))
QUIET = (Voice("pages down", 0.1, 0.02), Voice("repeated", 0.1, -0.01))
ACCOUNT = Account(RATE, ("rules", "tokens"), sigmoid(2.51), 2.51, VOICES + QUIET)
GIVEN = Explanation("coupon_rate", 0, (ACCOUNT,), 0.45, 0.02, Layout("1a2b3c", 0.7))


def printed(explanation):
    console = Console(width=120, record=True, file=io.StringIO())
    print_explanation(console, explanation)
    return console.export_text()


def test_quiet_voices_are_summed_up():
    voices = main_voices(ACCOUNT)
    assert voices[-1].name == REST
    assert sum(v.log_odds for v in voices) == pytest.approx(ACCOUNT.log_odds)


def test_what_spoke_for_and_against_is_printed():
    text = printed(GIVEN)
    assert "coupon_rate: 3.600" in text
    assert "by rules, tokens" in text
    assert "printed as " in text
    assert "layout 1a2b3c, 0.70 from the nearest" in text
    assert "░" in text
    assert "+2.00" in text
    assert "-0.50" in text
    assert f"{ACCOUNT.confidence:.4f}" in text


@pytest.mark.parametrize("width", [50, 60, 80, 120])
def test_on_a_narrow_console_no_figure_is_cut(width):
    console = Console(width=width, record=True, file=io.StringIO())
    print_explanation(console, GIVEN)
    print_explanations(console, [GIVEN])
    text = console.export_text()
    assert text.count(f"{ACCOUNT.confidence:.4f}") >= 3  # the title's, the sum's, the line's
    assert all(f"{v.log_odds:+.2f}" in text for v in main_voices(ACCOUNT))
    rows = text[text.index("evidence") : text.index("sum")]
    assert len([row for row in rows.splitlines() if "0." in row]) == len(main_voices(ACCOUNT))
    assert "…" not in rows


def test_an_absent_field_tells_its_confidence_and_what_was_left_over():
    text = printed(Explanation("isin", 0, (ACCOUNT,), 0.99, 0.83, None))
    assert "isin: absent, confidence of absence 0.8300" in text
    assert "alternative: 3.600" in text


@pytest.mark.parametrize(("form", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_it_is_drawn(tmp_path, form, start):
    pytest.importorskip("matplotlib")
    path = tmp_path / "figure"
    draw_explanation(GIVEN, path, form)
    assert path.read_bytes().startswith(start)


def test_no_bar_touches_the_frame():
    pytest.importorskip("matplotlib")
    (axes,) = explanation_to_figure(GIVEN).axes
    reached = [bar.get_x() + bar.get_width() for bar in axes.patches]
    low, high = axes.get_xlim()
    assert low < min(0.0, *reached) <= max(reached) < high


def test_all_fields_have_a_line_each_below_their_record():
    absent = Explanation("isin", 0, (ACCOUNT,), 0.99, 0.83, None)
    issuer = Explanation("issuer", None, (), 0.45, 0.9, None)
    console = Console(width=120, record=True, file=io.StringIO())
    print_explanations(console, [issuer, GIVEN, absent])
    lines = [line.split() for line in console.export_text().splitlines() if line.strip()]
    head = ["field", "value", "sure", "most", "for", "it", "most", "against", "it"]
    assert lines == [
        ["offering"],
        head,
        ["issuer", "absent", "0.9000"],
        ["note", "#1"],
        head,
        [
            "coupon_rate",
            "3.600",
            f"{ACCOUNT.confidence:.4f}",
            *["+2.00", "coupon", "arithmetic", "holds", "-0.50", "rival"],
        ],
        ["isin", "absent", "0.8300"],
    ]


def test_nothing_read_is_drawn_too(tmp_path):
    pytest.importorskip("matplotlib")
    draw_explanation(Explanation("isin", 0, (), 0.45, 0.9, None), tmp_path / "figure")
    assert (tmp_path / "figure").stat().st_size > 1000
