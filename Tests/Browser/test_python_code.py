"""The framework code of the figures does what the figures show.

A course of generated blocks over all keys is built; each figure's NumPy program is run and what it prints is
compared with the engine's exact values. PyTorch's programs are run too where PyTorch is installed, and read
by Python's parser where it is not.
"""

import ast
import contextlib
import importlib.util
import io
import json
import os
import random
import re
import subprocess
from fractions import Fraction

import html5lib
import numpy
import pytest

COUNTS = {
    "pad": 24, "conv": 60, "transposed-conv": 40, "maxpool": 36, "avgpool": 48, "relu": 3, "leaky-relu": 6, "softmax": 3,
    "flatten": 3, "dense": 6, "global-maxpool": 3, "global-avgpool": 3,
}


class Cases:
    """Blocks with random keys; what is random is the same in each run."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *choices):
        return self.random.choice(choices)

    def number(self):
        return self.pick(
            *(str(self.random.randint(-9, 9)) for _ in range(3)),
            f"{self.random.randint(-99, 99) / 4}", f"{self.random.randint(-9, 9)}/{self.pick(3, 7, 9)}",
        )

    def matrix(self, channels, rows, columns):
        row = lambda: " ".join(self.number() for _ in range(columns))
        return "\n\n".join("\n".join(row() for _ in range(rows)) for _ in range(channels))

    def pair(self, *choices):
        return self.pick(str(self.pick(*choices)), f"{self.pick(*choices)}x{self.pick(*choices)}")

    def edges(self, most=2):
        amounts = range(most + 1)
        sides = ",".join(str(self.pick(*amounts)) for _ in range(4))
        return self.pick(str(self.pick(*amounts)), f"{self.pick(*amounts)}x{self.pick(*amounts)}", sides, sides)

    def padding(self):
        return self.pick(self.edges(), self.edges(), "valid", "same", "same-lower", "full")

    def keys(self, **choices):
        """Each key is left out half of the time."""
        chosen = ((name, value) for name, value in choices.items() if self.random.random() < 0.5)
        return " ".join(f"{name.replace('_', '-')}={value}" for name, value in chosen)

    def input(self, channels):
        rows = self.pick(1, self.random.randint(2, 7))
        return self.matrix(channels, rows, self.random.randint(2 if rows > 1 else 4, 7)), rows

    def block(self, kind, name):
        """The fences of one case, the operation's last."""
        groups = self.pick(1, 1, 2) if "conv" in kind else 1
        per_group = self.pick(1, 1, 2)
        channels = groups * per_group
        values, rows = self.input(channels)
        fences = [f"matrix {name}-x\n{values}"]
        keys = f"input={name}-x"
        if "conv" in kind:
            filters = [f"{name}-{index}" for index in range(groups * self.pick(1, 1, 2))]
            size = (self.random.randint(1, min(rows, 3)), self.random.randint(1, 3))
            fences += [f"filter {filter}\n{self.matrix(per_group, *size)}" for filter in filters]
            bias = self.pick([self.number()], [self.number() for _ in filters])
            keys += f" filter={','.join(filters)} " + self.keys(
                bias=",".join(bias), stride=self.pair(1, 2, 3), padding=self.padding(),
                dilation=self.pair(1, 2),
            ) + (f" groups={groups}" if groups > 1 else "")
        if kind == "conv":
            keys += " " + self.keys(flip="true", pad_mode=self.pick("edge", "reflect", "wrap"))
        elif kind == "transposed-conv":
            keys += " " + self.keys(output_padding=self.pair(0, 1))
        elif kind in ("maxpool", "avgpool"):
            keys += " " + self.keys(
                size=f"{self.pick(1, 2) if rows < 3 else self.pick(2, 3)}x{self.pick(2, 3)}",
                stride=self.pair(1, 2, 3), padding=self.pick("1", "1x0", self.edges(1), "same", "same-lower"),
                dilation=self.pair(1, 2), ceil="true",
            )
            if kind == "avgpool":
                keys += " " + self.keys(count_padding="true")
        elif kind == "pad":
            keys += f" amount={self.edges(9)} " + self.keys(
                mode=self.pick("zeros", "edge", "reflect", "wrap", "wrap"), value=self.number())
        elif kind == "dense":
            fences.append(f"matrix {name}-flat-w\n{self.matrix(1, self.pick(1, 3), len(values.split()))}")
            keys += f" weights={name}-flat-w " + self.keys(bias=self.number())
        elif kind == "leaky-relu":
            keys += " " + self.keys(slope=self.number())
        if kind in ("dense", "softmax", "relu", "leaky-relu") and self.pick(True, False):
            fences.append(f"flatten {name}-flat input={name}-x")
            keys = keys.replace(f"{name}-x", f"{name}-flat")
        return [*fences, f"{kind} {name} {keys} steps=none"]


def lesson(cases):
    """The text of a lesson, and for each of its lines the case that it belongs to."""
    lines, owners = ["# Generated", ""], [None, None]
    for name, fences in cases.items():
        for fence in fences:
            block = ["```" + fence, "```", ""]
            lines += "\n".join(block).split("\n")
            owners += [name] * (len(lines) - len(owners))
    return "\n".join(lines), owners


