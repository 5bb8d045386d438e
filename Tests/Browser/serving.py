"""A course that is served, for the tests of the preview."""

import http.client
import os
import subprocess
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
    def __init__(self, folder, command=()):
        self.folder = folder
        self.content = folder / "Content"
        self.content.mkdir()
        (self.content / "first.md").write_text(LESSON)
        (self.content / "second.md").write_text("# Second\n\nOther words.\n")
        self.server = subprocess.Popen(
            [*command, PROGRAM, "serve", str(folder), "--port", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        self.address = self.server.stdout.readline().split(" at ")[1].split()[0]
        self.port = int(self.address.rstrip("/").split(":")[-1])

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
        self.server.stdout.close()
