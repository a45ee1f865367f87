"""Sends five requests together to async and to synchronous views, under one worker of each kind."""

import json
import os
import subprocess
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from harness.reporting import report
from harness.servers import gunicorn, uvicorn

HERE = Path(__file__).parent
PATH = {"PYTHONPATH": f"{HERE}:{HERE.parents[1]}"}
REQUESTS = 5
CALL = {
    "django": "import site_django; from django.test import Client; print(Client().get('/async').status_code)",
    "flask": "import site_flask; print(site_flask.wsgi.test_client().get('/async').status_code)",
}


def fetched(url):
    with urllib.request.urlopen(url, timeout=20) as response:
        return json.load(response)


def five(address, page):
    """What five requests sent together saw: most waiting at once, and the number of event loops."""
    with ThreadPoolExecutor(REQUESTS) as pool:
        seen = list(pool.map(fetched, [f"{address}/{page}"] * REQUESTS))
    return max(one["waiting"] for one in seen), max(one["loops"] for one in seen)


def at_once(server, *pages):
    """Page → how many of five requests for it were waiting at the same moment."""
    with server as (_, address):
        return {page: five(address, page)[0] for page in pages}


def under_wsgi(target, *pages, options=()):
    return at_once(gunicorn(target, env=PATH, options=options), *pages)


def runs_alone(subject):
    """Whether the async view answers where nothing but the framework and its requirements is installed."""
    alone = {"PYTHONPATH": f"{HERE}:{os.environ['LAB_ENVIRONMENTS']}/{subject}"}
    called = subprocess.run(
        [sys.executable, "-S", "-c", CALL[subject]], env=os.environ | alone, capture_output=True, text=True
    )
    return called.stdout.strip() == "200"


def described(subject, asgi):
    wsgi = f"site_{subject}:wsgi"
    with uvicorn(asgi, env=PATH) as (_, address):
        asgi_at_once, loops = five(address, "async")
    return {
        "needs-extra": not runs_alone(subject),
        "asgi-entry": asgi == f"site_{subject}:asgi",
        "wsgi-at-once": under_wsgi(wsgi, "async")["async"],
        "asgi-at-once": asgi_at_once,
        "asgi-one-loop": loops == 1,
        "with-threads": under_wsgi(wsgi, "async", "sync", options=["--threads", str(REQUESTS)]),
        "with-gevent": under_wsgi(wsgi, "sync", options=["--worker-class", "gevent"]),
    }


report(
    {
        "django": described("django", "site_django:asgi"),
        "flask": described("flask", "site_flask_asgi:asgi")
        | {"with-a2wsgi": at_once(uvicorn("site_flask_asgi:a2wsgi", env=PATH), "async", "sync")},
    }
)
