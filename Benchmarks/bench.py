"""`make bench`: what Stridebook takes, beside its peers, and how that grows. Prints tables in Markdown.

    python3 Benchmarks/bench.py .build/release/stridebook [--quick] [--only CASE] [--readme]

It makes all inputs in .build-bench/. The report names each peer that is not installed. Programs run in turns, and a
ratio is the median of the ratios of all turns. Memory is the largest resident set of a process.
"""

import argparse
import datetime
import os
import pathlib
import platform
import shutil
import subprocess
import sys

import inputs
import peers
from stopwatch import HERE, PLACE, REPORT, Contestant, compiled, duration, in_turns, say, table

ROOT = HERE.parent
README = ROOT / "README.md"
BEGIN, END = "<!-- make bench -->", "<!-- end of make bench -->"
FIRST_LESSON = ROOT / "Content/how-a-convolution-sees.md"


def machine():
    """Facts about this machine in one line."""
    model, memory = platform.processor() or platform.machine(), ""
    if pathlib.Path("/proc/cpuinfo").exists():
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        model = next((line.split(": ", 1)[1] for line in lines if line.startswith("model name")), model)
    if hasattr(os, "sysconf"):
        memory = f", {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB of memory"
    cores = f"{os.cpu_count()} cores of {model}{memory}"
    return f"{datetime.date.today()}, {cores}, {platform.system()} {platform.release()}"


def build(program, name, lessons, settings=""):
    slug = name.replace(" ", "-").replace(":", "")
    folder, output = inputs.course(PLACE / slug, lessons, settings), PLACE / "out" / slug
    return Contestant(name, [program, "build", folder, "--output", output], output)


def show(contestants, ours):
    """A row a program; `ours` are those that the others are compared with."""
    rows = []
    for one in contestants:
        row = [one.name, duration(one.time)] + ["1" if one is our else f"{one.ratio(our):.2f}" for our in ours]
        written = [f"{one.written / 1e6:.1f} MB", f"{one.written / 1e6 / one.time:.0f} MB/s"]
        rows.append(row + [f"{one.memory:.0f} MB"] + written)
    table(["program", "time", *(f"times {our.name}" for our in ours), "memory", "writes", "at"], rows)


def prose(program, quick):
    count = 99 if quick else 999
    say(f"### {count} chapters of prose, of 8 KB each\n")
    chapters = inputs.prose(count)
    ours = build(program, "stridebook", chapters)
    plain = build(program, "stridebook without handouts", chapters, "handouts: false\n")
    for contestant in (ours, plain):
        subprocess.run(list(map(str, contestant.command)), capture_output=True)
    # What is copied must stay while the programs write their outputs again.
    kept = [inputs.empty(PLACE / "kept") / "site", PLACE / "kept/site-without-handouts"]
    for contestant, site in zip((ours, plain), kept):
        shutil.copytree(contestant.output, site)
    rivals = peers.hugo(chapters) + peers.mdbook(chapters) + peers.bare_cmark(PLACE / "stridebook/Content")
    copies = [peers.copy("cp of stridebook's site", kept[0]), peers.copy("cp of it without handouts", kept[1])]
    contestants = [ours, plain, *rivals, *copies]
    in_turns(contestants, 1 if quick else 7)
    show(contestants, [ours, plain])
    second_opinion(ours, 2 if quick else 7)


def second_opinion(contestant, runs):
    """hyperfine's time for the same command, as a check of the stopwatch."""
    hyperfine = peers.installed("hyperfine")
    if not hyperfine:
        return
    command = " ".join(map(str, contestant.command))
    arguments = ["--shell=none", f"--runs={runs}", "--warmup=1", f"--prepare=rm -rf {contestant.output}"]
    done = subprocess.run([hyperfine, *arguments, "--style=basic", command], capture_output=True, text=True)
    line = next((line.strip() for line in done.stdout.splitlines() if "Time (mean" in line), "no answer")
    say(f"hyperfine says of {contestant.name}: {' '.join(line.split())}\n")


