"""The preview: what an edit changes in the browser."""

import json
import pathlib
import re
import shutil
import subprocess
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe

from serving import LESSON, PROGRAM, Course, until


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
    with page.expect_request("**/.stridebook/changes*"):
        course.write("second.md", "# Second\n\nChanged words.\n")
        assert until(lambda: "Changed words" in course.get("/second.html")[1])
        # What this page is told next is its own change, and nothing came before it.
        course.write("first.md", LESSON.replace("Some words", "New words"))
        page.wait_for_function("document.body.textContent.includes('New words')")
    assert [url for url in asked if ".stridebook" not in url] == [course.address + "first.html"]


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


def open_page(browser, course, path, height=600):
    page = browser.new_page(viewport={"width": 1000, "height": height})
    page.goto(course.address + path)
    page.evaluate("window.isTheSame = true")
    return page


def test_a_course_that_begins_with_an_error_is_served(tmp_path, browser):
    course = Course(tmp_path, files={"bad.md": "```conv c input=nothing filter=none\n```\n", "good.md": "# Good\n"})
    try:
        assert "(2 lessons)" in course.said[0]
        page = open_page(browser, course, "bad.html")
        panel = page.get_by_role("alert")
        panel.wait_for()
        assert "this page is shown as soon as its lesson is fixed" in panel.inner_text()
        assert "The lesson of bad.html has errors" in page.inner_text("main")
        other = open_page(browser, course, "good.html")
        other.get_by_role("alert").wait_for()
        assert "elsewhere; this page shows what its lesson says" in other.get_by_role("alert").inner_text()
        course.write("good.md", "# Good\n\nAnd followed.\n")
        other.wait_for_function("document.body.textContent.includes('And followed')")
        course.write("bad.md", "# Better\n")
        page.get_by_role("heading", name="Better").wait_for()
        other.get_by_role("alert").wait_for(state="detached")
        page.close()
        other.close()
    finally:
        course.end()


def test_errors_of_the_page_come_first_and_hide_nothing(course, page):
    course.write("a.md", "`= 1 == 2`\n" * 150)
    course.write("first.md", LESSON + "\n`= 2 == 3`\n")
    panel = page.get_by_role("alert")
    panel.get_by_text("151 errors; this page is as it was before").wait_for()
    assert panel.locator(".place").first.inner_text().endswith("Content/first.md:182:9")
    assert panel.locator(".place").count() == 100
    assert "and 51 more" in panel.inner_text()
    page.wait_for_function(
        "scrollTo({ top: 1e6, behavior: 'instant' }),"
        " document.querySelector('footer').getBoundingClientRect().bottom"
        " <= document.querySelector('#stridebook-problems').getBoundingClientRect().top + 1",
        timeout=3000,
    )
    assert page.evaluate("document.querySelector('#stridebook-problems').offsetHeight <= 300")
    panel.get_by_role("button", name="Hide").click()
    assert not panel.locator(".list").is_visible()
    assert panel.get_by_role("button", name="Show").is_visible()


def test_warnings_are_told_quietly_on_their_page(course, page, browser):
    index = open_page(browser, course, "")
    course.write("first.md", LESSON + "\n<p>raw</p>\n")
    bar = page.locator("#stridebook-problems")
    bar.wait_for()
    assert bar.inner_text().split() == ["1", "warning", "Show"]
    bar.get_by_role("button").click()
    assert "raw HTML is left out" in bar.inner_text()
    results = Axe().run(page, context="#stridebook-problems")
    assert results.violations_count == 0, results.generate_report()
    index.locator("#stridebook-problems").wait_for()
    other = open_page(browser, course, "second.html")
    other.wait_for_timeout(200)
    assert other.locator("#stridebook-problems").count() == 0
    course.write("first.md", LESSON)
    bar.wait_for(state="detached")
    index.close()
    other.close()


