"""Large forms against a Flask application."""

from flask import Flask, request
from harness.client import client_for
from harness.reporting import report
from uploads import statuses

app = Flask(__name__)


@app.post("/")
def receive():
    return f"{len(request.form)} fields, {len(request.files)} files"


report(statuses(client_for(app)))
