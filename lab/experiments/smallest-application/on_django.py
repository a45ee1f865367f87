"""Calls and measures the smallest Django application."""

import smallest_django
from harness.client import client_for
from harness.reporting import report
from harness.source_lines import own_lines_of

response = client_for(smallest_django.application).get("/")
report({"status": response.status_code, "files": 1, "lines": own_lines_of([smallest_django.__file__])})
