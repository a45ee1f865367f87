"""Sends five requests together to async views under WSGI and ASGI."""

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
CALL = {
    "django": "import site_django; from django.test import Client; print(Client().get('/slow').status_code)",
    "flask": "import site_flask; print(site_flask.wsgi.test_client().get('/slow').status_code)",
}


def fetched(url):
    with urllib.request.urlopen(url, timeout=20) as response:
        return json.load(response)


def five(server):
    """What five requests sent together saw: most waiting at once, and the number of event loops."""
    with server as (_, address), ThreadPoolExecutor(5) as pool:
        seen = list(pool.map(fetched, [f"{address}/slow"] * 5))
    return max(one["waiting"] for one in seen), max(one["loops"] for one in seen)


def runs_alone(subject):
    """Whether the async view answers where nothing but the framework and its requirements is installed."""
    alone = {"PYTHONPATH": f"{HERE}:{os.environ['LAB_ENVIRONMENTS']}/{subject}"}
    called = subprocess.run(
        [sys.executable, "-S", "-c", CALL[subject]], env=os.environ | alone, capture_output=True, text=True
    )
    return called.stdout.strip() == "200"


def described(subject, asgi):
    at_once, _ = five(gunicorn(f"site_{subject}:wsgi", env=PATH))
    asgi_at_once, loops = five(uvicorn(asgi, env=PATH))
    return {
        "needs-extra": not runs_alone(subject),
        "asgi-entry": asgi == f"site_{subject}:asgi",
        "wsgi-at-once": at_once,
        "asgi-at-once": asgi_at_once,
        "asgi-one-loop": loops == 1,
    }


report({"django": described("django", "site_django:asgi"), "flask": described("flask", "site_flask_asgi:asgi")})
