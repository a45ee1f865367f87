"""A JSON page and a waiting page under gunicorn with threads, at growing numbers of connections."""

from harness.load import need_wrk, wrk_version
from harness.reporting import report
from sites.project import write_project
from sites.throughput import METHOD, Load, throughput

THREADS = 8

need_wrk()
write_project()
LOADS = [
    *[Load(f"json-{count}", f"JSON, {count} connections", "json", count) for count in (1, 4, 16, 64)],
    *[Load(f"wait-{count}", f"Page that waits 50 ms, {count} connections", "wait", count) for count in (16, 64)],
]
figures = throughput(LOADS, options=["--worker-class", "gthread", "--threads", str(THREADS)])
report(METHOD | {"threads-per-worker": THREADS}, figures, {"wrk": wrk_version()})
