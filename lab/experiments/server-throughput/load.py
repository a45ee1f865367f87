"""Plain text, JSON and a template page under gunicorn."""

from harness.load import wrk_version
from harness.reporting import report
from sites.project import write_project
from sites.throughput import METHOD, Load, throughput

write_project()
LOADS = [
    Load("plain", "Plain text", "plain"),
    Load("json", "JSON", "json"),
    Load("page", "Template with 20 rows", "page"),
]
report(METHOD, throughput(LOADS), {"wrk": wrk_version()})
