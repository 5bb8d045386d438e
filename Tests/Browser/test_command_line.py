"""What the program says of a wrong command line, of a wrong folder, and of what it did."""

import os
import pathlib
import re
import subprocess

import pytest

PROGRAM = os.environ.get("STRIDEBOOK", "stridebook")
CHANGES = pathlib.Path(__file__).resolve().parents[2] / "CHANGELOG.md"
LESSON = "```matrix a\n1 -2\n```\n```relu b input=a\n```\n"


@pytest.fixture
def course(tmp_path):
    content = tmp_path / "my-course/Content"
    content.mkdir(parents=True)
    (content / "first.md").write_text(LESSON)
    (tmp_path / "other/content").mkdir(parents=True)
    (content / "idea.md").write_text("---\ndraft: true\n---\n# Idea\n")
    return tmp_path


def run(folder, *arguments):
    """The exit status of a command, and all that it writes."""
    done = subprocess.run([PROGRAM, *arguments], cwd=folder, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    "place, arguments, sentence",
    [
        (".", "check", "there is no folder Content/ in this folder; there is one in my-course"),
        ("my-course/Content", "check", "there is no folder Content/ in this folder; there is one in .."),
        ("my-course", "build Content", "there is no folder Content/ in Content; there is one in Content/.."),
        ("other", "check", "there is no folder Content/ in this folder; rename content to Content"),
        (".", "serve my-curse", "there is no folder my-curse; a new course is made with: stridebook new my-curse"),
        (
            "my-course",
            "check Content/first.md",
            "Content/first.md is a file; a course is named by the folder that holds its Content/",
        ),
        ("my-course", "fill first.md", "there is no file first.md; did you mean Content/first.md?"),
        ("my-course", "trace Content/frist.md", "there is no file Content/frist.md; did you mean Content/first.md?"),
        ("my-course", "fill Content/nothing.md", "there is no file Content/nothing.md"),
        (
            "my-course",
            "fill Content",
            "Content is a folder; lessons are named by their files, such as Content/first-lesson.md",
        ),
    ],
)
def test_a_wrong_place_is_told_with_the_right_one(course, place, arguments, sentence):
    assert run(course / place, *arguments.split()) == (2, f"stridebook: {sentence}\n")


@pytest.mark.parametrize("arguments", ["chek", "help chek"])
def test_a_command_that_is_none(course, arguments):
    status, text = run(course, *arguments.split())
    assert status == 64 and text.startswith("stridebook: there is no command 'chek': did you mean 'check'?\n")


def test_a_build_says_which_drafts_are_left_out(course):
    status, text = run(course / "my-course", "build")
    assert status == 0 and "1 lesson (and 1 draft, left out): 5 files written, 0 removed\n" in text


@pytest.mark.parametrize(
    "lesson, arguments, sentence",
    [
        (LESSON, "", "filled 1 body"),
        (LESSON + "```relu c input=a\n```\n", "", "filled 2 bodies"),
        (LESSON.replace("a\n```\n", "a\n1 0\n```\n"), "", "nothing to fill"),
        (LESSON.replace("input=a\n", "input=a\n1 7\n"), "", "nothing to fill, 1 wrong claim is left (--update renews)"),
        (LESSON.replace("input=a\n", "input=a\n1 7\n"), "--update", "renewed 1 claim"),
        (LESSON.replace("input=a", "input=x"), "", "nothing filled, because of the errors"),
    ],
)
def test_fill_says_what_it_did(course, lesson, arguments, sentence):
    (course / "my-course/Content/first.md").write_text(lesson)
    _, text = run(course / "my-course", "fill", "Content/first.md", *arguments.split())
    assert text.splitlines()[0] == f"Content/first.md: {sentence}"


def test_the_version_is_the_top_entry_of_the_changelog(tmp_path):
    version = re.search(r"^## \[(.+?)\]", CHANGES.read_text(encoding="utf-8"), re.MULTILINE)[1]
    assert run(tmp_path, "--version") == (0, f"{version}\n")
