"""The preview: what an edit changes in the browser."""

import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from serving import LESSON, PROGRAM, until


@pytest.fixture
def page(browser, course):
    page = browser.new_page(viewport={"width": 1000, "height": 600})
    page.goto(course.address + "first.html")
    page.evaluate("window.isTheSame = true")
    yield page
    page.close()


def test_an_edit_changes_the_page_and_keeps_place_and_choice(course, page):
    page.locator(".choices input").nth(4).check()
    page.evaluate("scrollTo(0, 700)")
    (course.content / "first.md").write_text(LESSON.replace("Some words", "New words"))
    page.wait_for_function("document.body.textContent.includes('New words')")
    assert page.locator(".choices input").nth(4).is_checked()
    assert page.evaluate("scrollY") == 700
    assert page.locator(".stage + button.play").count() == 1


def test_only_what_changed_is_loaded_again(course, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    (course.content / "second.md").write_text("# Second\n\nChanged words.\n")
    assert until(lambda: "Changed words" in course.get("/second.html")[1])
    page.wait_for_timeout(200)
    assert not [url for url in asked if url.endswith("first.html")]


def test_a_broken_edit_is_told_over_the_page_and_the_mend_clears_it(course, page):
    (course.content / "first.md").write_text(LESSON.replace("-1 -1  1\n", "-1 -1  9\n", 1).replace("Some", "<b>Some"))
    panel = page.get_by_role("alert")
    panel.wait_for()
    assert "claimed 9, computed 1 at row 1, column 3 of map" in panel.inner_text()
    assert "Content/first.md:14:8" in panel.inner_text()
    assert "-1 -1  9\n       ^" in panel.locator("pre").first.text_content()
    assert page.locator(".stage").count() == 1
    results = Axe().run(page, context="#stridebook-problems")
    assert results.violations_count == 0, results.generate_report()
    (course.content / "first.md").write_text(LESSON)
    panel.wait_for(state="detached")


def test_editors_that_save_by_renaming(course, page):
    new = course.content / ".first.md.swp"
    new.write_text(LESSON.replace("Some words", "Renamed words"))
    new.rename(course.content / "first.md")
    page.wait_for_function("document.body.textContent.includes('Renamed words')")


def test_folders_that_go_and_come_back(course, page):
    away = course.folder / "Away"
    course.content.rename(away)
    assert until(lambda: course.get("/first.html")[0] == 404)
    shutil.copytree(away, course.content)
    assert until(lambda: course.get("/first.html")[0] == 200)
    (course.content / "first.md").write_text(LESSON.replace("Some words", "Words again"))
    page.wait_for_function("document.body.textContent.includes('Words again')")


def test_a_burst_of_saves_ends_with_the_last(course, page):
    for number in range(100):
        (course.content / "first.md").write_text(LESSON.replace("Some words", f"Save {number}."))
    page.wait_for_function("document.body.textContent.includes('Save 99.')")


def test_a_new_lesson_comes_by_itself(course, browser):
    page = browser.new_page()
    page.goto(course.address + "third.html")
    (course.content / "third.md").write_text("# Third\n")
    page.get_by_role("heading", name="Third").wait_for()
    page.close()


def test_a_new_style_is_loaded(course, page):
    styles = course.folder / "Templates/assets/css"
    styles.mkdir(parents=True)
    (styles / "9-own.css").write_text("h1 { color: rgb(1, 2, 3); }")
    page.wait_for_function("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'")


def test_drafts_are_marked_and_not_built(course):
    (course.content / "idea.md").write_text("---\ndraft: true\n---\n# An idea\n")
    assert until(lambda: course.get("/idea.html")[0] == 200)
    assert "This lesson is not part of the site yet" in course.get("/idea.html")[1]
    assert "Draft" in course.get("/")[1]
    subprocess.run([PROGRAM, "build", str(course.folder)], check=True, capture_output=True)
    assert not (course.folder / "Site/idea.html").exists()
    assert "Draft" not in (course.folder / "Site/index.html").read_text()


def test_a_course_that_begins_with_an_error_is_served(tmp_path, browser):
    (tmp_path / "Content").mkdir()
    (tmp_path / "Content/bad.md").write_text("```conv c input=nothing filter=none\n```\n")
    server = subprocess.Popen(
        [PROGRAM, "serve", str(tmp_path), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        page = browser.new_page()
        page.goto(server.stdout.readline().split(" at ")[1].split()[0] + "bad.html")
        page.get_by_role("alert").wait_for()
        (tmp_path / "Content/bad.md").write_text("# Good\n")
        page.get_by_role("heading", name="Good").wait_for()
        page.close()
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()
