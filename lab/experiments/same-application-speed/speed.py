"""First page and list of notes of the two applications, in turn."""

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from apps.launch import APPLICATIONS, environment, served, set_up
from harness.load import need_wrk, processor_milliseconds_each, wrk_version
from harness.measuring import figure, in_turn
from harness.processes import children_of, need_proc, processor_milliseconds
from harness.reporting import report
from readers import NOTES, reader

WORKERS = 2
CONNECTIONS = 4
SLICES = 2
ROUNDS = 7

need_wrk()
need_proc()
for subject in APPLICATIONS:
    set_up(subject)


def command(program, subject):
    return [sys.executable, str(Path(__file__).with_name(program)), APPLICATIONS[subject].target]


def queries(subject):
    """How many queries the list of notes takes: a page that asks once per note would not be the same page."""
    env = os.environ | environment(subject)
    counted = subprocess.run(command("count_queries.py", subject), env=env, stdout=subprocess.PIPE, check=True)
    return int(counted.stdout)


def first_page(subject):
    return lambda: processor_milliseconds(command("first_page.py", subject), environment(subject))


def listing(server, address):
    """A function that puts a second of load on the list of somebody with twenty notes."""
    os.environ["APP_URL"] = address
    cookies = "; ".join(f"{name}={value}" for name, value in reader("reader").client.cookies.items())
    return lambda: processor_milliseconds_each(
        lambda: children_of(server.pid), f"{address}/", CONNECTIONS, {"Cookie": cookies}
    )


def compared(id, label, unit, measures):
    in_turn(1, measures)  # warm-up
    return figure(id, label, unit, in_turn(ROUNDS, measures, SLICES))


starts = {subject: first_page(subject) for subject in APPLICATIONS}
figures = [compared("first-page", "First page of a new process", "milliseconds of processor time", starts)]
with ExitStack() as stack:
    lists = {subject: listing(*stack.enter_context(served(subject, WORKERS))) for subject in APPLICATIONS}
    figures.append(compared("list-of-notes", "List of twenty notes", "milliseconds of processor time per request", lists))
method = {"workers": WORKERS, "connections": CONNECTIONS, "rounds": ROUNDS, "slices-per-round": SLICES}
counted = {subject: queries(subject) for subject in APPLICATIONS}
report({"notes": NOTES, "queries": counted} | method, figures, {"wrk": wrk_version()})
