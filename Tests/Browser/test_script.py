"""What script adds, on top of figures that need none."""

from conftest import LESSON


def chosen(page, figure):
    return page.locator(f"#{figure} .ledger:visible").get_attribute("data-cell")


def test_up_and_down_move_by_rows(open_page):
    page = open_page(LESSON, script=True)
    page.locator("#eyes_map input[type=radio]").first.focus()
    seen = []
    for key in ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowUp", "ArrowUp"]:
        page.keyboard.press(key)
        seen.append(chosen(page, "eyes_map"))
    assert seen == ["2,1", "3,1", "3,2", "2,2", "1,2", "1,2"]


def test_a_stage_can_be_played_and_paused(open_page):
    page = open_page(LESSON, script=True)
    page.clock.install()
    button = page.locator("#pooled_apart button")
    button.click()
    assert chosen(page, "pooled_apart") == "1,2"
    page.clock.run_for(950)
    assert chosen(page, "pooled_apart") == "2,1"
    button.click()
    page.clock.run_for(3000)
    assert chosen(page, "pooled_apart") == "2,1"
    button.click()
    assert chosen(page, "pooled_apart") == "2,2"
    assert button.text_content() == "Play all windows"


def test_a_handout_brings_its_script_along(open_page):
    page = open_page("handouts/" + LESSON, script=True)
    assert page.locator("#eyes_map button").count() == 1
