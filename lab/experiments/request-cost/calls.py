"""Calls both frameworks as WSGI applications in one process, in turn, and measures the processor time."""

import os
import sys

from harness.measuring import cpu_microseconds, figure, in_turn
from harness.reporting import report
from sites.project import write_project

CALLS = 50
SLICES = 8
ROUNDS = 15

write_project()
sys.path.insert(0, os.getcwd())
os.environ["DJANGO_SETTINGS_MODULE"] = "fresh.settings"

from django.core.wsgi import get_wsgi_application
from django.test import override_settings
from flask import Flask
from flask_login import LoginManager
from flask_wtf import CSRFProtect
from sites.flask_app import app as plain_flask
from sites.flask_app import plain as flask_plain
from werkzeug.test import EnvironBuilder

as_generated = get_wsgi_application()
with override_settings(MIDDLEWARE=[]):
    bare_django = get_wsgi_application()

HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def flask_with_duties():
    """Flask with what the middleware of a generated Django project does: CSRF, log-in, headers, known hosts."""
    app = Flask(__name__)
    app.config.update(SECRET_KEY="for this experiment only", TRUSTED_HOSTS=["localhost", "127.0.0.1"])
    CSRFProtect(app)
    LoginManager(app).user_loader(lambda key: None)
    app.add_url_rule("/plain", view_func=flask_plain)

    @app.after_request
    def protect(response):
        response.headers.update(HEADERS)
        return response

    return app


def caller(app, path):
    """A function that asks `app` for `path` once, and reads the answer."""
    environ = EnvironBuilder(path, base_url="http://localhost").get_environ()

    def call():
        statuses = []
        body = app(dict(environ), lambda status, headers, error=None: statuses.append(status))
        assert b"".join(body) and statuses == ["200 OK"], statuses
        body.close()

    return call


def compared(id, label, path, django, flask):
    calls = {"django": caller(django, path), "flask": caller(flask, path)}
    measures = {name: lambda call=call: cpu_microseconds(call, CALLS) for name, call in calls.items()}
    in_turn(1, measures, slices=SLICES)  # warm-up
    return figure(id, label, "microseconds of processor time", in_turn(ROUNDS, measures, slices=SLICES))


report(
    {"calls-per-slice": CALLS, "slices-per-round": SLICES, "rounds": ROUNDS},
    [
        compared("bare", "Text, nothing but a view", "/plain", bare_django, plain_flask),
        compared("as-generated", "Text, out of the box", "/plain", as_generated, plain_flask),
        compared("similar-duties", "Text, similar duties", "/plain", as_generated, flask_with_duties()),
        compared("json", "JSON, out of the box", "/json", as_generated, plain_flask),
        compared("page", "Template with 20 rows, out of the box", "/page", as_generated, plain_flask),
    ],
)
