"""The pages in Flask, with Flask-SQLAlchemy for the two that query."""

import os
import time

from flask import Flask, Response, render_template
from flask_sqlalchemy import SQLAlchemy

from sites.rows import ROWS, TWENTY, WAIT

app = Flask(__name__, template_folder="templates")
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ.get("LAB_DATABASE_URL", "sqlite://")
db = SQLAlchemy(app)


class Book(db.Model):
    id = db.mapped_column(db.Integer, primary_key=True)
    title = db.mapped_column(db.String(200), nullable=False)
    year = db.mapped_column(db.Integer, nullable=False)


@app.get("/plain")
def plain():
    return Response("hello", content_type="text/plain")


@app.get("/json")
def json():
    return {"message": "hello"}


@app.get("/page")
def page():
    return render_template("page.html", rows=ROWS)


@app.get("/query")
def query():
    return {"title": db.session.get_one(Book, 1).title}


@app.get("/queries")
def queries():
    return {"titles": [db.session.get_one(Book, key).title for key in TWENTY]}


@app.get("/wait")
def wait():
    time.sleep(WAIT)
    return Response("waited", content_type="text/plain")
