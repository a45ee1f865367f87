"""First page and list of notes of the two applications, in turn."""

import os
import sys
from contextlib import ExitStack
from pathlib import Path

from apps.launch import APPLICATIONS, HERE, environment, served, set_up
from harness.load import need_wrk, per_processor_second, wrk_version
from harness.measuring import figure, in_turn
from harness.processes import children_of, need_proc, processor_milliseconds
from harness.reporting import report

NOTES = 20
WORKERS = 2
CONNECTIONS = 4
SLICES = 2
ROUNDS = 7

need_wrk()
need_proc()
sys.path.insert(0, str(HERE / "tests"))
from conftest import Person

for subject in APPLICATIONS:
    set_up(subject)


def first_page(subject):
    program = str(Path(__file__).with_name("first_page.py"))
    command = [sys.executable, program, APPLICATIONS[subject].target]
    return lambda: processor_milliseconds(command, environment(subject))


def listing(server, address):
    """A function that puts a second of load on the list of somebody with twenty notes."""
    os.environ["APP_URL"] = address
    person = Person("reader")
    person.register()
    for number in range(NOTES):
        person.write(f"Note {number}", "Some text", f"tag{number % 5}, all")
    cookies = "; ".join(f"{name}={value}" for name, value in person.client.cookies.items())
    return lambda: per_processor_second(
        lambda: children_of(server.pid), f"{address}/", CONNECTIONS, {"Cookie": cookies}
    )


def compared(id, label, unit, better, measures):
    in_turn(1, measures)  # warm-up
    best = min if better == "less" else max
    return figure(id, label, unit, better, in_turn(ROUNDS, measures, best, SLICES))


starts = {subject: first_page(subject) for subject in APPLICATIONS}
figures = [compared("first-page", "First page of a new process", "milliseconds of processor time", "less", starts)]
with ExitStack() as stack:
    lists = {subject: listing(*stack.enter_context(served(subject, WORKERS))) for subject in APPLICATIONS}
    figures.append(
        compared("list-of-notes", "List of twenty notes", "requests per second of processor time", "more", lists)
    )
report(
    {"notes": NOTES, "workers": WORKERS, "connections": CONNECTIONS, "rounds": ROUNDS, "slices-per-round": SLICES}, figures, {"wrk": wrk_version()}
)
