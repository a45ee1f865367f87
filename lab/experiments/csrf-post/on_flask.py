"""A POST without a CSRF token to a Flask application, without and with CSRFProtect."""

from flask import Flask
from flask_wtf import CSRFProtect
from harness.client import client_for
from harness.reporting import report


def application():
    app = Flask(__name__)
    app.secret_key = "for this experiment only"
    app.add_url_rule("/save", view_func=lambda: "saved", methods=["POST"], endpoint="save")
    return app


def status(app):
    return client_for(app).post("/save", data={"text": "hello"}).status_code


protected = application()
CSRFProtect(protected)
report({"nothing-added": status(application()), "csrf-protect": status(protected)})
