"""Inputs too large for tables: drawn as pixels, with the chosen window enlarged."""

import os
import subprocess

import pytest

SIDE = 60


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    course = tmp_path_factory.mktemp("large")
    rows = "\n".join(" ".join(str((row * column) % 11) for column in range(SIDE)) for row in range(SIDE))
    (course / "Content").mkdir()
    (course / "Content" / "large.md").write_text(
        f"# Large\n\n```matrix picture\n{rows}\n```\n```filter edge\n1 -1\n2 0\n```\n"
        "```conv map input=picture filter=edge,edge steps=\"1,1 30,41\"\n```\n",
        encoding="utf-8",
    )
    subprocess.run([os.environ["STRIDEBOOK"], "build", course], check=True)
    return (course / "Site" / "large.html").as_uri()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_chosen_window_is_outlined_and_enlarged(browser, large, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(large)
    stage = page.locator("#map .large").first
    stage.locator("input[type=radio]").nth(1).check()
    expected = [str((row * column) % 11) for row in (29, 30) for column in (40, 41)]
    assert stage.locator(".patches td:visible").all_text_contents() == expected
    ledger = stage.locator(".ledger:visible")
    assert ledger.get_attribute("data-cell") == "30,41,1"
    assert [tap.split(" ")[0] for tap in ledger.locator(".tap").all_text_contents()] == expected
    picture = stage.locator("svg").first.bounding_box()
    spot = stage.locator(".spot:visible").first.bounding_box()
    cell = picture["width"] / SIDE
    assert abs(spot["x"] - picture["x"] - 40 * cell) < 2
    assert abs(spot["y"] - picture["y"] - 29 * cell) < 2
    assert all(url.startswith(("file:", "data:")) for url in asked)
    context.close()
