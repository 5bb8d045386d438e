"""The other programs, and the same prose laid out as each of them wants it."""

import pathlib
import shutil

import inputs
from stopwatch import PLACE, Contestant, compiled, say

HUGO_SETTINGS = """baseURL = "https://example.org/"
title = "Measured"
languageCode = "en"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
[markup.highlight]
codeFences = false
noClasses = false
"""
HUGO_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} · {{ site.Title }}</title>
<link rel="stylesheet" href="{{ "style.css" | relURL }}">
</head>
<body>
<header><a href="{{ "/" | relURL }}">{{ site.Title }}</a></header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
"""
HUGO_CHAPTER = """{{ define "main" }}<nav>{{ .TableOfContents }}</nav>
<article>{{ .Content }}</article>
<nav>{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
"""
HUGO_INDEX = """{{ define "main" }}<ol>
{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ol>{{ end }}
"""
STYLE = "body { max-width: 44rem; margin: auto; font: 1rem/1.6 sans-serif; }\n"


def installed(name):
    """The program in the benchmark's own folder, or on the path; the report says so where there is none."""
    own = PLACE / "venv/bin" / name
    found = str(own) if own.exists() else shutil.which(name)
    if not found:
        say(f"{name} is not installed and is left out.\n")
    return found


def write(folder, files):
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def title(text):
    return text.split("\n", 1)[0].removeprefix("# ")


def hugo(chapters):
    """Hugo without highlighting, with a theme of the same kind: contents, neighbours, an index."""
    program = installed("hugo")
    if not program:
        return []
    folder, output = inputs.empty(PLACE / "hugo"), PLACE / "out/hugo"
    layouts = {"baseof.html": HUGO_PAGE, "single.html": HUGO_CHAPTER, "list.html": HUGO_INDEX}
    write(folder, {f"layouts/_default/{path}": text for path, text in layouts.items()})
    write(folder, {"config.toml": HUGO_SETTINGS, "static/style.css": STYLE, "layouts/index.html": HUGO_INDEX})
    for name, text in chapters:
        body = text.split("\n", 1)[1]
        write(folder, {f"content/chapters/{name}.md": f'---\ntitle: "{title(text)}"\n---\n{body}'})
    command = [program, "--source", folder, "--destination", output, "--quiet"]
    return [Contestant("Hugo without highlighting", command, output)]


def mdbook(chapters):
    program = installed("mdbook")
    if not program:
        return []
    contestants = []
    for name, settings in {"mdBook": "", "mdBook without search": "[output.html.search]\nenable = false\n"}.items():
        folder, output = inputs.empty(PLACE / name.replace(" ", "-")), PLACE / "out" / name.replace(" ", "-")
        summary = "".join(f"- [{title(text)}]({chapter}.md)\n" for chapter, text in chapters)
        write(folder, {"book.toml": f'[book]\ntitle = "Measured"\n{settings}', "src/SUMMARY.md": summary})
        write(folder, {f"src/{chapter}.md": text for chapter, text in chapters})
        contestants.append(Contestant(name, [program, "build", folder, "--dest-dir", output], output))
    return contestants


def bare_cmark(content):
    program = compiled("bare_cmark", "libcmark")
    output = PLACE / "out/cmark"
    if not program:
        return []
    return [Contestant("a bare libcmark program", [program, content, output], output, makes_output=False)]


def copy(name, site):
    """What it takes to write the bytes of a finished site."""
    output = PLACE / "out" / pathlib.Path(f"copy-{site.name}")
    return Contestant(name, ["cp", "-r", site, output], output)
