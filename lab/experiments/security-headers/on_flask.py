"""Security headers of a Flask application."""

from flask import Flask
from harness.client import client_for
from harness.reporting import report
from headers import described

app = Flask(__name__)
app.add_url_rule("/", view_func=lambda: "hello", endpoint="home")

report(described(client_for(app)))
