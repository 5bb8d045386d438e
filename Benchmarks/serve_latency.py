"""How long after a save its effect is in the browser, in a course of 1,000 lessons. Prints a table in Markdown.

Usage: python Benchmarks/serve_latency.py PROGRAM [--quick]    (needs Playwright and Chromium, as Tests/Browser does)
"""

import http.client
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from playwright.sync_api import sync_playwright

LESSON = (pathlib.Path(__file__).parent.parent / "Content/how-a-convolution-sees.md").read_text()
TABLE = "\n```matrix measured src=data.csv\n```\n\nThe value is `= measured[1,1]`.\n"
TIMES = 2 if "--quick" in sys.argv else 20

# The page itself notes when a word appears, by the clock of the same machine.
NOTE = """(() => {
    window.seen = {};
    const look = () => {
        const note = word => window.seen[word] ??= Date.now();
        (document.documentElement.textContent.match(/NEW\\d+/g) ?? []).forEach(note);
        // The value of the table, whose digits are set apart.
        note("NEW" + [...document.querySelectorAll("article p")].pop()?.textContent.replace(/\\D/g, "").slice(-6));
        const style = getComputedStyle(document.documentElement).getPropertyValue("--new");
        if (style) window.seen[style] ??= Date.now();
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    document.addEventListener("load", look, true);
})()"""


class Course:
    def __init__(self, program, folder):
        self.folder = pathlib.Path(folder)
        self.content = self.folder / "Content"
        self.content.mkdir()
        for number in range(1000):
            (self.content / f"lesson-{number:04}.md").write_text(LESSON)
        self.write("data.csv", "1,2\n")
        start = time.perf_counter()
        self.server = subprocess.Popen(
            [program, "serve", folder, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.address = self.server.stdout.readline().split(" at ")[1].split()[0]
        print("| change | median | worst |\n|---|---:|---:|")
        print(f"| start of the server | {(time.perf_counter() - start) * 1000:.0f} ms | |")
        threading.Thread(target=lambda: [None for _ in self.server.stdout], daemon=True).start()

    def write(self, path, text):
        (self.content / path).parent.mkdir(parents=True, exist_ok=True)
        (self.content / path).write_text(text)


def measure(name, page, save, digits=16):
    """`save` writes what makes a word appear, one that was not there before."""
    times = []
    for number in range(TIMES):
        word = f"NEW{10**(digits - 1) + time.time_ns() // 1000 % 10**(digits - 1)}"
        start = time.time() * 1000
        save(word)
        page.wait_for_function("word => window.seen[word]", arg=word, polling=20)
        times.append(page.evaluate("word => window.seen[word]", word) - start)
        page.wait_for_timeout(200)
    print(f"| {name} | {statistics.median(times):.0f} ms | {max(times):.0f} ms |", flush=True)


def waiting(course, count, halt):
    """As many browsers, each waiting for another lesson."""
    host, port = course.address[7:].rstrip("/").split(":")

    def wait(number):
        path = f"lesson-{number:04}.html"
        connection = http.client.HTTPConnection(host, int(port), timeout=60)
        problems = "none"
        try:
            connection.request("GET", "/" + path)
            page = connection.getresponse().read().decode().split('data-page="')[1].split('"')[0]
            while not halt.is_set():
                connection.request("GET", f"/.stridebook/changes?path={path}&page={page}&problems={problems}")
                answer = connection.getresponse()
                answer.read()
                problems = answer.headers["stridebook-problems"]
        except (OSError, http.client.HTTPException):
            pass  # The server has ended.

    for number in range(count):
        threading.Thread(target=wait, args=(number,), daemon=True).start()


def main(program):
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        course = Course(program, place)
        halt = threading.Event()
        try:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            context = browser.new_context()
            context.add_init_script(NOTE)
            page = context.new_page()
            page.goto(course.address + "lesson-0500.html")
            page.wait_for_timeout(500)

            def lesson(change):
                return lambda word: course.write("lesson-0500.md", change(word))

            text = lesson(lambda word: LESSON + f"\n{word}\n")
            heading = lesson(lambda word: LESSON + f"\n## {word}\n")
            measure("text", page, text)
            measure("new heading", page, heading)
            measure("new block", page, lesson(lambda word: LESSON + f'\n```matrix m caption="{word}"\n1 2\n```\n'))
            measure("title", page, lesson(lambda word: LESSON.replace("# ", f"# {word} ", 1)))
            course.write("lesson-0500.md", LESSON + TABLE)
            page.wait_for_timeout(500)
            measure("csv file", page, lambda word: course.write("data.csv", f"{word[3:]},2\n"), digits=6)
            measure(
                "style sheet", page,
                lambda word: course.write("../Templates/assets/css/9-own.css", f":root {{ --new: {word}; }}"),
            )
            index = context.new_page()
            index.goto(course.address)
            index.wait_for_timeout(1000)
            measure("text, the index open too", page, text)
            measure("title, the index open too", page, lesson(lambda word: LESSON.replace("# ", f"# {word} ", 1)))
            index.close()
            waiting(course, 400, halt)
            page.wait_for_timeout(4000)
            measure("text, 400 other lessons open too", page, text)
            measure("new heading, 400 other lessons open too", page, heading)
            browser.close()
        finally:
            halt.set()
            course.server.terminate()


main(sys.argv[1])
