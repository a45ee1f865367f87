"""Two of the pages in Flask with Python's own sqlite3 and no further package, as Flask's tutorial connects it."""

import os
import sqlite3

from flask import Flask, Response, g

app = Flask(__name__)


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(os.environ["LAB_DATABASE_NAME"])
        g.db.row_factory = sqlite3.Row
    return g.db


@app.teardown_appcontext
def close_db(error):
    db = g.pop("db", None)
    if db is not None:
        db.close()


@app.get("/plain")
def plain():
    return Response("hello", content_type="text/plain")


@app.get("/query")
def query():
    return {"title": get_db().execute("SELECT title FROM book WHERE id = ?", (1,)).fetchone()["title"]}