def ledgers(program, quick):
    count = 10 if quick else 200
    say(f"### {count} lessons of 28×28 with two filters, ReLU and pooling, every window spelled out\n")
    ours = build(program, "stridebook", inputs.digits(count))
    plain = build(program, "stridebook without handouts", inputs.digits(count), "handouts: false\n")
    contestants = [ours, plain]
    if (HERE / "ledgers.py").exists():
        output = PLACE / "out/ledgers"
        command = [sys.executable, HERE / "ledgers.py", PLACE / "stridebook/Content", output]
        contestants.append(Contestant("a plain Python program", command, output, makes_output=False))
    in_turns(contestants, 1 if quick else 3)
    show(contestants, [ours, plain])


def picture(program, quick):
    size = 200 if quick else 1600
    say(f"### check of a {size:,}×{size:,}×3 picture under eight 3×3×3 filters\n")
    folder, filters = inputs.picture(PLACE / "picture", size)
    ours = Contestant("stridebook check", [program, "check", folder])
    contestants = [ours]
    loop = compiled("convolution_loop")
    if loop:
        command = ["sh", "-c", f'exec "{loop}" "{folder}/Content/picture.npy" {size} <"{filters}"']
        contestants.append(Contestant("a plain C loop", command))
    in_turns(contestants, 2 if quick else 9)
    rows = [[one.name, duration(one.time), f"{one.ratio(ours):.2f}", f"{one.memory:.0f} MB"] for one in contestants]
    table(["program", "time", "times stridebook", "memory"], rows)


def check(program, quick):
    count = 100 if quick else 1000
    say(f"### check of {count:,} copies of the first lesson\n")
    text = FIRST_LESSON.read_text()
    folder = inputs.course(PLACE / "copies", [(f"copy-{number:04}", text) for number in range(count)])
    ours = Contestant("stridebook check", [program, "check", folder])
    in_turns([ours], 2 if quick else 9)
    table(["", "time", "memory"], [[ours.name, duration(ours.time), f"{ours.memory:.0f} MB"]])


def growth(program, quick):
    say("### Growth with lessons of 8 KB of prose\n")
    grow(program, quick, "lessons", [10, 100] if quick else [10, 100, 1000, 10000], inputs.prose)
    say("### Growth with windows that are spelled out, at most 1,000 a lesson\n")
    grow(program, quick, "windows", [100, 1000] if quick else [100, 1000, 10000, 100000, 1000000], inputs.windows)


def grow(program, quick, noun, counts, lessons):
    contestants = [(count, build(program, f"{noun} {count}", lessons(count))) for count in counts]
    in_turns([one for _, one in contestants], 1 if quick else 3)
    rows = [
        [
            f"{count:,}",
            duration(one.time),
            f"{one.time / count * 1e6:.1f} µs",
            f"{one.memory:.0f} MB",
            f"{one.written / 1e6:.1f} MB",
        ]
        for count, one in contestants
    ]
    table([noun, "time", f"per {noun[:-1]}", "memory", "writes"], rows)


def latency(program, quick):
    say("### From saving to the new text in the browser, 1,000 lessons\n")
    python = ROOT / ".venv/bin/python"
    if not python.exists() or not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        say("Not measured: it needs the browser suite's Python and Chromium (make browser).\n")
        return
    arguments = [str(python), str(HERE / "serve_latency.py"), str(program)] + (["--quick"] if quick else [])
    say(subprocess.run(arguments, check=True, capture_output=True, text=True).stdout)


CASES = {
    "prose": prose, "ledgers": ledgers, "picture": picture, "check": check, "growth": growth, "latency": latency,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path, help="the release build of stridebook")
    parser.add_argument("--quick", action="store_true", help="small inputs and one turn: only whether all of it runs")
    parser.add_argument("--only", choices=CASES, action="append", help="this case alone; may be given several times")
    parser.add_argument("--readme", action="store_true", help="also put the report into README.md")
    arguments = parser.parse_args()
    say(f"Measured on {machine()}.\n")
    for case in arguments.only or CASES:
        CASES[case](arguments.program.resolve(), arguments.quick)
    for folder in ("out", "kept"):
        shutil.rmtree(PLACE / folder, ignore_errors=True)
    if arguments.readme:
        before, rest = README.read_text().split(BEGIN)
        README.write_text(f"{before}{BEGIN}\n\n{chr(10).join(REPORT).strip()}\n\n{END}{rest.split(END)[1]}")


if __name__ == "__main__":
    main()
