"""A real Chromium, with script off unless a test asks for it, looking at the committed site."""

import pathlib
import shutil

import pytest
from playwright.sync_api import sync_playwright

from serving import Course

SITE = pathlib.Path(__file__).resolve().parents[2] / "Site"
CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))),
    None,
)
LESSON = "how-a-convolution-sees.html"
HANDOUT = "handouts/how-a-convolution-sees.html"


def all_pages():
    """Every page of the site, by its path."""
    return sorted(str(path.relative_to(SITE)) for path in SITE.rglob("*.html"))


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser):
    """Opens a page of the site from the disk and keeps what it asked for and complained of."""
    contexts = []

    def open_page(path, width=1280, height=900, dark=False, script=False):
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
        )
        contexts.append(context)
        page = context.new_page()
        page.asked = []
        page.complaints = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto((SITE / path).as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def course(tmp_path):
    course = Course(tmp_path)
    yield course
    course.end()
