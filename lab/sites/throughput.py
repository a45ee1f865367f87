"""What a request for the pages costs under gunicorn, framework by framework in turn."""

import os
from contextlib import ExitStack
from typing import NamedTuple

from harness.load import clock_milliseconds, need_wrk, processor_milliseconds_each
from harness.measuring import figure, in_turn
from harness.processes import children_of, need_proc
from harness.servers import gunicorn

TARGETS = {"django": "fresh.wsgi:application", "flask": "sites.flask_app:app"}
WORKERS = 2
SLICES = 2
ROUNDS = 7
METHOD = {"workers": WORKERS, "rounds": ROUNDS, "slices-per-round": SLICES, "seconds-per-slice": 1}


class Load(NamedTuple):
    """Load on one page: the figure's id and label, the page's path, and the connections kept busy.

    Its cost is processor time, or time `by_clock` where the page does not work but wait.
    """

    id: str
    label: str
    page: str
    connections: int = 4
    by_clock: bool = False


def start_servers(stack, env, options, workers):
    """One gunicorn per framework, ended with the `stack`; subject → process and address. Needs `write_project`."""
    shared = env | {"PYTHONPATH": f"{os.getcwd()}:{os.environ['LAB']}"}
    return {
        subject: stack.enter_context(gunicorn(target, workers, shared, "/plain", options))
        for subject, target in TARGETS.items()
    }


def cost(load, server, address, also):
    """A function that puts a second of the load on a server and gives what each request cost."""
    url = f"{address}/{load.page}"
    if load.by_clock:
        return lambda: clock_milliseconds(url, load.connections)
    return lambda: processor_milliseconds_each(lambda: [*children_of(server.pid), *also()], url, load.connections)


def measured(load, servers, also):
    """The figure of one load, after a warm-up."""
    costs = {subject: cost(load, *server, also) for subject, server in servers.items()}
    in_turn(1, costs)  # warm-up
    unit = "milliseconds per request, by the clock" if load.by_clock else "milliseconds of processor time per request"
    return figure(load.id, load.label, unit, in_turn(ROUNDS, costs, SLICES))


def throughput(loads, env=None, options=(), workers=WORKERS, also=list):
    """A figure for each load; `env` tells both frameworks their database, `options` go to gunicorn.

    `also` gives the ids of processes beside the workers whose processor time counts.
    """
    need_wrk()
    need_proc()
    with ExitStack() as stack:
        servers = start_servers(stack, env or {}, options, workers)
        return [measured(load, servers, also) for load in loads]
