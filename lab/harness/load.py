"""Load on a server of ours, with wrk."""

import re
import shutil
import subprocess
from typing import NamedTuple

from harness.processes import processor_seconds
from harness.reporting import skip


class Answered(NamedTuple):
    """How many requests were answered, and in how many seconds."""

    requests: int
    seconds: float


def need_wrk():
    """Ends the program where wrk is not installed."""
    if shutil.which("wrk") is None:
        skip("needs wrk, the load generator; Debian has it: apt-get install wrk")


def wrk_version():
    return re.search(r"wrk \S*?([\d.]+)", subprocess.run(["wrk", "-v"], capture_output=True, text=True).stdout)[1]


def load(url, connections, headers=None, seconds=1):
    """Sends requests over so many connections. Raises RuntimeError for any answer but a good one."""
    command = ["wrk", "--threads", "1", "--connections", str(connections), "--duration", f"{seconds}s"]
    sent = [part for name, value in (headers or {}).items() for part in ("--header", f"{name}: {value}")]
    ran = subprocess.run([*command, *sent, url], capture_output=True, text=True, check=True, timeout=seconds + 20)
    if "Non-2xx" in ran.stdout or "Socket errors" in ran.stdout:
        raise RuntimeError(f"{url} did not answer every request:\n{ran.stdout}")
    requests, lasted = re.search(r"(\d+) requests in ([\d.]+)s", ran.stdout).groups()
    return Answered(int(requests), float(lasted))


def clock_milliseconds(url, connections):
    """Elapsed time for each request answered. A visitor notices this time; other work on the machine disturbs it."""
    answered = load(url, connections)
    return answered.seconds * 1000 / answered.requests


def processor_milliseconds_each(processes, url, connections, headers=None):
    """Processor time for each request answered, which other work on the machine hardly disturbs.

    `processes` gives the ids of the processes that work for the answers; it is called before and after the load.
    """
    before = processor_seconds(processes())
    answered = load(url, connections, headers)
    return (processor_seconds(processes()) - before) * 1000 / answered.requests
