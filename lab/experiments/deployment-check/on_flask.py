"""The commands that a Flask application with nothing added has."""

from flask import Flask
from harness.reporting import report

app = Flask(__name__)
# The three that `flask` itself brings, and what the application adds to them.
from flask.cli import FlaskGroup

commands = sorted(FlaskGroup(create_app=lambda: app, add_version_option=False).commands | app.cli.commands)
report({"has-check": any("check" in name for name in commands), "commands": commands})
