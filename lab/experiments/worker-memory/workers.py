"""Starts gunicorn with one worker, asks it for a page 200 times, and reads the worker's own memory."""

import os
import re
import sqlite3
import urllib.request
from pathlib import Path

from harness.fresh_django import NAME
from harness.measuring import figure, in_turn
from harness.processes import children_of, need_proc
from harness.reporting import report
from harness.servers import gunicorn
from sites.project import fill, write_project

REQUESTS = 200
ROUNDS = 5

need_proc()

write_project()
Path(NAME, "plain_settings.py").write_text(
    Path(NAME, "settings.py").read_text()
    + "\nROOT_URLCONF = 'plain_urls'\nINSTALLED_APPS.remove('sites.apps.SitesConfig')\n"
)
file = Path("books.sqlite3").resolve()
with sqlite3.connect(file) as connection:
    fill(connection, "?")

PATH = {"PYTHONPATH": f"{Path.cwd()}:{Path(__file__).parent}:{os.environ['LAB']}"}
PLAIN = PATH | {"DJANGO_SETTINGS_MODULE": f"{NAME}.plain_settings"}
QUERYING = PATH | {
    "LAB_DATABASE_ENGINE": "sqlite3",
    "LAB_DATABASE_NAME": str(file),
    "LAB_DATABASE_URL": f"sqlite:///{file}",
}


def own_megabytes(pid):
    """Memory that no other process shares."""
    kilobytes = re.findall(r"^Private_\w+:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return sum(map(int, kilobytes)) / 1000


def holding(target, page, env):
    """A function that starts a worker, keeps it busy and gives the memory it then holds."""

    def measure():
        with gunicorn(target, env=env, path=f"/{page}") as (server, address):
            for _ in range(REQUESTS):
                urllib.request.urlopen(f"{address}/{page}", timeout=10).close()
            return sum(map(own_megabytes, children_of(server.pid)))

    return measure


def compared(id, label, django, flask):
    return figure(id, label, "megabytes", in_turn(ROUNDS, {"django": django, "flask": flask}))


report(
    {"requests": REQUESTS, "rounds": ROUNDS},
    [
        compared(
            "as-it-comes",
            "Out of the box",
            holding("fresh.wsgi:application", "plain", PLAIN),
            holding("plain_flask:app", "plain", PLAIN),
        ),
        compared(
            "with-queries",
            "With queries of a database",
            holding("fresh.wsgi:application", "query", QUERYING),
            holding("sites.flask_app:app", "query", QUERYING),
        ),
        compared(
            "with-sqlite3",
            "With queries, Flask by Python's own sqlite3",
            holding("fresh.wsgi:application", "query", QUERYING),
            holding("sites.flask_sqlite3:app", "query", QUERYING),
        ),
    ],
)
