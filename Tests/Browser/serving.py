"""A course that is served, for the tests of the preview."""

import http.client
import os
import subprocess
import threading
import time

PROGRAM = os.environ.get("STRIDEBOOK", "stridebook")
LESSON = """# First

```matrix image
0 0 1 1
0 1 1 0
1 1 0 0
1 0 0 1
```
```filter edge
1 -1
1 -1
```
```conv map input=image filter=edge
-1 -1  1
-1  1  1
 1  1 -1
```

Some words.

""" + "More words.\n\n" * 80


def until(condition, seconds=10):
    """Waits for a condition, and gives what it came to."""
    end = time.monotonic() + seconds
    while not (result := condition()) and time.monotonic() < end:
        time.sleep(0.02)
    return result


class Course:
    def __init__(self, folder, command=(), files=None, options=()):
        self.folder = folder
        self.content = folder / "Content"
        for path, text in (files or {"first.md": LESSON, "second.md": "# Second\n\nOther words.\n"}).items():
            self.write(path, text)
        self.server = subprocess.Popen(
            [*command, PROGRAM, "serve", str(folder), "--port", "0", *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        self.said = [self.server.stdout.readline().rstrip("\n")]
        self.told = []
        for stream, lines in [(self.server.stdout, self.said), (self.server.stderr, self.told)]:
            threading.Thread(target=self.listen, args=(stream, lines), daemon=True).start()
        self.address = self.said[0].split(" at ")[1].split()[0]
        self.port = int(self.address.rstrip("/").split(":")[-1])

    @staticmethod
    def listen(stream, lines):
        for line in stream:
            lines.append(line.rstrip("\n"))
        stream.close()

    def write(self, path, text):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def get(self, path, host=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.putrequest("GET", path, skip_host=True)
        connection.putheader("Host", host or f"127.0.0.1:{self.port}")
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        body = response.read().decode()
        connection.close()
        return response.status, body

    def end(self):
        self.server.terminate()
        self.server.wait()
