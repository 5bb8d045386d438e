"""Writes the ledgers of lessons as a plain Python program would: what `make bench` compares with.

    python3 Benchmarks/ledgers.py LESSONS OUTPUT

Reads each lesson's matrix and filters, and writes the arithmetic of every window of `conv`, `relu` and
`maxpool`, with the texts and classes that the pages have. At most 1,024 windows a figure, as on the pages.
"""

import pathlib
import re
import sys

MOST = 1024
BLOCK = re.compile(r"^```(\w+) (\w+)([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def text(number):
    """A whole number as it is printed."""
    return f"{number}" if number >= 0 else f"−{-number}"


def summand(number):
    """A number behind a plus sign."""
    return text(number) if number >= 0 else f"({text(number)})"


def joined(numbers):
    """A sum as it is printed."""
    return " + ".join([text(numbers[0]), *map(summand, numbers[1:])])


def ledger(name, row, column, channel, taps, total):
    """One window."""
    address = f"{row + 1},{column + 1},{channel + 1}"
    terms = "".join(f'<p class="tap{kind}">{tap}' for kind, tap in taps)
    return (
        f"<div class=ledger data-cell={address}><div class=taps>{terms}</div>"
        f"<p class=total id={name}-{address.replace(',', '-')}>{total}</div>"
    )


def convolution(name, channels, filters, pages):
    picture = channels[0]
    maps = []
    for channel, weights in enumerate(filters):
        height, width = len(weights), len(weights[0])
        made = []
        for row in range(len(picture) - height + 1):
            line = []
            for column in range(len(picture[0]) - width + 1):
                taps, products = [], []
                for y in range(height):
                    for x in range(width):
                        value, weight = picture[row + y][column + x], weights[y][x]
                        product = value * weight
                        products.append(product)
                        taps.append(
                            ("" if product else " nil", f"{text(value)} × {text(weight)} = {text(product)}")
                        )
                result = sum(products)
                line.append(result)
                if len(pages) < MOST:
                    pages.append(
                        ledger(name, row, column, channel, taps, f"{joined(products)} = {text(result)}")
                    )
            made.append(line)
        maps.append(made)
    return maps


def rectification(name, channels, pages):
    maps = []
    for channel, values in enumerate(channels):
        made = []
        for row, line in enumerate(values):
            made.append([max(0, value) for value in line])
            for column, value in enumerate(line):
                if len(pages) < MOST:
                    total = f"max(0, {text(value)}) = {text(max(0, value))}"
                    pages.append(ledger(name, row, column, channel, [("", text(value))], total))
        maps.append(made)
    return maps


def pooling(name, channels, size, stride, pages):
    maps = []
    for channel, values in enumerate(channels):
        made = []
        for row in range((len(values) - size) // stride + 1):
            line = []
            for column in range((len(values[0]) - size) // stride + 1):
                window = [
                    values[row * stride + y][column * stride + x] for y in range(size) for x in range(size)
                ]
                largest = max(window)
                line.append(largest)
                if len(pages) < MOST:
                    taps = [(" win" if value == largest else "", text(value)) for value in window]
                    total = f"max({', '.join(map(text, window))}) = {text(largest)}"
                    pages.append(ledger(name, row, column, channel, taps, total))
            made.append(line)
        maps.append(made)
    return maps


def lesson(source):
    """The ledgers of one lesson."""
    known, written = {}, []
    for kind, name, keys, body in BLOCK.findall(source):
        options = dict(re.findall(r"(\w+)=(\S+)", keys))
        pages = []
        if kind in ("matrix", "filter"):
            known[name] = [[[int(word) for word in line.split()] for line in body.splitlines()]]
        elif kind == "conv":
            filters = [known[one][0] for one in options["filter"].split(",")]
            known[name] = convolution(name, known[options["input"]], filters, pages)
        elif kind == "relu":
            known[name] = rectification(name, known[options["input"]], pages)
        elif kind == "maxpool":
            size = int(options["size"])
            known[name] = pooling(
                name, known[options["input"]], size, int(options.get("stride", size)), pages
            )
        written += pages
    return "\n".join(written)


def main(lessons, output):
    """Writes a page of ledgers for each lesson in a folder."""
    folder = pathlib.Path(output)
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(pathlib.Path(lessons).glob("*.md")):
        page = folder / f"{path.stem}.html"
        page.write_text(lesson(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