def run(*arguments, **options):
    program = os.environ.get("STRIDEBOOK") or pytest.fail("STRIDEBOOK must name the built program")
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, **options)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder of a course that is built, and the cases in it."""
    folder = tmp_path_factory.mktemp("course")
    (folder / "Content").mkdir()
    (folder / "Content/course.yml").write_text("title: Generated\nlessons:\n  - made.md\n")
    path = folder / "Content/made.md"
    generator = Cases(seed=7)
    cases = {
        f"{kind}-{index}": generator.block(kind, f"{kind}-{index}")
        for kind, count in COUNTS.items() for index in range(count)
    }
    # The largest input whose code is shown, and one that is larger.
    cases["short"] = [f"matrix short-x\n{generator.matrix(1, 20, 20)}", "relu short input=short-x"]
    cases["long"] = [f"matrix long-x\n{generator.matrix(1, 20, 21)}", "relu long input=long-x steps=none"]
    # Keys that do not go together are an error; the engine says which, and those cases are left out.
    text, owners = lesson(cases)
    path.write_text(text)
    for problem in map(json.loads, run("check", folder, "--diagnostics", "json").stderr.splitlines()):
        cases.pop(owners[problem["line"] - 1], None)
    path.write_text(lesson(cases)[0])
    result = run("build", folder, "--output", folder / "Site")
    assert result.returncode == 0, result.stderr
    return folder, cases


@pytest.fixture(scope="module")
def course(built):
    """Each case's exact shape and values, and its programs: {name: (block, shape, values, [numpy, pytorch])}."""
    folder, cases = built
    trace = json.loads(run("trace", folder / "Content/made.md").stdout)
    values = {value["name"]: value for value in trace["values"]}
    page = html5lib.parse((folder / "Site/made.html").read_text(), namespaceHTMLElements=False)
    found = {}
    for figure in page.iter("figure"):
        if figure.get("id") in cases:
            name = figure.get("id")
            codes = ["".join(code.itertext()) for code in figure.findall("details[@class='code']/pre/code")]
            exact = [Fraction(value) for value in values[name]["values"]]
            found[name] = (cases[name][-1], values[name]["shape"], exact, codes)
    return found


def printed(program):
    """The array that a program prints."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(program, "program", "exec"), {})  # noqa: S102
    text = output.getvalue()
    numbers = re.sub(r"[\s,]+", ",", text[text.index("[") : text.rindex("]") + 1])
    numbers = numbers.replace("[,", "[").replace(",]", "]")
    return numpy.array(ast.literal_eval(numbers), dtype=float)


def compare(course, index):
    differences = []
    for name, (block, shape, exact, codes) in course.items():
        if not codes:
            continue
        expected = numpy.array([float(value) for value in exact]).reshape(shape)
        if len(shape) == 3 and shape[0] == 1:
            expected = expected[0]
        try:
            found = printed(codes[index])
        except Exception as problem:  # noqa: BLE001
            differences.append(f"{block}\n{codes[index]}\n{problem!r}")
            continue
        scale = 1 + numpy.abs(expected).max()
        # A vector has no channels; one channel is printed with or without its brackets.
        shape_fits = found.shape == expected.shape or found.shape == (1, *expected.shape)
        if not shape_fits or numpy.abs(found - expected).max() > 1e-12 * scale:
            differences.append(f"{block}\n{codes[index]}\n{found}\ninstead of\n{expected}")
    assert not differences, f"{len(differences)} differ:\n\n" + "\n\n".join(differences[:5])


def test_cases_of_all_kinds_are_left(course):
    for kind, count in COUNTS.items():
        left = [name for name in course if re.fullmatch(rf"{kind}-\d+", name)]
        assert len(left) >= 0.6 * count, kind


def test_numpy_prints_what_the_figure_shows(course):
    with numpy.printoptions(floatmode="unique", threshold=100_000):
        compare(course, 0)


def test_pytorch_can_be_parsed(course):
    for _, _, _, codes in course.values():
        for code in codes:
            assert ast.parse(code).body


@pytest.mark.skipif(importlib.util.find_spec("torch") is None, reason="PyTorch is not installed")
def test_pytorch_prints_what_the_figure_shows(course):
    import torch

    torch.set_printoptions(precision=17, threshold=100_000)
    compare(course, 1)


def test_large_inputs_have_no_code(course):
    assert len(course["short"][3]) == 2
    assert course["long"][3] == []


def test_code_is_folded_and_not_on_paper(built, browser):
    page = browser.new_page()
    page.goto((built[0] / "Site/made.html").as_uri())
    fold = page.locator("#short details.code")
    assert fold.locator("summary").is_visible()
    assert not fold.locator("pre").first.is_visible()
    fold.locator("summary").click()
    assert fold.locator("pre").first.is_visible()
    page.emulate_media(media="print")
    assert not fold.is_visible()
    page.close()
