"""Routes of Flask."""

from flask import Flask, url_for
from harness.client import client_for
from harness.reporting import report
from requests_made import statuses

app = Flask(__name__)


@app.route("/books/<int:number>/")
def book(number):
    return str(number)


with app.test_request_context():
    built = url_for("book", number=7)
converters = sorted(name for name in app.url_map.converters if name != "default")
report(statuses(client_for(app)) | {"built-from-name": built, "converters": converters})
