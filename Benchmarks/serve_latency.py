"""How long after a lesson was saved its new text stands in the browser, in a course of 1,000 lessons.

Usage: python Benchmarks/serve_latency.py PROGRAM    (needs Playwright and Chromium, as Tests/Browser does)
"""

import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

LESSON = (pathlib.Path(__file__).parent.parent / "Content/how-a-convolution-sees.md").read_text()


def main(program):
    with tempfile.TemporaryDirectory() as place:
        content = pathlib.Path(place) / "Content"
        content.mkdir()
        for number in range(1000):
            (content / f"lesson-{number:04}.md").write_text(LESSON)
        start = time.perf_counter()
        server = subprocess.Popen([program, "serve", place, "--port", "0"], stdout=subprocess.PIPE, text=True)
        address = server.stdout.readline().split(" at ")[1].split()[0]
        print(f"serving 1,000 lessons after {(time.perf_counter() - start) * 1000:.0f} ms")
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=shutil.which("chromium"), args=["--no-sandbox"]
                )
                page = browser.new_page()
                page.goto(address + "lesson-0500.html")
                page.wait_for_timeout(500)
                # The page itself notes when the text came, by the clock of the same machine.
                page.evaluate(
                    """() => {
                        window.seen = {};
                        new MutationObserver(() => {
                            const text = document.querySelector("article p")?.textContent ?? "";
                            window.seen[text.slice(0, 30)] ??= Date.now();
                        }).observe(document, { childList: true, subtree: true });
                    }"""
                )
                times = []
                for number in range(20):
                    words = f"Picture number {1000 + number} for a computer,"
                    start = time.time() * 1000
                    (content / "lesson-0500.md").write_text(LESSON.replace("A picture, to a computer,", words))
                    key = words[:30]
                    page.wait_for_function("key => window.seen[key]", arg=key, polling=50)
                    times.append(page.evaluate("key => window.seen[key]", key) - start)
                    page.wait_for_timeout(200)
                browser.close()
        finally:
            server.terminate()
    print(f"from saving to the new text: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms")


main(sys.argv[1])
