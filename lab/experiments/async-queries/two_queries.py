"""Requests pages that make two queries of half a second; asks how many queries ran at once, in how many threads."""

import json
import sqlite3
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from harness.reporting import report
from harness.servers import gunicorn, uvicorn
from sites.project import fill

HERE = Path(__file__).parent
FILE = Path("books.sqlite3").resolve()
ENVIRONMENT = {
    "PYTHONPATH": f"{HERE}:{HERE.parents[1]}",
    "LAB_DATABASE_NAME": str(FILE),
    "LAB_DATABASE_URL": f"sqlite:///{FILE}",
}

with sqlite3.connect(FILE) as connection:
    fill(connection, "?")


def fetched(url):
    with urllib.request.urlopen(url, timeout=20) as response:
        return response.read()


def saw(address, *pages):
    """What the queries of these pages saw of each other while the pages were requested together."""
    with ThreadPoolExecutor(len(pages)) as pool:
        list(pool.map(fetched, [f"{address}/{page}" for page in pages]))
    return json.loads(fetched(f"{address}/seen"))


def django():
    with uvicorn("site_django:asgi", env=ENVIRONMENT) as (_, address):
        asgi = {
            "gathered": saw(address, "gathered"),
            "in-threads": saw(address, "in-threads"),
            "by-sqlalchemy": saw(address, "by-sqlalchemy"),
            "two-requests": saw(address, "one", "one"),
        }
    with gunicorn("site_django:wsgi", env=ENVIRONMENT) as (_, address):
        return asgi | {"gathered-under-wsgi": saw(address, "gathered")}


def flask():
    with gunicorn("site_flask:app", env=ENVIRONMENT, path="/plain") as (_, address):
        return {page: saw(address, page) for page in ("in-threads", "by-sqlalchemy")}


report({"django": django(), "flask": flask()})
