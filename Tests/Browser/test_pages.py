"""What every page promises: nothing from outside, no violation, no overflow, valid HTML, little weight."""

import gzip
import pathlib
import shutil
import urllib.parse

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import HANDOUT, LESSON, SITE, all_pages

LOOKS = [(1280, False), (1280, True), (360, False), (360, True)]


# A handout has the content and the style of its page, so that two looks at it will do.
AXE = [(path, *look) for path in all_pages() for look in LOOKS if look in LOOKS[::3] or not path.startswith("handouts/")]


@pytest.mark.parametrize("path,width,dark", AXE)
def test_axe_finds_no_violation(open_page, path, width, dark):
    page = open_page(path, width=width, dark=dark, script=True)
    for details in page.locator("details").all():
        details.evaluate("element => element.open = true")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("path", all_pages())
def test_nothing_is_asked_of_the_network(open_page, path):
    page = open_page(path, script=True)
    page.wait_for_load_state("networkidle")
    site = SITE.as_uri() + "/"
    assert all(url.startswith((site, "data:")) for url in page.asked), page.asked
    assert page.complaints == []


def test_a_handout_asks_for_nothing_at_all(open_page, tmp_path):
    page = open_page(HANDOUT, script=True)
    page.wait_for_load_state("networkidle")
    assert page.asked == [(SITE / HANDOUT).as_uri()]


@pytest.mark.parametrize("path", all_pages())
@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1600])
def test_no_page_is_wider_than_its_window(open_page, path, width):
    page = open_page(path, width=width, script=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", all_pages())
def test_html_is_valid_and_ids_are_unique(path):
    text = (SITE / path).read_text(encoding="utf-8")
    parser = html5lib.HTMLParser(strict=True)
    tree = parser.parse(text)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", all_pages())
def test_every_link_leads_somewhere(path):
    tree = html5lib.parse((SITE / path).read_text(encoding="utf-8"), namespaceHTMLElements=False)
    for element in tree.iter():
        for name in ("href", "src"):
            link = element.get(name)
            if link is None or link.startswith("data:") or element.get("rel") == "canonical":
                continue
            parts = urllib.parse.urlsplit(link)
            assert not parts.scheme and not link.startswith("/"), link
            target = (SITE / path).parent / urllib.parse.unquote(parts.path) if parts.path else SITE / path
            assert target.resolve().is_relative_to(SITE) and target.is_file(), link
            if parts.fragment and target.suffix == ".html":
                other = html5lib.parse(target.read_text(encoding="utf-8"), namespaceHTMLElements=False)
                names = {found.get("id") for found in other.iter()}
                assert urllib.parse.unquote(parts.fragment) in names, link


def test_the_lesson_is_light(open_page):
    page = open_page(LESSON, script=True)
    page.wait_for_load_state("networkidle")
    files = [pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(url).path)) for url in page.asked]
    weight = sum(file.stat().st_size for file in files)
    compressed = sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files)
    # What travels is compressed; the rest is the price of layouts for paper, phones and screens.
    assert weight <= 150_000
    assert compressed <= 25_000


def test_the_site_works_from_any_folder(browser, tmp_path):
    copy = tmp_path / "a course" / "deep" / "below"
    shutil.copytree(SITE, copy)
    page = browser.new_page()
    page.goto((copy / "index.html").as_uri())
    page.locator(".lessons h2 a").first.click()
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.choices')).display") == "contents"
    page.locator(".masthead .course").click()
    assert page.url.endswith("/index.html")
    page.close()


@pytest.mark.parametrize("figure,rows,columns", [("face", 6, 6), ("eyes", 3, 3), ("eyes_map", 4, 4)])
def test_matrices_are_tables_to_a_screen_reader(open_page, figure, rows, columns):
    page = open_page(LESSON, script=True)
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}

    def role(node):
        return node.get("role", {}).get("value")

    def below(node, wanted):
        found = []
        for child in node.get("childIds", []):
            if child in by_id:
                found += [by_id[child]] if role(by_id[child]) == wanted else below(by_id[child], wanted)
        return found

    tables = [
        node
        for node in nodes
        if role(node) == "table" and node.get("name", {}).get("value", "").startswith(f"{figure}, ")
    ]
    assert tables
    lines = below(tables[0], "row")
    assert len(lines) == rows
    assert all(len(below(line, "cell") + below(line, "gridcell")) == columns for line in lines)
