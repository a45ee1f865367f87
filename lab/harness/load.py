"""Load on a server of ours, with wrk."""

import re
import shutil
import subprocess

from harness.reporting import skip


def need_wrk():
    """Ends the program where wrk is not installed."""
    if shutil.which("wrk") is None:
        skip("needs wrk, the load generator; Debian has it: apt-get install wrk")


def wrk_version():
    return re.search(r"wrk \S*?([\d.]+)", subprocess.run(["wrk", "-v"], capture_output=True, text=True).stdout)[1]


def requests_per_second(url, connections, seconds=1, headers=None):
    """Sends requests over so many connections. Raises RuntimeError for any answer but a good one."""
    command = ["wrk", "--threads", "1", "--connections", str(connections), "--duration", f"{seconds}s"]
    sent = [part for name, value in (headers or {}).items() for part in ("--header", f"{name}: {value}")]
    printed = subprocess.run(
        [*command, *sent, url], capture_output=True, text=True, check=True, timeout=seconds + 20
    ).stdout
    if "Non-2xx" in printed or "Socket errors" in printed:
        raise RuntimeError(f"{url} did not answer every request:\n{printed}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", printed)[1])
