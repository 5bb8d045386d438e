"""The courses that are measured: seeded, so that every run and every machine measures the same text."""

import random
import shutil

WORDS = """input filter feature map stride padding dilation window channel unit layer network weight bias image edge
corner row column sum product value number cell border kernel average maximum pixel light dark bright pattern line
shape size count step reader teacher lesson figure example answer question small large first second last whole each
slides covers computes shows keeps moves adds multiplies compares finds gives takes reads counts meets leaves holds
the a this that every one two three of in on over under with without from to and or but so then when where""".split()
CODE = "for row in range(rows):\n    for column in range(columns):\n        total += image[row][column] * weight[row][column]"


class Prose:
    """Chapters of about 8 KB with headings, lists, links, emphasis and code."""

    def __init__(self, chapters):
        self.random = random.Random(1)
        self.chapters = chapters

    def words(self, count):
        return " ".join(self.random.choices(WORDS, k=count))

    def sentence(self):
        parts = [self.words(self.random.randint(4, 12))]
        style = self.random.randrange(8)
        if style == 0:
            parts.append(f"*{self.words(2)}*")
        elif style == 1:
            parts.append(f"**{self.words(1)}**")
        elif style == 2:
            parts.append(f"`{self.words(1)}`")
        elif style == 3:
            parts.append(f"[{self.words(2)}]({name(self.random.randrange(self.chapters))}.md)")
        parts.append(self.words(self.random.randint(1, 6)))
        return " ".join(parts).capitalize() + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(3, 7)))

    def list(self):
        marker = self.random.choice(["-", "1."])
        return "\n".join(f"{marker} {self.sentence()}" for _ in range(self.random.randint(3, 6)))

    def chapter(self, number):
        parts = [f"# Chapter {number + 1}: {self.words(3)}", self.paragraph()]
        while sum(map(len, parts)) < 8000:
            parts += [f"## {self.words(3).capitalize()}", self.paragraph(), self.paragraph(), self.list()]
            parts += [f"```python\n{CODE}\n```", self.paragraph(), f"> {self.sentence()}"]
        return "\n\n".join(parts) + "\n"


def name(number):
    return f"chapter-{number + 1:05}"


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def course(folder, lessons, settings=""):
    """A course of lessons, given as pairs of a name and a text."""
    content = empty(folder) / "Content"
    content.mkdir()
    (content / "course.yml").write_text("title: Measured\nlanguage: en\n" + settings)
    for lesson, text in lessons:
        (content / f"{lesson}.md").write_text(text)
    return folder


def prose(count):
    writer = Prose(count)
    return [(name(number), writer.chapter(number)) for number in range(count)]


def grid(generator, rows, columns, least, most):
    return "\n".join(" ".join(str(generator.randint(least, most)) for _ in range(columns)) for _ in range(rows))


def digit(number):
    """A picture of 28×28 under two filters, ReLU and pooling: 3,042 windows, all of them spelled out.

    A block spells out at most 1,024 windows, so each filter has a block of its own.
    """
    generator = random.Random(number)
    parts = [f"# Picture {number + 1}\n\n```matrix picture\n{grid(generator, 28, 28, 0, 255)}\n```\n"]
    for index in (1, 2):
        parts.append(
            f"```filter f{index}\n{grid(generator, 3, 3, -3, 3)}\n```\n"
            f"```conv map{index} input=picture filter=f{index} steps=all\n```\n"
            f"```relu lit{index} input=map{index} steps=all\n```\n"
            f"```maxpool pooled{index} input=lit{index} size=2 steps=all\n```\n"
        )
    return "".join(parts)


def digits(count):
    return [(f"picture-{number + 1:05}", digit(number)) for number in range(count)]


def windows(count):
    """Lessons with `count` windows of 3×3 in all, each spelled out, at most 1,000 a lesson."""
    rows, columns = (10, 10) if count == 100 else (25, 40)
    lessons = []
    for number in range(max(1, count // 1000)):
        generator = random.Random(number)
        text = (
            f"# Windows {number + 1}\n\n```matrix picture\n{grid(generator, rows + 2, columns + 2, 0, 9)}\n```\n"
            f"```filter f\n{grid(generator, 3, 3, -3, 3)}\n```\n"
            "```conv map input=picture filter=f steps=all\n```\n"
        )
        lessons.append((f"windows-{number + 1:05}", text))
    return lessons


def picture(folder, size):
    """A course with a picture of random bytes in a NumPy file; the weights of its filters are also in a file alone."""
    generator = random.Random(size)
    weights = [[grid(generator, 3, 3, -3, 3) for _ in range(3)] for _ in range(8)]
    blocks = "".join(f"```filter f{number}\n" + "\n\n".join(one) + "\n```\n" for number, one in enumerate(weights))
    names = ",".join(f"f{number}" for number in range(8))
    text = f"# Large\n\n```matrix picture src=picture.npy layout=chw\n```\n{blocks}"
    text += f"```conv maps input=picture filter={names}\n```\n"
    course(folder, [("large", text)])
    header = f"{{'descr': '|u1', 'fortran_order': False, 'shape': (3, {size}, {size}), }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    start = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header.encode()
    (folder / "Content/picture.npy").write_bytes(start + generator.randbytes(3 * size * size))
    (folder / "filters.txt").write_text("\n".join("\n".join(one) for one in weights))
    return folder, folder / "filters.txt"
