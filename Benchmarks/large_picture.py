"""A 400×400×3 picture under eight 3×3×3 filters: `stridebook check`, and NumPy with SciPy as a whole process.

    python3 Benchmarks/large_picture.py .build/release/stridebook

Both read the same .npy file and compute the same eight maps. Needs NumPy and SciPy. Prints medians of seven runs.
"""

import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

RUNS = 7
RIVAL = """
import numpy, scipy.signal
picture = numpy.load("picture.npy").astype(float)
filters = numpy.load("filters.npy").astype(float)
maps = [sum(scipy.signal.correlate(picture[c], f[c], mode="valid") for c in range(3)) for f in filters]
"""


def median(command, folder):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main(program):
    generator = random.Random(1)
    filters = [[[[generator.randint(-3, 3) for _ in range(3)] for _ in range(3)] for _ in range(3)] for _ in range(8)]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "Content").mkdir()
        picture = np.random.default_rng(1).integers(0, 256, (3, 400, 400), dtype=np.uint8)
        np.save(folder / "Content" / "picture.npy", picture)
        np.save(folder / "picture.npy", picture)
        np.save(folder / "filters.npy", np.array(filters))
        lesson = "# Large\n\n```matrix picture src=picture.npy layout=chw\n```\n"
        for number, channels in enumerate(filters):
            body = "\n\n".join("\n".join(" ".join(map(str, row)) for row in channel) for channel in channels)
            lesson += f"```filter f{number}\n{body}\n```\n"
        lesson += "```conv maps input=picture filter=" + ",".join(f"f{n}" for n in range(8)) + "\n```\n"
        (folder / "Content" / "large.md").write_text(lesson, encoding="utf-8")
        ours = median([str(pathlib.Path(program).resolve()), "check"], folder)
        theirs = median([sys.executable, "-c", RIVAL], folder)
    print(f"stridebook check  {ours * 1000:7.0f} ms")
    print(f"NumPy and SciPy   {theirs * 1000:7.0f} ms")


if __name__ == "__main__":
    main(sys.argv[1])
