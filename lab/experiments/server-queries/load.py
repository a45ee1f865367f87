"""One query and twenty queries of SQLite under gunicorn."""

import sqlite3
from pathlib import Path

from harness.load import wrk_version
from harness.reporting import report
from sites.project import fill, write_project
from sites.throughput import METHOD, Load, throughput

write_project()
file = Path("books.sqlite3").resolve()
with sqlite3.connect(file) as connection:
    fill(connection, "?")

LOADS = [Load("one-query", "One query", "query"), Load("twenty-queries", "Twenty queries", "queries")]
DATABASE = {
    "LAB_DATABASE_ENGINE": "sqlite3",
    "LAB_DATABASE_NAME": str(file),
    "LAB_DATABASE_URL": f"sqlite:///{file}",
}
report(METHOD, throughput(LOADS, DATABASE), {"sqlite": sqlite3.sqlite_version, "wrk": wrk_version()})
