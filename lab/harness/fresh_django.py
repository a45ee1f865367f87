"""A Django project as `startproject` writes it, so that what is observed are the defaults people get."""

import importlib
import os
import subprocess
import sys

import django

NAME = "fresh"


def start_project():
    """Writes the project `fresh` into the working directory."""
    subprocess.run([sys.executable, "-m", "django", "startproject", NAME, "."], check=True)


def new_project(urls="__main__", apps=(), without=(), **settings):
    """Writes and sets up a project.

    `urls` names the module with `urlpatterns`; `apps` are added to the installed ones; middleware whose path ends with
    a name in `without` is taken out; `settings` replace what was generated.
    """
    start_project()
    sys.path.insert(0, os.getcwd())
    os.environ["DJANGO_SETTINGS_MODULE"] = f"{NAME}.settings"
    module = importlib.import_module(f"{NAME}.settings")
    module.ROOT_URLCONF = urls
    module.INSTALLED_APPS += list(apps)
    module.MIDDLEWARE = [path for path in module.MIDDLEWARE if not path.endswith(tuple(without) or "\n")]
    for name, value in settings.items():
        setattr(module, name, value)
    django.setup()


def wsgi():
    """The project's WSGI application."""
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()
