"""Starts processes that answer one request, in turn, and measures their processor time."""

import os
import sys
from pathlib import Path

from harness.fresh_django import NAME
from harness.measuring import figure, in_turn
from harness.processes import processor_milliseconds
from harness.reporting import report
from sites.project import write_project

HERE = Path(__file__).parent
SLICES = 3
ROUNDS = 9

write_project()
settings = Path(NAME, "settings.py")
Path(NAME, "plain_settings.py").write_text(
    settings.read_text() + "\nROOT_URLCONF = 'plain_urls'\nINSTALLED_APPS.remove('sites.apps.SitesConfig')\n"
)
PATH = {"PYTHONPATH": f"{Path.cwd()}:{HERE}:{os.environ['LAB']}"}


def starting(target, **variables):
    """A function that starts a process which answers one request, and gives its processor time."""
    command = [sys.executable, str(HERE / "first_request.py"), target]
    return lambda: processor_milliseconds(command, PATH | variables)


def compared(id, label, measures):
    in_turn(1, measures, slices=2)  # warm-up: files come from memory afterwards
    return figure(id, label, "milliseconds of processor time", in_turn(ROUNDS, measures, slices=SLICES))


report(
    {"starts-per-round": SLICES, "rounds": ROUNDS},
    [
        compared(
            "as-it-comes",
            "Out of the box",
            {
                "django": starting("fresh.wsgi:application", DJANGO_SETTINGS_MODULE=f"{NAME}.plain_settings"),
                "flask": starting("plain_flask:app"),
            },
        ),
        compared(
            "with-database-layer",
            "With a model and a database layer",
            {
                "django": starting("fresh.wsgi:application"),
                "flask": starting("sites.flask_app:app"),
            },
        ),
    ],
)
