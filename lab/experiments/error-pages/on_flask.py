"""Error pages of Flask: `flask run --debug`, and the WSGI application without debug mode."""

import sys
from pathlib import Path

from failing_app import app
from harness.client import client_for
from harness.reporting import report
from harness.servers import free_port, running
from page import described, fetched

port = free_port()
address = f"http://127.0.0.1:{port}"
command = [sys.executable, "-m", "flask", "--app", "failing_app", "run", "--debug", "--no-reload", "--port", str(port)]
with running(command, f"{address}/", cwd=Path(__file__).parent):
    debug = fetched(address)
report({"debug": debug, "production": described(client_for(app).get("/fail"))})
