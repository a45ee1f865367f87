"""Flask with one page and nothing else."""

from flask import Flask

app = Flask(__name__)


@app.get("/plain")
def plain():
    return "hello"
