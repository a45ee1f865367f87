"""A PostgreSQL server of our own, from the programs that the system has."""

import contextlib
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from harness.reporting import skip
from harness.servers import free_port

PLACES = "/usr/lib/postgresql/*/bin"
USER = "lab"


def folder():
    """Where initdb and postgres are. Ends the program where the system has none."""
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else sorted(Path("/").glob(PLACES.lstrip("/")))
    if not places:
        skip("needs the PostgreSQL server programs; Debian has them: apt-get install postgresql")
    return places[-1]


def version():
    printed = subprocess.run([folder() / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
    return re.search(r"[\d.]+", printed)[0]


def account():
    """The account to run as: PostgreSQL refuses root, and its package brings an account of its own."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        skip("needs an account other than root for PostgreSQL, such as the account postgres of its Debian package")


@contextlib.contextmanager
def data_folder(user):
    """An empty folder that `user` may write, outside the scratch folder, which is private to us."""
    path = tempfile.mkdtemp(prefix="lab-postgres-", dir="/tmp")
    if user:
        shutil.chown(path, user)
    try:
        yield path
    finally:
        shutil.rmtree(path)


def wait_until_ready(programs, port, server):
    """Waits for the server. Raises RuntimeError where it ends or takes more than 20 s."""
    deadline = time.monotonic() + 20
    while subprocess.run([programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]).returncode != 0:
        if server.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("PostgreSQL did not start; its output is above")
        time.sleep(0.05)


@contextlib.contextmanager
def postgres():
    """A server on 127.0.0.1 until the block ends; yields its process and port. Its user is `lab`, with no password."""
    programs, user, port = folder(), account(), free_port()
    with data_folder(user) as data:
        options = {"user": user, "cwd": "/", "stdout": sys.stderr, "stderr": sys.stderr}
        subprocess.run([programs / "initdb", "-D", data, "-A", "trust", "-U", USER, "--no-sync"], check=True, **options)
        settings = ["-h", "127.0.0.1", "-p", str(port), "-k", data]
        server = subprocess.Popen([programs / "postgres", "-D", data, *settings], **options)
        try:
            wait_until_ready(programs, port, server)
            yield server, port
        finally:
            server.send_signal(signal.SIGINT)  # PostgreSQL ends its connections, then itself
            server.wait(20)
