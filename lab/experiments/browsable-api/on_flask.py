"""A list of books from Flask."""

from pathlib import Path

from endpoint import described
from flask import Flask
from harness.client import client_for
from harness.reporting import report
from harness.source_lines import own_lines, region

app = Flask(__name__)
BOOKS = [{"title": "Emma"}, {"title": "Persuasion"}]


# region: plain
@app.get("/plain")
def books():
    return BOOKS


# endregion
lines = own_lines(region(Path(__file__).read_text(), "plain"))
report({"plain": described(client_for(app), "/plain", lines)})
