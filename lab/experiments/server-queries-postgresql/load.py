"""One query and twenty queries of PostgreSQL under gunicorn, with Django's connections as by default, and then kept open."""

import psycopg
from harness.load import wrk_version
from harness.postgres import USER, postgres, version
from harness.processes import children_of
from harness.reporting import report
from sites.project import fill, write_project
from sites.throughput import METHOD, Load, throughput

write_project()


def database(port):
    return {
        "LAB_DATABASE_ENGINE": "postgresql",
        "LAB_DATABASE_NAME": "postgres",
        "LAB_DATABASE_USER": USER,
        "LAB_DATABASE_HOST": "127.0.0.1",
        "LAB_DATABASE_PORT": str(port),
        "LAB_DATABASE_URL": f"postgresql+psycopg://{USER}@127.0.0.1:{port}/postgres",
    }


def loads(suffix="", remark=""):
    return [
        Load(f"one-query{suffix}", f"One query{remark}", "query"),
        Load(f"twenty-queries{suffix}", f"Twenty queries{remark}", "queries"),
    ]


with postgres() as (server, port):
    with psycopg.connect(host="127.0.0.1", port=port, user=USER, dbname="postgres") as connection:
        fill(connection, "%s")

    def database_processes():
        return [server.pid, *children_of(server.pid)]

    as_it_comes = throughput(loads(), database(port), also=database_processes)
    persistent = database(port) | {"LAB_DATABASE_MAX_AGE": "600"}
    kept = throughput(loads("-persistent", ", connections kept"), persistent, also=database_processes)

report(METHOD, as_it_comes + kept, {"postgresql": version(), "wrk": wrk_version()})
