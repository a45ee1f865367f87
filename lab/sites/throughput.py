"""Requests per second of the pages under gunicorn, framework by framework in turn."""

import os
from contextlib import ExitStack
from typing import NamedTuple

from harness.load import requests_per_second
from harness.measuring import figure, in_turn
from harness.servers import gunicorn

TARGETS = {"django": "fresh.wsgi:application", "flask": "sites.flask_app:app"}
WORKERS = 2
ROUNDS = 9
METHOD = {"workers": WORKERS, "rounds": ROUNDS, "seconds-per-round": 1}


class Load(NamedTuple):
    """Load on one page: the figure's id and label, the page's path, and the connections kept busy."""

    id: str
    label: str
    page: str
    connections: int = 4


def start_servers(stack, env, options):
    """One gunicorn per framework, ended with the `stack`; subject → address. Needs the project of `write_project`."""
    shared = env | {"PYTHONPATH": f"{os.getcwd()}:{os.environ['LAB']}"}
    return {
        subject: stack.enter_context(gunicorn(target, WORKERS, shared, "/plain", options))[1]
        for subject, target in TARGETS.items()
    }


def measured(load, addresses):
    """The figure of one load, after a round of warm-up."""
    measures = {
        subject: lambda url=f"{address}/{load.page}": requests_per_second(url, load.connections)
        for subject, address in addresses.items()
    }
    in_turn(1, measures)
    return figure(load.id, load.label, "requests per second", "more", in_turn(ROUNDS, measures))


def throughput(loads, env=None, options=()):
    """A figure for each load; `env` tells both frameworks their database, `options` go to gunicorn."""
    with ExitStack() as stack:
        addresses = start_servers(stack, env or {}, options)
        return [measured(load, addresses) for load in loads]
