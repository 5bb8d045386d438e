"""Writes arrays.json and pictures.json beside this file; needs NumPy 2.

Arrays are saved by NumPy, and their values are written as it prints them. Pictures are put
together here, chunk by chunk, so that their values are known without any other reader.
"""
import base64
import io
import json
import pathlib
import struct
import zlib
from fractions import Fraction

import numpy as np

FOLDER = pathlib.Path(__file__).parent


def save(name, cases):
    lines = ",\n".join(json.dumps(case) for case in cases)
    (FOLDER / name).write_text(f"[\n{lines}\n]\n")


# Arrays

SAMPLES = {
    "b": [True, False, False, True, True, False],
    "i": lambda size: [0, 1, -1, 2 ** (8 * size - 1) - 1, -(2 ** (8 * size - 1)), 42],
    "u": lambda size: [0, 1, 2, 2 ** (8 * size) - 1, 2 ** (8 * size - 1), 42],
    "f": lambda size: [0.1, -2.5, 1 / 3, {2: 6e-8, 4: 1e-20, 8: 1e-20}[size], 1024.0, -0.0],
}


def text(value):
    if value.dtype.kind == "f":
        return np.format_float_positional(value, unique=True, trim="-")
    return str(int(value))


def array_case(name, array, tensor, layout=None, version=None):
    file = io.BytesIO()
    np.lib.format.write_array(file, array, version=version)
    return {
        "name": name,
        "layout": layout,
        "shape": list(tensor.shape),
        "values": [text(value) for value in tensor.ravel(order="C")],
        "file": base64.b64encode(file.getvalue()).decode(),
    }


def arrays():
    types = ["|b1", "|i1", "|u1"]
    types += [f"{order}{kind}{size}" for order in "<>" for kind in "iu" for size in (2, 4, 8)]
    types += [f"{order}f{size}" for order in "<>" for size in (2, 4, 8)]
    for type_ in types:
        kind, size = type_[1], int(type_[2])
        samples = SAMPLES["b"] if kind == "b" else SAMPLES[kind](size)
        for order in "CF":
            array = np.array(samples, dtype=type_).reshape(2, 3).copy(order=order)
            yield array_case(f"{type_} {order}", array, array[np.newaxis])
    cube = np.arange(24, dtype="<i2").reshape(2, 3, 4)
    for order in "CF":
        array = cube.copy(order=order)
        yield array_case(f"chw {order}", array, array, "chw")
        yield array_case(f"hwc {order}", array, array.transpose(2, 0, 1), "hwc")
    row = np.array([1.5, 2, 3], dtype=">f4")
    yield array_case("a row", row, row[np.newaxis, np.newaxis])
    for version in [(2, 0), (3, 0)]:
        yield array_case(f"version {version[0]}", row, row[np.newaxis, np.newaxis], version=version)


# Pictures


def chunk(kind, data):
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


GRAY, RGB, PALETTE, GRAY_ALPHA, RGB_ALPHA = 0, 2, 3, 4, 6
SAMPLES_PER_PIXEL = {GRAY: 1, RGB: 3, PALETTE: 1, GRAY_ALPHA: 2, RGB_ALPHA: 4}
PASSES = [(0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1)]


def packed(row, depth):
    bits = "".join(format(sample, f"0{depth}b") for pixel in row for sample in pixel)
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8))


