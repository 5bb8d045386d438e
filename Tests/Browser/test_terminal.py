"""What the program writes to a terminal, and only there."""

import os
import pty
import subprocess

import pytest

PROGRAM = os.environ.get("STRIDEBOOK", "stridebook")


@pytest.fixture
def course(tmp_path):
    (tmp_path / "Content").mkdir()
    (tmp_path / "Content/a.md").write_text("$1 + 1 = 3$\n")
    return tmp_path


def on_terminal(*arguments, **environment):
    """What a command writes to standard error, where that is a terminal."""
    reader, writer = pty.openpty()
    process = subprocess.Popen(
        [PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=writer,
        env={**os.environ, "TERM": "xterm", "NO_COLOR": "", **environment},
    )
    os.close(writer)
    text = b""
    while True:
        try:
            part = os.read(reader, 4096)
        except OSError:
            break
        if not part:
            break
        text += part
    process.wait()
    os.close(reader)
    return text.decode().replace("\r\n", "\n")


def test_colours_on_a_terminal(course):
    text = on_terminal("check", str(course))
    assert "\x1b[1;31merror:\x1b[0m \x1b[1mclaimed 3, computed 2\x1b[0m" in text
    assert "         \x1b[1;31m^\x1b[0m" in text
    assert text.endswith("\n1 error\n")


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colours_where_nobody_wants_them(course, environment):
    text = on_terminal("check", str(course), **environment)
    assert "\x1b" not in text and "error: claimed 3, computed 2" in text


def test_nothing_but_messages_in_a_pipe(course):
    done = subprocess.run([PROGRAM, "check", str(course)], capture_output=True, text=True)
    assert done.stderr == f"{course}/Content/a.md:1:10: error: claimed 3, computed 2\n$1 + 1 = 3$\n         ^\n"


def test_json_is_never_coloured(course):
    text = on_terminal("check", str(course), "--diagnostics", "json")
    assert text.startswith('{"path"') and "\x1b" not in text and text.count("\n") == 1


def test_a_long_build_tells_how_far_it_is(tmp_path):
    (tmp_path / "Content").mkdir()
    rows = "\n".join(" ".join(str((r * c) % 7) for c in range(24)) for r in range(24))
    lesson = f"```matrix m\n{rows}\n```\n```filter f\n1 2 3\n4 5 6\n7 8 9\n```\n```conv c input=m filter=f\n```\n"
    for number in range(60):
        (tmp_path / f"Content/l{number}.md").write_text(lesson)
    text = on_terminal("build", str(tmp_path))
    assert "Building: " in text and " of 60 lessons" in text
    assert "\r\x1b[K60 lessons: " in text
    piped = subprocess.run([PROGRAM, "build", str(tmp_path)], capture_output=True, text=True)
    assert "Building" not in piped.stderr