@pytest.mark.parametrize("name", ["two words", "a+b", "100%", "a%20b", "é & <b>"])
def test_any_name_is_followed(course, browser, name):
    course.write(f"{name}.md", "# One\n")
    link = urllib.parse.quote(name) + ".html"
    assert until(lambda: course.get("/" + link)[0] == 200)
    page = open_page(browser, course, link)
    course.write(f"{name}.md", "# Two\n")
    page.get_by_role("heading", name="Two").wait_for()
    assert page.evaluate("window.isTheSame")
    page.close()


def test_a_style_changes_without_a_reload(course, page):
    styles = course.folder / "Templates/assets/css"
    styles.mkdir(parents=True)
    (styles / "9-own.css").write_text("h1 { color: rgb(1, 2, 3); }")
    page.wait_for_function("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'")
    (styles / "9-own.css").unlink()
    page.wait_for_function("getComputedStyle(document.querySelector('h1')).color !== 'rgb(1, 2, 3)'")
    assert page.evaluate("window.isTheSame")
    assert page.locator("link[rel=stylesheet]:not([data-stridebook])").count() == 1


def test_scripts_of_the_course_run_again(course, page):
    layout = (pathlib.Path(__file__).parents[2] / "Templates/layouts/page.mustache").read_text()
    own = course.folder / "Templates/layouts/page.mustache"
    own.parent.mkdir(parents=True)
    own.write_text(layout.replace("</body>", "<p id=own></p><script>own.textContent = 'ran'</script></body>"))
    page.wait_for_function("document.querySelector('#own')?.textContent === 'ran'")
    course.write("first.md", LESSON.replace("Some words", "New words"))
    page.wait_for_function("document.body.textContent.includes('New words')")
    page.wait_for_function("document.querySelector('#own').textContent === 'ran'")


FOLDS = """# Folds

Intro.

> [!answer]
> first

> [!answer]
> second

""" + "\n\n".join(f"Paragraph {number}." for number in range(90)) + "\n"


def test_folds_and_the_place_stay_when_something_comes_above(tmp_path, browser):
    course = Course(tmp_path, files={"a.md": FOLDS})
    try:
        page = open_page(browser, course, "a.html")
        page.evaluate("document.querySelectorAll('details')[1].open = true; scrollTo(0, 1500)")
        seen = "[...document.querySelectorAll('p')].find(p => p.getBoundingClientRect().top > 0)"
        before = page.evaluate(f"[{seen}.textContent, {seen}.getBoundingClientRect().top]")
        course.write("a.md", FOLDS.replace("Intro.", "Intro.\n\n> [!answer]\n> new\n\n## More\n\n" + "More. " * 300))
        page.wait_for_function("document.querySelectorAll('details').length === 3")
        assert page.evaluate("[...document.querySelectorAll('details')].map(d => d.open)") == [False, False, True]
        after = page.evaluate(f"[{seen}.textContent, {seen}.getBoundingClientRect().top]")
        assert after[0] == before[0] and abs(after[1] - before[1]) < 2
        page.close()
    finally:
        course.end()


def test_a_removed_lesson_is_told_of(course, page):
    (course.content / "first.md").unlink()
    page.get_by_text("This page is no longer part of the course").wait_for()
    assert "There is no page first.html" in course.get("/first.html")[1]
    course.write("first.md", LESSON)
    page.locator("#stridebook-problems").wait_for(state="detached")


def test_the_terminal_says_what_was_done(course):
    def says(*lines):
        known = len(course.said)
        return lambda: [re.sub(r"in \d+ ms", "in N ms", line) for line in course.said[known:]] == list(lines)

    assert re.fullmatch(r"Serving .* at http://127.0.0.1:\d+/ \(2 lessons\); Ctrl-C ends it", course.said[0])
    done = says("rebuilt Content/second.md in N ms")
    course.write("second.md", "# Second\n\n<p>raw</p>\n")
    assert until(done)
    assert until(lambda: any("warning: raw HTML is left out" in line for line in course.told))
    done = says("Content/first.md has errors; its page is as it was before")
    course.write("first.md", LESSON + "\n`= 2 == 3`\n")
    assert until(done)
    done = says("rebuilt Content/first.md in N ms")
    course.write(".first.md.swp", "x")
    course.write("first.md", LESSON)
    assert until(done)
    done = says("removed Content/second.md in N ms", "all problems fixed")
    (course.content / "second.md").unlink()
    assert until(done)
    assert len([line for line in course.told if "raw HTML" in line]) == 1


