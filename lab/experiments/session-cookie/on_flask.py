"""The session cookie of a Flask application."""

from cookie import described
from flask import Flask, session
from harness.client import client_for
from harness.reporting import report

app = Flask(__name__)
app.secret_key = "for this experiment only"


@app.get("/")
def remember():
    session["colour"] = "aquamarine"
    return "kept"


report(described(client_for(app).get("/"), "session", "aquamarine"))
