"""A Flask application without a secret key."""

import logging

from flask import Flask, session
from harness.client import client_for
from harness.reporting import report

app = Flask(__name__)


@app.get("/")
def home():
    return "hello"


@app.get("/remember")
def remember():
    session["colour"] = "aquamarine"
    return "kept"


logging.disable()
client = client_for(app)
report(
    {
        "generated": app.secret_key is not None,
        "plain-page": client.get("/").status_code,
        "session-page": client.get("/remember").status_code,
    }
)