def test_an_editor_is_told_everything_each_time(tmp_path):
    course = Course(tmp_path, files={"a.md": "`= 1 == 2`\n"}, options=["--diagnostics", "json"])
    try:
        assert until(lambda: len(course.told) == 2)
        course.write("b.md", "# B\n")
        assert until(lambda: len(course.told) == 4)
        found = [json.loads(line) for line in course.told]
        assert found[0] == found[2] and found[0]["severity"] == "error"
        assert found[1]["rebuilt"] is None and found[1]["errors"] == 1
        assert found[3]["rebuilt"] == ["Content/b.md"] and found[3]["removed"] == [] and found[3]["warnings"] == 0
    finally:
        course.end()


def test_folders_may_be_links_and_the_course_may_be_exchanged(tmp_path):
    real = tmp_path / "real"
    (real / "parts").mkdir(parents=True)
    (real / "parts/a.md").write_text("# A\n")
    (real / "linked.md").symlink_to("parts/a.md")
    folder = tmp_path / "course"
    folder.mkdir()
    (folder / "Content").symlink_to(real)
    course = Course(folder, files={"first.md": "# First\n"})
    try:
        assert "(3 lessons)" in course.said[0]
        (real / "parts/a.md").write_text("# Edited\n")
        assert until(lambda: "Edited" in course.get("/linked.html")[1])
        folder.rename(tmp_path / "old")
        (folder / "Content").mkdir(parents=True)
        course.write("first.md", "# Exchanged\n")
        assert until(lambda: "Exchanged" in course.get("/first.html")[1])
        course.write("first.md", "# And edited\n")
        assert until(lambda: "And edited" in course.get("/first.html")[1])
    finally:
        course.end()


def test_a_folders_name_leads_to_its_page(course):
    course.write("sub folder/index.md", "# Inside\n")
    assert until(lambda: "Inside" in course.get("/sub%20folder/")[1])
    status, body = course.get("/sub%20folder")
    assert status == 301 and "/sub%20folder/" in body
    assert course.get("/sub")[0] == 404 and "There is no page sub " in course.get("/sub")[1]


def test_what_is_exchanged_comes_to_the_page_itself(course, page, browser):
    head, tail = LESSON.split("Some words.")
    free = LESSON.replace("-1 -1  1\n-1  1  1\n 1  1 -1\n", "")
    texts = [
        head + "Other words." + tail, head + tail, "Before.\n\n" + head + "Some words." + tail,
        LESSON.replace("# First", "# Another"), free.replace("0 0 1 1\n", "0 0 1 2\n", 1),
        free, LESSON + "\n## A\n\n## B\n\n## C\n\n## D `= 1 + 1`\n",
        LESSON + "\n> [!answer]\n> Folded.\n", head.replace("map", "other") + tail, "# Short\n", LESSON,
    ]
    for number, text in enumerate(texts):
        course.write("first.md", text + f"\nEdit {number}.\n")
        page.get_by_text(f"Edit {number}.", exact=True).wait_for()
        fresh = open_page(browser, course, "first.html")
        assert page.evaluate("document.querySelector('main').outerHTML") == fresh.evaluate(
            "document.querySelector('main').outerHTML"
        )
        assert page.title() == fresh.title()
        fresh.close()
    assert page.evaluate("window.isTheSame")


def test_what_an_edit_leaves_alone_stays_the_same(course, page):
    page.get_by_role("button", name="Play all windows").click()
    page.evaluate("document.querySelector('figure#map').isTheSame = true")
    course.write("first.md", LESSON.replace("Some words", "New words"))
    page.wait_for_function("document.body.textContent.includes('New words')")
    assert page.evaluate("document.querySelector('figure#map').isTheSame")
    page.get_by_role("button", name="Pause").wait_for()
