"""What is to be read is in view: on a phone, in code, and on paper."""

import pytest
from conftest import all_pages

PAGES = [path for path in all_pages() if not path.startswith("handouts/") and path != "index.html"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 360])
def test_arithmetic_is_in_view_on_a_phone(open_page, path, width):
    page = open_page(path, width=width)
    hidden = page.evaluate(
        """width => [...document.querySelectorAll(":is(.stage, .large) :is(.ledger, .route)")].filter(element => {
          const box = element.getBoundingClientRect();
          return box.width && (box.left < 0 || box.right > width);
        }).length""",
        width,
    )
    assert hidden == 0


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_products_do_not_run_into_each_other(open_page, path, width):
    page = open_page(path, width=width)
    clashes = page.evaluate(
        """() => [...document.querySelectorAll(".taps")].filter(taps => taps.clientWidth && taps.checkVisibility()).filter(taps => {
          const boxes = [...taps.children].map(tap => tap.getBoundingClientRect());
          const edge = taps.getBoundingClientRect().right;
          const texts = [...taps.children].map(tap => {
            const range = document.createRange();
            range.selectNodeContents(tap);
            return range.getBoundingClientRect();
          });
          return texts.some((text, index) => text.right > edge + 1
            || (boxes[index + 1] && boxes[index + 1].top === boxes[index].top && text.right > boxes[index + 1].left));
        }).map(taps => taps.textContent)"""
    )
    assert clashes == []


@pytest.mark.parametrize("path", PAGES)
def test_maps_need_no_scrolling_on_a_phone(open_page, path):
    page = open_page(path, width=360)
    wide = page.evaluate(
        """() => [...document.querySelectorAll(".stage, .wide-table")]
          .filter(element => element.scrollWidth > element.clientWidth)
          .map(element => element.closest("figure").id)"""
    )
    assert wide == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_numbers_fit_their_cells(open_page, path, width):
    page = open_page(path, width=width)
    cut = page.evaluate(
        """() => [...document.querySelectorAll(".grid td, .choices label, .choices [role=cell] > span")].filter(cell => {
          const range = document.createRange();
          range.selectNodeContents(cell.querySelector("span") ?? cell);
          const box = cell.getBoundingClientRect();
          return box.width && range.getBoundingClientRect().width > box.width;
        }).map(cell => `${cell.closest("figure").id}: ${cell.textContent}`)"""
    )
    assert cut == []


@pytest.mark.parametrize("path", PAGES)
def test_lines_of_code_are_not_broken_where_their_ends_matter(open_page, path):
    page = open_page(path, width=360, script=True)
    blocks = page.evaluate(
        """() => [...document.querySelectorAll("pre")].filter(block => block.clientWidth).map(block => ({
          broken: getComputedStyle(block).whiteSpace !== "pre",
          lost: block.scrollWidth > block.clientWidth && block.tabIndex !== 0,
        }))"""
    )
    assert not any(block["broken"] or block["lost"] for block in blocks)


def test_a_total_on_paper_stays_below_its_layers(open_page):
    page = open_page("guide/networks.html")
    page.emulate_media(media="print")
    displays = page.evaluate("[...document.querySelectorAll('tfoot')].map(foot => getComputedStyle(foot).display)")
    assert displays and set(displays) == {"table-row-group"}


def test_softmax_on_paper_is_whole(open_page):
    page = open_page("guide/operations.html", width=680)
    page.emulate_media(media="print")
    box = page.locator(".wide-table").first
    assert box.evaluate("element => element.querySelector('table').offsetWidth <= element.clientWidth + 1")
