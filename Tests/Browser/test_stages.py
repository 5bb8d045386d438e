"""The figures, step by step and with script off: what is chosen is shown, where it belongs."""

import re
from fractions import Fraction

import pytest
from conftest import HANDOUT, LESSON

STAGED = ["eyes_map", "mouth_map", "lit", "pooled", "pooled_apart", "padded_map"]


# The texts of the input's cells whose middles lie in the chosen window, and the chosen ledger's terms.
COVERED = """figure => {
    const chosen = figure.querySelector("[role=cell]:has(:checked)");
    const window = (chosen.querySelector(".window") ?? figure.querySelector(".stage > .window")).getBoundingClientRect();
    const covered = [...figure.querySelectorAll("div.in td")].filter(cell => {
        const box = cell.getBoundingClientRect();
        const x = box.x + box.width / 2, y = box.y + box.height / 2;
        return window.left < x && x < window.right && window.top < y && y < window.bottom;
    });
    const text = element => element.textContent;
    return [covered.map(text), [...chosen.querySelectorAll(".tap")].map(text)];
}"""


def number(text):
    """A number as the pages print it."""
    return Fraction(text.replace("−", "-").replace("\u2009", "").strip())


def value(expression):
    """What a printed sum, mean or maximum comes to, worked out apart from the engine."""
    text = expression.replace("−", "-").replace("\u2009", "").replace("×", "*")
    assert re.fullmatch(r"[-0-9./*+(), max]+", text), expression
    text = re.sub(r"\d+(?:\.\d+)?", lambda match: f"Fraction('{match.group()}')", text)
    return Fraction(eval(text, {"Fraction": Fraction, "max": max}))  # noqa: S307


@pytest.mark.parametrize("figure", STAGED)
def test_choosing_a_cell_shows_its_ledger_and_its_window(open_page, figure):
    page = open_page(LESSON)
    radios = page.locator(f"#{figure} input[type=radio]")
    assert radios.count() > 0
    for index in range(radios.count()):
        radios.nth(index).check()
        shown = page.locator(f"#{figure} .ledger:visible")
        assert shown.count() == 1
        address = shown.get_attribute("data-cell")
        row, column = address.split(",")[:2]
        assert radios.nth(index).get_attribute("aria-label").startswith(f"row {row}, column {column}")
        assert page.locator(f"#{figure} .window:visible").count() == 1


@pytest.mark.parametrize("path", [LESSON, HANDOUT])
def test_every_ledger_adds_up_from_its_printed_digits(open_page, path):
    page = open_page(path)
    ledgers = page.locator(".ledger")
    assert ledgers.count() == 67
    for ledger in ledgers.all():
        products = []
        for tap in ledger.locator(".tap").all_text_contents():
            if "=" in tap:
                product, result = tap.split("=")
                assert value(product) == number(result), tap
                products.append(number(result))
            else:
                products.append(number(tap))
        total, result = ledger.locator(".total").text_content().split("=")
        assert value(total) == number(result)
        inner = re.search(r"max\((.*)\)|\((.*)\) / ", total)
        if inner is None:
            assert sum(products) == number(result)
        elif total.strip().startswith("max"):
            assert max([*products, *([0] if "max(0" in total else [])]) == number(result)


@pytest.mark.parametrize("figure", STAGED)
@pytest.mark.parametrize("width", [1280, 360])
def test_the_window_lies_on_the_cells_that_it_reads(open_page, figure, width):
    page = open_page(LESSON, width=width)
    radios = page.locator(f"#{figure} input[type=radio]")
    for index in range(radios.count()):
        radios.nth(index).check()
        covered, taps = page.locator(f"#{figure}").evaluate(COVERED)
        assert covered == [tap.split("×")[0].strip() for tap in taps]


def test_the_arrow_keys_walk_through_the_map(open_page):
    page = open_page(LESSON)
    page.locator("#eyes_map input[type=radio]").first.focus()
    seen = []
    for _ in range(16):
        seen.append(page.locator("#eyes_map .ledger:visible").get_attribute("data-cell"))
        page.keyboard.press("ArrowRight")
    assert seen == [f"{row},{column}" for row in range(1, 5) for column in range(1, 5)]


def test_a_cell_to_predict_keeps_its_secret_until_it_is_opened(open_page):
    page = open_page(LESSON)
    cell = page.locator("#mouth_map .ask")
    assert not cell.locator("label span").is_visible()
    cell.locator("input").check()
    assert not cell.locator(".total").is_visible()
    cell.locator("summary").click()
    assert cell.locator(".total").is_visible()
    assert cell.locator("label span").is_visible()


def test_answers_are_folded_until_the_reader_opens_them(open_page):
    page = open_page(LESSON)
    answers = page.locator("details.answer")
    assert answers.count() >= 4
    for answer in answers.all():
        content = answer.locator(":scope > :nth-child(2)")
        assert not content.is_visible()
        answer.locator(":scope > summary").press("Enter")
        assert content.is_visible()


@pytest.mark.parametrize("path", [LESSON, HANDOUT])
def test_paper_has_every_window_and_every_answer(open_page, path):
    page = open_page(path)
    page.emulate_media(media="print")
    ledgers = page.locator(".ledger")
    assert ledgers.count() == 67
    boxes = []
    for ledger in ledgers.all():
        assert ledger.locator(".total").is_visible()
        boxes.append(ledger.bounding_box())
    tops = [round(box["y"]) for box in boxes]
    assert len(set(tops)) == len(tops), "two ledgers lie on each other"
    for answer in page.locator("details.answer > :nth-child(2)").all():
        assert answer.is_visible()
