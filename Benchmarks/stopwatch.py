"""Runs programs in turns and keeps the time and the peak memory of each run."""

import dataclasses
import os
import pathlib
import shutil
import statistics
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
PLACE = HERE.parent / ".build-bench"


def compiled(name, package=None):
    """The program of one C file beside this one; None where there is no compiler or no such library."""
    flags = []
    if package:
        found = subprocess.run(["pkg-config", "--cflags", "--libs", package], capture_output=True, text=True)
        if found.returncode:
            return None
        flags = found.stdout.split()
    PLACE.mkdir(exist_ok=True)
    done = subprocess.run(["cc", "-O3", "-o", PLACE / name, HERE / f"{name}.c", *flags])
    return PLACE / name if done.returncode == 0 else None


@dataclasses.dataclass
class Contestant:
    """A command, the folder that it writes, which is emptied before each run, and what came of each run."""

    name: str
    command: list
    output: pathlib.Path | None = None
    folder: pathlib.Path | None = None
    makes_output: bool = True
    seconds: list = dataclasses.field(default_factory=list)
    megabytes: list = dataclasses.field(default_factory=list)

    def run(self, stopwatch):
        if self.output:
            shutil.rmtree(self.output, ignore_errors=True)
            if not self.makes_output:
                self.output.mkdir(parents=True)
        os.sync()
        done = subprocess.run([stopwatch, *self.command], cwd=self.folder, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{self.name} failed with status {done.returncode}: {' '.join(map(str, self.command))}")
        nanoseconds, kilobytes = map(int, done.stdout.split())
        self.seconds.append(nanoseconds / 1e9)
        self.megabytes.append(kilobytes / 1024)

    @property
    def time(self):
        return statistics.median(self.seconds)

    @property
    def memory(self):
        return max(self.megabytes)

    @property
    def written(self):
        """Bytes in the output folder."""
        return sum(file.stat().st_size for file in self.output.rglob("*") if file.is_file())

    def ratio(self, other):
        """The median of how many times as long this one takes as the other in the same turn."""
        return statistics.median(mine / theirs for mine, theirs in zip(self.seconds, other.seconds))


def in_turns(contestants, turns):
    """A B C A B C …: whatever else the machine does meets all of them. One turn more warms the caches."""
    stopwatch = compiled("stopwatch")
    for turn in range(turns + 1):
        for contestant in contestants:
            contestant.run(stopwatch)
            if turn == 0:
                contestant.seconds.clear()
                contestant.megabytes.clear()


def duration(seconds):
    return f"{seconds:.2f} s" if seconds >= 0.995 else f"{seconds * 1000:.0f} ms"


REPORT = []


def say(text=""):
    """A part of the report, in Markdown."""
    REPORT.append(text)
    print(text, flush=True)


def table(heads, rows):
    """A table in Markdown; all columns but the first hold numbers."""
    say("| " + " | ".join(heads) + " |")
    say("|---|" + "---:|" * (len(heads) - 1))
    for row in rows:
        say("| " + " | ".join(row) + " |")
    say()
