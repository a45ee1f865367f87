"""`flask run`, without and with --debug."""

import shutil
import sys
from pathlib import Path

from behaviour import reloads, two_at_once
from harness.reporting import report
from harness.servers import free_port, running


def tried(*options):
    source = Path(shutil.copy(Path(__file__).with_name("pages_flask.py"), "pages.py"))
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with open("output.txt", "w") as output:
        command = [sys.executable, "-m", "flask", "--app", "pages", "run", "--port", str(port), *options]
        with running(command, f"{address}/", stdout=output, stderr=output):
            seen = {"two-at-once": two_at_once(address), "reloads": reloads(address, source)}
    return seen | {"warns": "not use it in a production" in Path("output.txt").read_text()}


plain, debug = tried(), tried("--debug")
report(plain | {"reloads-with-debug": debug["reloads"]})
