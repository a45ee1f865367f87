"""Sets up and serves the two applications, each in its own way, for whoever asks questions over HTTP."""

import contextlib
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

from harness.servers import gunicorn

HERE = Path(__file__).parent
STAFF, PASSWORD = "staff", "for this experiment only"


class Application(NamedTuple):
    """How one application is run; commands are arguments for Python, from the folder of the application."""

    target: str
    migrate: list[str]
    create_staff: list[str]
    own_tests: list[str]


APPLICATIONS = {
    "django": Application(
        target="config.wsgi:application",
        migrate=["manage.py", "migrate", "--verbosity", "0"],
        create_staff=[
            "manage.py",
            "createsuperuser",
            "--no-input",
            "--username",
            STAFF,
            "--email",
            "staff@example.org",
        ],
        own_tests=["manage.py", "test"],
    ),
    "flask": Application(
        target="notes:create_app()",
        migrate=["-m", "flask", "--app", "notes", "db", "upgrade"],
        create_staff=["-m", "flask", "--app", "notes", "create-staff", STAFF],
        own_tests=["-m", "pytest", "-p", "no:cacheprovider", "tests"],
    ),
}


# An application with some files replaced, those in variants/<name>.
VARIANTS = {"django-own-api": "django", "flask-api-packages": "flask"}


def application(subject):
    """How the application, or the one that it varies, is run."""
    return APPLICATIONS[VARIANTS.get(subject, subject)]


@cache
def folder(subject):
    """Where the application is; a variant is put together in the working directory."""
    if subject not in VARIANTS:
        return HERE / subject
    for source in (HERE / VARIANTS[subject], HERE / "variants" / subject):
        shutil.copytree(source, subject, dirs_exist_ok=True)
    return Path(subject).resolve()


def environment(subject):
    """Settings of the application; its database lies in the working directory."""
    return {
        "PYTHONPATH": str(folder(subject)),
        "NOTES_SECRET_KEY": "for this experiment only",
        "NOTES_DATABASE": str(Path(f"{subject}.sqlite3").resolve()),
        "DJANGO_SUPERUSER_PASSWORD": PASSWORD,
        "NOTES_STAFF_PASSWORD": PASSWORD,
    }


def python(subject, arguments):
    """Runs Python in the application's folder; its output goes to our error output."""
    env = os.environ | environment(subject)
    subprocess.run([sys.executable, *arguments], cwd=folder(subject), env=env, check=True, stdout=sys.stderr)


def set_up(subject):
    """Makes the database, with one account for staff."""
    python(subject, application(subject).migrate)
    python(subject, application(subject).create_staff)


@contextlib.contextmanager
def served(subject, workers=1):
    """Serves the application, which must be set up; yields its address."""
    options = ["--chdir", str(folder(subject))]
    with gunicorn(application(subject).target, workers, environment(subject), "/accounts/login/", options) as server:
        yield server
