"""Starts processes that answer one request, in turn, and measures their processor time."""

import os
import resource
import subprocess
import sys
from pathlib import Path

from harness.fresh_django import NAME
from harness.measuring import figure, in_turn
from harness.reporting import report
from sites.project import write_project

HERE = Path(__file__).parent
ROUNDS = 15

write_project()
settings = Path(NAME, "settings.py")
Path(NAME, "plain_settings.py").write_text(
    settings.read_text() + "\nROOT_URLCONF = 'plain_urls'\nINSTALLED_APPS.remove('sites.apps.SitesConfig')\n"
)
env = os.environ | {"PYTHONPATH": f"{Path.cwd()}:{HERE}:{os.environ['LAB']}"}


def children_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def starting(target, **variables):
    """A function that starts a process and gives its processor time in milliseconds."""

    def start():
        before = children_seconds()
        subprocess.run([sys.executable, HERE / "first_request.py", target], check=True, env=env | variables)
        return (children_seconds() - before) * 1000

    return start


def compared(id, label, measures):
    in_turn(2, measures)  # warm-up: files come from memory afterwards
    return figure(id, label, "milliseconds of processor time", "less", in_turn(ROUNDS, measures))


report(
    {"rounds": ROUNDS},
    [
        compared("as-it-comes", "As each comes", {
            "django": starting("fresh.wsgi:application", DJANGO_SETTINGS_MODULE=f"{NAME}.plain_settings"),
            "flask": starting("plain_flask:app"),
        }),
        compared("with-database-layer", "With a model and a database layer", {
            "django": starting("fresh.wsgi:application"),
            "flask": starting("sites.flask_app:app"),
        }),
    ],
)
