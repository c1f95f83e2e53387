"""The review page in a real Chromium, by keyboard and mouse."""

from __future__ import annotations

import pytest
from service_browser import chromium, needs_chromium, serving
from service_house import WORDS, identifier, open_desk, write_filings, write_results

from extractor.corpus.corrections import Kind

pytestmark = needs_chromium
CUSIP = identifier(0, 0)


@pytest.fixture
def page(desk):
    with serving(desk) as address, chromium(address) as opened:
        yield opened
        assert opened.complaints() == []


def saved(page, desk, count):
    page.until(lambda: len(desk.store.history()) == count)
    page.until(lambda: not page.count("#fields[aria-busy]"))


def test_a_document_is_gone_through_by_keyboard(page, desk):
    page.open("/review?below=1")
    page.press("n")
    page.until(page.at)
    number = int(page.driver.current_url.split("/review/")[1].split("?")[0])
    first = page.at()
    assert page.count(f'mark.here[data-k~="{first}"]') >= 1
    page.press("j", "k")
    assert page.at() == first
    page.press("a")
    saved(page, desk, 1)
    page.until(lambda: page.at() != first)
    assert desk.store.history()[0].said.kind is Kind.ACCEPT
    page.jump("dtc number")
    assert page.at() == "o-dtc_number"
    page.press("x")
    saved(page, desk, 2)
    page.jump("dtc number")
    page.press("u")
    saved(page, desk, 3)
    assert [c.said.kind for c in desk.store.history()] == [Kind.ACCEPT, Kind.ABSENT, Kind.WITHDRAW]
    page.press("n")
    page.until(lambda: f"/review/{number}?" not in page.driver.current_url)


def test_what_was_said_last_is_taken_back_from_where_one_has_gone_on_to(page, desk):
    page.open("/review/0?below=1")
    page.until(page.at)
    first = page.at()
    page.press("a")
    saved(page, desk, 1)
    second = page.at()
    page.press("a")
    saved(page, desk, 2)
    assert len({first, second, page.at()}) == 3
    for count, field in ((3, second), (4, first)):
        page.press("u")
        saved(page, desk, count)
        page.until(lambda field=field: page.at() == field)
        page.press("j", "j", "j")
    assert desk.store.active() == []
    page.press("u")
    page.until(lambda: "nothing was said" in page.text("#notice"))


def test_a_typed_value_is_checked_while_it_is_typed(page, desk):
    page.open("/review/0")
    page.until(page.at)
    page.jump("coupon rate")
    assert page.at() == "n0-coupon_rate"
    page.press("c", "four or so")
    page.until(lambda: "cannot be read" in page.text(".current .reads"))
    page.press("\n")
    page.until(lambda: "cannot be read" in page.text("#notice"))
    page.until(lambda: not page.find(".current .problem").is_displayed())  # it stands below what was typed already
    assert desk.store.history() == []
    page.retype("4.125 %")
    page.until(lambda: "reads as 4.125 % a year" in page.text(".current .reads"))
    page.press("\n")
    saved(page, desk, 1)
    assert desk.store.active()[0].said.value == "4.125"


def test_a_slip_of_the_finger_is_told_in_another_colour_and_taken_back_by_one_key(page, desk):
    page.open("/review/0")
    page.until(page.at)
    page.jump("coupon rate")
    page.press("c", "8.125", "\n")
    page.until(lambda: "but nothing in the document reads as coupon_rate 8.125" in page.text("#notice"))
    assert page.count("#notice.doubt") == 1
    page.press("u")
    page.until(lambda: "withdrawn" in page.text("#notice"))
    assert page.count("#notice.doubt") == 0
    assert desk.store.active() == []


@pytest.mark.parametrize("click", [False, True])
def test_words_of_the_document_give_a_value(page, desk, click):
    page.open("/review/0")
    page.until(page.at)
    page.jump("selling price")
    page.press("c")
    page.drag("100.000%", click=click)
    page.until(lambda: "reads as 100.000 % of par" in page.text(".current .reads"))
    page.press("\n")
    saved(page, desk, 1)
    (stored,) = desk.store.active()
    text = desk.store.document(stored.sha256).text
    assert (stored.said.field, stored.said.evidence[0].of(text)) == ("selling_price", "100.000%")


def test_a_click_on_a_mark_goes_to_its_field(page):
    page.open("/review/0")
    page.until(page.at)
    page.drag(CUSIP, click=True)
    page.until(lambda: page.at() == "n0-cusip")


def test_notes_are_added_and_deleted(page, desk):
    page.open("/review/0")
    page.until(page.at)
    page.press("m", "02006DUP4\n")
    saved(page, desk, 1)
    page.until(lambda: page.count(".record") == 4)
    page.find('.record:nth-of-type(2) form[data-act="delete"] button').click()
    page.confirm()
    saved(page, desk, 2)
    page.until(lambda: page.count(".record.deleted") == 1)
    assert [c.said.kind for c in desk.store.history()] == [Kind.ADD_NOTE, Kind.DELETE_NOTE]


