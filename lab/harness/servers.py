"""Servers for an experiment: on 127.0.0.1 only, and gone when the `with` block ends."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path


def free_port():
    """A port that nothing listens on."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


def answers(url):
    """Whether anything answers at `url`, with whatever status."""
    try:
        urllib.request.urlopen(url, timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def wait_for(url, process, seconds=20):
    """Waits until `url` answers. Raises RuntimeError where the process ends first or the time is up."""
    deadline = time.monotonic() + seconds
    answered = False
    while not answered:
        answered = answers(url)
        if process.poll() is not None:  # then whatever answered is not ours
            raise RuntimeError(f"the server of {url} ended with exit code {process.returncode}; its output is above")
        if time.monotonic() > deadline:
            raise RuntimeError(f"no answer from {url} within {seconds} s")
        time.sleep(0.02)


@contextlib.contextmanager
def running(command, url, env=None, **options):
    """Runs `command` until the block ends; yields the process once `url` answers.

    Its output is our error output, or the file `stdout`, which is shown where the server does not come up.
    """
    streams = {"stdout": sys.stderr, "stderr": sys.stderr} | options
    process = subprocess.Popen(command, env=os.environ | (env or {}), **streams)
    try:
        try:
            wait_for(url, process)
        except RuntimeError:
            if "stdout" in options:
                sys.stderr.write(Path(options["stdout"].name).read_text())
            raise
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def listening_server(command, env=None, path="/"):
    """Like `running`, for a server that takes over a socket we bound: no port can be taken in between.

    `command` is a function of the socket's file descriptor; yields the process and the address, e.g. http://127.0.0.1:4711.
    """
    with socket.socket() as sock:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(("127.0.0.1", 0))
        sock.listen(512)
        address = f"http://127.0.0.1:{sock.getsockname()[1]}"
        with running(command(sock.fileno()), address + path, env, pass_fds=[sock.fileno()]) as process:
            yield process, address


def gunicorn(target, workers=1, env=None, path="/", options=()):
    """gunicorn with `workers` processes for the WSGI application `target` (`module:name`)."""
    command = [sys.executable, "-m", "gunicorn", target, "--workers", str(workers), "--log-level", "warning", *options]
    return listening_server(lambda fd: [*command, "--bind", f"fd://{fd}"], env, path)


def uvicorn(target, env=None, path="/", options=()):
    """uvicorn for the ASGI application `target` (`module:name`)."""
    command = [sys.executable, "-m", "uvicorn", target, "--log-level", "warning", *options]
    return listening_server(lambda fd: [*command, "--fd", str(fd)], env, path)
