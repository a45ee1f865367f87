"""Calls and measures the smallest Flask application."""

import smallest_flask
from harness.client import client_for
from harness.reporting import report
from harness.source_lines import own_lines_of

response = client_for(smallest_flask.app).get("/")
report({"status": response.status_code, "files": 1, "lines": own_lines_of([smallest_flask.__file__])})
