"""The preview as a server: what nobody else gets to see, and what nobody can do to it."""

import re
import socket
import subprocess
import time

import pytest

from serving import PROGRAM, Course


def test_only_this_machine_is_answered(course):
    assert course.get("/first.html")[0] == 200
    assert course.get("/first.html", host=f"localhost:{course.port}")[0] == 200
    assert course.get("/first.html", host="example.org")[0] == 403
    assert course.get("/first.html", host="127.0.0.1")[0] == 403
    assert course.get("/first.html", Origin="https://example.org")[0] == 403
    assert course.get("/first.html", Origin=f"http://127.0.0.1:{course.port}")[0] == 200


@pytest.mark.parametrize(
    "path",
    ["/../Content/first.md", "/%2e%2e/Content/first.md", "/..%2fContent/first.md", "//etc/passwd", "/Content/first.md",
     "/secret.html", "/%00", "/" + "a" * 5000],
)
def test_no_path_leads_out_of_the_site(course, path):
    site = course.folder / "Site"
    site.mkdir(exist_ok=True)
    (site / "secret.html").symlink_to("/etc/passwd")
    status, body = course.get(path)
    assert status in (400, 404) and "root:" not in body and "```" not in body


def test_idle_connections_keep_nobody_out(course):
    idle = []
    for number in range(400):
        connection = socket.create_connection(("127.0.0.1", course.port))
        if number % 2:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: 127")
        idle.append(connection)
    assert course.get("/first.html")[0] == 200
    for connection in idle:
        connection.close()
    assert course.get("/second.html")[0] == 200


def test_a_taken_port_is_told(course):
    done = subprocess.run(
        [PROGRAM, "serve", str(course.folder), "--port", str(course.port)], capture_output=True, text=True, timeout=20
    )
    assert done.returncode == 2
    assert f"port {course.port} is taken by another program" in done.stderr


def raw(course, text, seconds=5):
    """What a connection answers to some bytes until it is closed or says nothing more."""
    with socket.create_connection(("127.0.0.1", course.port), timeout=seconds) as connection:
        answer = b""
        try:
            connection.sendall(text.encode("latin-1"))
            while part := connection.recv(65536):
                answer += part
        except (TimeoutError, ConnectionError):
            pass
    return answer.decode("latin-1")


def request(course, line="GET /first.html HTTP/1.1", headers=(), host=None):
    host = host or f"127.0.0.1:{course.port}"
    lines = [line, f"Host: {host}", "Connection: close", *headers]
    return raw(course, "".join(line + "\r\n" for line in lines) + "\r\n")


@pytest.mark.parametrize("length", [20_000, 1_000_000])
def test_endless_lines_are_refused_at_once(course, length):
    for begin, status in [("GET /?", 414), ("GET / HTTP/1.1\r\nX: ", 431), ("GET /\n" + "X: y\n" * 9000, 431)]:
        start = time.monotonic()
        answer = raw(course, begin + "a" * length)
        assert answer == "" or answer.startswith(f"HTTP/1.1 {status} ")
        assert time.monotonic() - start < 2
    used = open(f"/proc/{course.server.pid}/stat").read().rsplit(")", 1)[1].split()
    assert int(used[11]) + int(used[12]) < 100  # hundredths of a second, starting included


def test_a_refusal_is_read_by_the_one_who_sent_too_much(course):
    assert raw(course, "GET /?" + "a" * 200_000).startswith("HTTP/1.1 414 ")


def test_head_is_answered_without_a_body(course):
    answer = request(course, "HEAD /first.html HTTP/1.1")
    head, _, body = answer.partition("\r\n\r\n")
    assert head.startswith("HTTP/1.1 200 ") and body == ""
    assert int(re.search(r"Content-Length: (\d+)", head)[1]) > 1000
    host = f"Host: 127.0.0.1:{course.port}\r\n"
    both = raw(
        course, f"HEAD / HTTP/1.1\r\n{host}\r\nGET /none HTTP/1.1\r\n{host}Connection: close\r\n\r\n"
    )
    assert both.split("\r\n\r\n")[1].startswith("HTTP/1.1 404 ")


def test_other_methods_and_hosts_are_refused(course):
    here = f"127.0.0.1:{course.port}"
    for method in ["POST", "OPTIONS", "BREW"]:
        answer = request(course, f"{method} /first.html HTTP/1.1")
        assert answer.startswith("HTTP/1.1 405 ") and "\r\nAllow: GET, HEAD\r\n" in answer
        assert request(course, f"{method} / HTTP/1.1", host="example.org").startswith("HTTP/1.1 403 ")
    assert request(course, headers=["Host: example.org"]).startswith("HTTP/1.1 400 ")
    assert request(course, headers=[f"Host: {here}"]).startswith("HTTP/1.1 400 ")
    assert raw(course, "GET / HTTP/1.1\r\n\r\n").startswith("HTTP/1.1 400 ") is True
    assert request(course, "GET http://example.org/first.html HTTP/1.1").startswith("HTTP/1.1 403 ")
    assert request(course, f"GET http://{here}/first.html HTTP/1.1").startswith("HTTP/1.1 200 ")
    assert request(course, headers=["Content-Length: 5"]).startswith("HTTP/1.1 413 ")
    assert request(course, headers=["Origin: http://example.org", f"Origin: http://{here}"]).startswith("HTTP/1.1 403 ")


@pytest.mark.parametrize("limit", [64, 256])
def test_more_connections_than_open_files_are_lived_through(tmp_path, limit):
    course = Course(tmp_path, ["bash", "-c", f'ulimit -n {limit}; exec "$@"', "bash"])
    try:
        idle = [socket.create_connection(("127.0.0.1", course.port), 2) for _ in range(400)]
        assert course.get("/first.html")[0] == 200
        (course.content / "first.md").write_text("# Changed\n")
        time.sleep(0.3)
        assert "Changed" in course.get("/first.html")[1]
        assert course.server.poll() is None
        for connection in idle:
            connection.close()
    finally:
        course.end()


def test_ports_without_rights_are_told_as_that(course):
    done = subprocess.run(
        ["setpriv", "--reuid=65534", "--clear-groups", "--bounding-set=-all", "--inh-caps=-all",
         PROGRAM, "serve", str(course.folder), "--port", "80"],
        capture_output=True, text=True, timeout=20,
    )
    if "port 80" not in done.stderr:
        pytest.skip("this machine lets everybody, or has no setpriv")
    assert "port 80 needs more rights than you have; choose one above 1023 with --port" in done.stderr
