"""Loads each extension in a process of its own that sees only that extension, its requirements and the framework."""

import os
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

from harness.reporting import report

# The name to list under INSTALLED_APPS, if it is not the package's name with underscores in place of hyphens.
APPS = {
    "django-allauth": "allauth",
    "django-compressor": "compressor",
    "django-cors-headers": "corsheaders",
    "django-crispy-forms": "crispy_forms",
    "django-debug-toolbar": "debug_toolbar",
    "django-filter": "django_filters",
    "django-ninja": "ninja",
    "django-piston": "piston",
    "django-rest-swagger": "rest_framework_swagger",
    "django-storages": "storages",
    "django-suit": "suit",
    "djangorestframework": "rest_framework",
}
LOAD = {
    "django": """
import django
from django.conf import settings
own = ["admin", "auth", "contenttypes", "messages", "sessions", "staticfiles"]
settings.configure(
    INSTALLED_APPS=[{module!r}, *("django.contrib." + name for name in own)],
    DATABASES=dict(default=dict(ENGINE="django.db.backends.sqlite3", NAME=":memory:")),
    SECRET_KEY="x",
    STATIC_URL="static/",
    STATIC_ROOT="static",
)
django.setup()
""",
    "flask": "import {module}",
}


def versions(folder):
    return {one.metadata["Name"].lower().replace("_", "-"): one.version for one in distributions(path=[str(folder)])}


def loaded(folder, subject):
    """ "works", or the last line of the error."""
    module = APPS.get(folder.name, folder.name.replace("-", "_"))
    # -S keeps the packages of the lab's own environment out.
    command = [sys.executable, "-S", "-W", "ignore", "-c", LOAD[subject].format(module=module)]
    tried = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(folder)})
    error = tried.stderr.strip().rpartition("\n")[2].replace(str(folder), "…")
    return "works" if tried.returncode == 0 else error.partition(" (")[0]


def described(subject, folders):
    seen = {
        folder.name: {"version": versions(folder)[folder.name], "loading": loaded(folder, subject)}
        for folder in folders
    }
    works = [name for name, one in seen.items() if one["loading"] == "works"]
    return {"works": works, "fails": [name for name in seen if name not in works], "extensions": seen}


folders = sorted(Path(os.environ["LAB_ENVIRONMENTS"]).iterdir())
report({subject: described(subject, [one for one in folders if subject in versions(one)]) for subject in LOAD})
