"""A Flask application whose one view fails while it holds a local value."""

from flask import Flask

app = Flask(__name__)


@app.get("/fail")
def fail():
    ingredient = "saffron" + "-threads"
    raise LookupError("no such recipe")
