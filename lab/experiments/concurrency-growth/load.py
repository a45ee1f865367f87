"""A JSON page and a waiting page under gunicorn with threads, at growing numbers of connections."""

from harness.load import wrk_version
from harness.reporting import report
from sites.project import write_project
from sites.throughput import METHOD, Load, throughput

THREADS = 8
OPTIONS = ["--worker-class", "gthread", "--threads", str(THREADS)]
BUSY = [Load(f"json-{count}", f"JSON, connections: {count}", "json", count) for count in (1, 4, 16, 64)]
WAITING = [
    Load(f"wait-{count}", f"Page that waits 50 ms, connections: {count}", "wait", count, by_clock=True)
    for count in (16, 64)
]

write_project()
# With two workers, one of them may get all connections that are kept open. So the page that waits runs with one worker.
figures = throughput(BUSY, options=OPTIONS) + throughput(WAITING, options=OPTIONS, workers=1)
report(METHOD | {"threads-per-worker": THREADS}, figures, {"wrk": wrk_version()})
