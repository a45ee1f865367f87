"""The list of notes of both applications, Django's with two of its settings changed, in turn."""

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from apps.launch import APPLICATIONS, environment, folder, set_up
from harness.load import need_wrk, processor_milliseconds_each, wrk_version
from harness.measuring import figure, in_turn
from harness.processes import children_of, need_proc
from harness.reporting import report
from harness.servers import gunicorn
from readers import NOTES, reader

HERE = Path(__file__).parent
WORKERS = 2
CONNECTIONS = 4
SLICES = 2
ROUNDS = 7
SETTINGS = {
    "as-it-comes": ("As it comes", "config.settings"),
    "connection-kept": ("Connection kept", "connection_kept"),
    "cookie-sessions": ("Sessions in a signed cookie", "cookie_sessions"),
    "both": ("Connection kept and sessions in a signed cookie", "both_settings"),
}

need_wrk()
need_proc()
for subject in APPLICATIONS:
    set_up(subject)


def variables(subject, settings="config.settings"):
    """The application's environment; `settings` names the module of Django's settings."""
    found = environment(subject)
    return found | {"PYTHONPATH": f"{found['PYTHONPATH']}:{HERE}", "DJANGO_SETTINGS_MODULE": settings}


def of_database(name, subject, **settings):
    """Queries and new connections of one list of notes, called in a process of its own."""
    command = [sys.executable, str(HERE / "count_database.py"), APPLICATIONS[subject].target, f"counted-{name}"]
    env = os.environ | variables(subject, **settings)
    return json.loads(subprocess.run(command, env=env, stdout=subprocess.PIPE, check=True).stdout)


def listing(name, server, address):
    """A function that puts a second of load on the list of somebody with twenty notes."""
    os.environ["APP_URL"] = address
    cookies = "; ".join(f"{key}={value}" for key, value in reader(name).client.cookies.items())
    return lambda: processor_milliseconds_each(
        lambda: children_of(server.pid), f"{address}/", CONNECTIONS, {"Cookie": cookies}
    )


def serving(subject, **settings):
    options = ["--chdir", str(folder(subject))]
    return gunicorn(APPLICATIONS[subject].target, WORKERS, variables(subject, **settings), "/accounts/login/", options)


counted = {"flask": of_database("flask", "flask")} | {
    name: of_database(name, "django", settings=module) for name, (_, module) in SETTINGS.items()
}
with ExitStack() as stack:
    measures = {"flask": listing("flask", *stack.enter_context(serving("flask")))}
    for name, (_, module) in SETTINGS.items():
        measures[name] = listing(name, *stack.enter_context(serving("django", settings=module)))
    in_turn(1, measures)  # warm-up
    taken = in_turn(ROUNDS, measures, SLICES)
figures = [
    figure(name, label, "milliseconds of processor time per request", {"django": taken[name], "flask": taken["flask"]})
    for name, (label, _) in SETTINGS.items()
]
method = {"workers": WORKERS, "connections": CONNECTIONS, "rounds": ROUNDS, "slices-per-round": SLICES}
report({"notes": NOTES, "of-the-database": counted} | method, figures, {"wrk": wrk_version()})
