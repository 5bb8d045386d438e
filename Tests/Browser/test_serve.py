"""The preview: what an edit changes in the browser, and what nobody else gets to see."""

import http.client
import os
import pathlib
import shutil
import socket
import subprocess
import time

import pytest
from axe_playwright_python.sync_playwright import Axe

PROGRAM = os.environ.get("STRIDEBOOK", "stridebook")
LESSON = """# First

```matrix image
0 0 1 1
0 1 1 0
1 1 0 0
1 0 0 1
```
```filter edge
1 -1
1 -1
```
```conv map input=image filter=edge
-1 -1  1
-1  1  1
 1  1 -1
```

Some words.

""" + "More words.\n\n" * 80


def until(condition, seconds=10):
    """Waits for a condition, and gives what it came to."""
    end = time.monotonic() + seconds
    while not (result := condition()) and time.monotonic() < end:
        time.sleep(0.02)
    return result


class Course:
    def __init__(self, folder):
        self.folder = folder
        self.content = folder / "Content"
        self.content.mkdir()
        (self.content / "first.md").write_text(LESSON)
        (self.content / "second.md").write_text("# Second\n\nOther words.\n")
        self.server = subprocess.Popen(
            [PROGRAM, "serve", str(folder), "--port", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        self.address = self.server.stdout.readline().split(" at ")[1].split()[0]
        self.port = int(self.address.rstrip("/").split(":")[-1])

    def get(self, path, host=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.putrequest("GET", path, skip_host=True)
        connection.putheader("Host", host or f"127.0.0.1:{self.port}")
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        body = response.read().decode()
        connection.close()
        return response.status, body


@pytest.fixture
def course(tmp_path):
    course = Course(tmp_path)
    yield course
    course.server.terminate()
    course.server.wait()
    course.server.stdout.close()


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


def test_only_this_machine_is_answered(course):
    assert course.get("/first.html")[0] == 200
    assert course.get("/first.html", host=f"localhost:{course.port}")[0] == 200
    assert course.get("/first.html", host="example.org")[0] == 403
    assert course.get("/first.html", host="127.0.0.1")[0] == 403
    assert course.get("/first.html", Origin="https://example.org")[0] == 403
    assert course.get("/first.html", Origin=f"http://127.0.0.1:{course.port}")[0] == 200


@pytest.mark.parametrize(
    "path",
    ["/../Content/first.md", "/%2e%2e/Content/first.md", "/..%2fContent/first.md", "//etc/passwd", "/Content/first.md",
     "/secret.html", "/%00", "/" + "a" * 5000],
)
def test_no_path_leads_out_of_the_site(course, path):
    site = course.folder / "Site"
    site.mkdir(exist_ok=True)
    (site / "secret.html").symlink_to("/etc/passwd")
    status, body = course.get(path)
    assert status in (400, 404) and "root:" not in body and "```" not in body


def test_idle_connections_keep_nobody_out(course):
    idle = []
    for number in range(400):
        connection = socket.create_connection(("127.0.0.1", course.port))
        if number % 2:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: 127")
        idle.append(connection)
    assert course.get("/first.html")[0] == 200
    for connection in idle:
        connection.close()
    assert course.get("/second.html")[0] == 200


def test_a_taken_port_is_told(course):
    done = subprocess.run(
        [PROGRAM, "serve", str(course.folder), "--port", str(course.port)], capture_output=True, text=True, timeout=20
    )
    assert done.returncode == 2
    assert f"port {course.port} is taken by another program" in done.stderr


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