def test_one_correction_is_shown_to_mend_its_layout(page, desk):
    page.open("/review/0")
    page.until(page.at)
    page.jump("coupon frequency")
    page.press("c")
    page.drag(WORDS)
    page.until(lambda: "spells none of the choices" in page.text(".current .reads"))
    page.retype("semi_annual")
    page.press("\n")
    saved(page, desk, 1)
    pick = '#siblings input[name="pick"]'
    frequency = pick + '[value*="coupon_frequency"]'
    page.until(lambda: page.count(frequency) == 11)
    proposed = page.count(pick)  # a model may rightly mend more, knowing this column
    page.until(lambda: f"{proposed} values in 6 documents" in page.text("#notice"))
    page.find('form[data-act="propose"] button').click()
    saved(page, desk, 1 + proposed)
    page.until(lambda: page.text("#siblings") and not page.count(frequency))


def test_single_keys_can_be_turned_off(page, desk):
    page.open("/review/0")
    page.until(page.at)
    page.press("?")
    page.find("#keys-on").click()
    page.find("#help button").click()
    page.press("x", "a")
    page.driver.refresh()
    page.until(page.at)
    page.press("x")
    assert not page.find("#keys-on").is_selected()
    assert desk.store.history() == []


def test_who_has_given_no_name_is_led_to_where_it_goes(shipped, filings, store, house):
    desk = house.open_desk(shipped, filings / "results.jsonl", store, by="")
    with serving(desk) as address, chromium(address) as page:
        page.open("/review/0")
        page.until(page.at)
        field = page.at()
        page.press("x")
        page.until(lambda: page.driver.switch_to.active_element.get_attribute("id") == "reviewer")
        assert "say who you are" in page.text("#notice")
        page.press("Ann", "\n")
        page.until(lambda: page.find("#reviewer").get_dom_attribute("value") == "Ann" and page.at() == field)
        page.press("x")
        saved(page, desk, 1)
    assert desk.store.history()[0].said.by == "Ann"


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1280, 800])
def test_the_page_is_readable_and_fits(desk, width, dark):
    with serving(desk) as address, chromium(address, width, dark=dark) as page:
        for path in ("/review?below=1", "/review/0?below=1", "/docs"):
            page.open(path)
            low = page.driver.execute_script(CONTRAST)
            assert low == [], f"{path}: text of too little contrast: {low}"
            assert page.driver.execute_script("return document.documentElement.scrollWidth <= innerWidth + 1"), path
            nameless = page.driver.execute_script(NAMELESS)
            assert nameless == [], f"{path}: without a name: {nameless}"
        page.open("/review/0")
        assert page.driver.execute_script(OVERFLOWING) == []
        page.until(page.at)
        outline = page.driver.execute_script(
            "const f = document.querySelector('.current .go'); f.focus({focusVisible: true});"
            "return parseFloat(getComputedStyle(f).outlineWidth)"
        )
        assert outline >= 2


# WCAG's relative luminance of every text against the nearest ground behind it; 4.5 : 1, 3 : 1 for large text.
CONTRAST = """
const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
const light = ([r, g, b]) => { const f = (v) => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
  return .2126 * f(r) + .7152 * f(g) + .0722 * f(b); };
const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
  if (c.length === 3 || c[3] > .99) return c; } return [255, 255, 255]; };
const low = [];
for (const e of document.querySelectorAll('body *')) {
  if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || !e.checkVisibility()) continue;
  const style = getComputedStyle(e), [a, b] = [light(parse(style.color)), light(ground(e))];
  const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
  if (ratio < (large ? 3 : 4.5)) low.push(`${e.tagName}.${e.className}: ${ratio.toFixed(2)}`);
}
return [...new Set(low)];
"""
# A field's label or value that runs into what stands beside it; all are given a long one.
OVERFLOWING = """
const cells = [...document.querySelectorAll('.line .label, .line .value')];
for (const cell of cells) cell.textContent = '5.400% Junior Subordinated Notes due March 15, 2052';
return cells.filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1).map((e) => e.className);
"""
NAMELESS = """
return [...document.querySelectorAll('button, a, input:not([type=hidden]), select, textarea, img, [role=img]')]
  .filter((e) => !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length || e.title))
  .map((e) => e.outerHTML.slice(0, 120));
"""


def test_layouts_of_one_document_each_are_one_list_without_headings(shipped, store, tmp_path):
    alone = [tmp_path / f"{name}.txt" for name in ("letter", "sheet")]
    alone[0].write_text("Acme Finance Inc.\nIssuer of Senior Notes\nTrade Date: May 11, 2020\n")
    alone[1].write_text("CUSIP: 17275RAA0\nInterest Rate: 3.600%\nMaturity Date: May 15, 2031\n")
    paths = [*write_filings(tmp_path / "house", 2), *alone]
    desk = open_desk(shipped, write_results(shipped, paths, tmp_path / "results.jsonl"), store)
    with serving(desk) as address, chromium(address) as page:
        page.open("/review?done=1")
        heights = page.driver.execute_script(
            "return [...document.querySelectorAll('.group')].map((g) => [g.querySelectorAll('a.open').length,"
            " g.querySelector('h2').offsetHeight])"
        )
    assert sorted(documents for documents, _ in heights) == [1, 1, 2]
    assert all((height > 10) == (documents == 2) for documents, height in heights)
