"""Whether Flask generates a project, and the size of the application its documentation begins with."""

from pathlib import Path

from flask.cli import FlaskGroup
from harness.client import client_for
from harness.reporting import report
from harness.source_lines import own_lines_of
from smallest import app

assert client_for(app).get("/").status_code == 200
commands = FlaskGroup(create_app=lambda: app).commands

report(
    {
        "generator": any(name.startswith(("start", "new", "init", "create")) for name in commands),
        "smallest": {"files": 1, "lines": own_lines_of([Path(__file__).with_name("smallest.py")])},
    }
)