def filtered(rows, step):
    """Each row with another one of the five filters."""
    before = bytes(len(rows[0]))
    for number, row in enumerate(rows):
        kind = number % 5
        left = bytes(step) + row
        corner = bytes(step) + before
        line = bytearray([kind])
        for i, byte in enumerate(row):
            a, b, c = left[i], before[i], corner[i]
            distances = [abs(b - c), abs(a - c), abs(a + b - 2 * c)]
            paeth = [a, b, c][distances.index(min(distances))]
            line.append((byte - [0, a, b, (a + b) // 2, paeth][kind]) % 256)
        yield bytes(line)
        before = row


def png(pixels, color, depth, extra=(), interlaced=False):
    height, width = len(pixels), len(pixels[0])
    passes = PASSES if interlaced else [(0, 0, 1, 1)]
    data = b""
    for top, left, down, right in passes:
        part = [row[left::right] for row in pixels[top::down]]
        if part and part[0]:
            rows = [packed(row, depth) for row in part]
            data += b"".join(filtered(rows, max(1, depth * SAMPLES_PER_PIXEL[color] // 8)))
    header = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, interlaced)
    file = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
    for kind, content in extra:
        file += chunk(kind, content)
    return file + chunk(b"IDAT", zlib.compress(data, 9)) + chunk(b"IEND", b"")


def picture_case(name, file, channels, values, tolerance=0):
    """`values` are rows of pixels, each as many numbers as channels."""
    tensor = np.array(values).transpose(2, 0, 1)
    return {
        "name": name,
        "channels": channels,
        "shape": list(tensor.shape),
        "values": [int(value) for value in tensor.ravel()],
        "tolerance": tolerance,
        "file": base64.b64encode(file).decode(),
    }


def rounded(value):
    return int(value + Fraction(1, 2))


def luminance(pixel):
    return rounded(Fraction(sum(w * v for w, v in zip((299, 587, 114), pixel)), 1000))


def on_white(value, alpha):
    return rounded(Fraction(value * alpha + 255 * (255 - alpha), 255))


def encoded(light):
    light /= 255
    value = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(255 * value)


def pictures():
    ramp = [[[16 * row + column] for column in range(16)] for row in range(16)]
    gray = [[pixel * 3 for pixel in row] for row in ramp]
    for name, extra in [
        ("gray", []),
        ("gray with sRGB", [(b"sRGB", b"\0")]),
        ("gray with gamma 1/2.2", [(b"gAMA", struct.pack(">I", 45455))]),
    ]:
        yield picture_case(name, png(ramp, GRAY, 8, extra), "gray", ramp)
    yield picture_case("gray as rgb", png(ramp, GRAY, 8), "rgb", gray)
    yield picture_case("rgb of gray pixels", png(gray, RGB, 8), "gray", ramp)
    yield picture_case("interlaced", png(ramp, GRAY, 8, interlaced=True), "gray", ramp)
    for depth in (1, 2, 4):
        most = 2**depth - 1
        small = [[[(3 * row + column) % (most + 1)] for column in range(5)] for row in range(3)]
        scaled = [[[v * 255 // most for v in pixel] for pixel in row] for row in small]
        yield picture_case(f"{depth} bits", png(small, GRAY, depth), "gray", scaled)
    deep = [[[257 * v for v in pixel] for pixel in row] for row in ramp]
    yield picture_case("16 bits", png(deep, GRAY, 16), "gray", ramp)
    light = [[[encoded(v) for v in pixel] for pixel in row] for row in ramp]
    gamma = [(b"gAMA", struct.pack(">I", 100000))]
    yield picture_case("linear", png(ramp, GRAY, 8, gamma), "gray", light, tolerance=9)
    opaque = [[pixel + [255] for pixel in row] for row in ramp]
    yield picture_case("opaque gray", png(opaque, GRAY_ALPHA, 8), "gray", ramp)

    colors = [[[40 * row, 30 * column, 255 - 25 * row - 10 * column] for column in range(7)] for row in range(6)]
    grays = [[[luminance(pixel)] for pixel in row] for row in colors]
    yield picture_case("rgb", png(colors, RGB, 8), "rgb", colors)
    yield picture_case("interlaced rgb", png(colors, RGB, 8, interlaced=True), "rgb", colors)
    yield picture_case("rgb as gray", png(colors, RGB, 8), "gray", grays)
    opaque = [[pixel + [255] for pixel in row] for row in colors]
    yield picture_case("opaque rgb", png(opaque, RGB_ALPHA, 8), "rgb", colors)
    table = [pixel for row in colors for pixel in row]
    indices = [[[7 * row + column] for column in range(7)] for row in range(6)]
    palette = [(b"PLTE", bytes(v for pixel in table for v in pixel))]
    yield picture_case("palette", png(indices, PALETTE, 8, palette), "rgb", colors)
    yield picture_case("palette as gray", png(indices, PALETTE, 8, palette), "gray", grays)

    veiled = [[[v, alpha] for v in (0, 100, 200, 255)] for alpha in (0, 1, 128, 254, 255)]
    shown = [[[on_white(*pixel)] for pixel in row] for row in veiled]
    yield picture_case("gray on white", png(veiled, GRAY_ALPHA, 8), "gray", shown)
    pixels = [[pixel + [37 * column] for column, pixel in enumerate(row)] for row in colors]
    shown = [[[on_white(v, pixel[3]) for v in pixel[:3]] for pixel in row] for row in pixels]
    yield picture_case("rgb on white", png(pixels, RGB_ALPHA, 8), "rgb", shown)
    hidden = palette + [(b"tRNS", b"\0")]
    holed = [[[255] * 3 if row == column == 0 else colors[row][column] for column in range(7)] for row in range(6)]
    yield picture_case("palette with a hole", png(indices, PALETTE, 8, hidden), "rgb", holed)


save("arrays.json", arrays())
save("pictures.json", pictures())
