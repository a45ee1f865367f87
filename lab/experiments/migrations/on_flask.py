"""A model of a Flask application gains a field: with Flask-SQLAlchemy alone, and with Flask-Migrate."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from harness.reporting import report

APPLICATION = """
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__, instance_path={folder!r})
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///books.sqlite3"
db = SQLAlchemy(app)
Migrate(app, db)

class Book(db.Model):
    id = db.mapped_column(db.Integer, primary_key=True)
    title = db.mapped_column(db.String(200), nullable=False)
"""
FIELD = "    year = db.mapped_column(db.Integer)\n"
CREATE_ALL = "from library import app, db\nwith app.app_context():\n    db.create_all()\n"


def python(*arguments):
    environment = os.environ | {"PYTHONPATH": os.getcwd()}
    subprocess.run([sys.executable, *arguments], check=True, stdout=sys.stderr, env=environment)


def flask(*arguments):
    python("-m", "flask", "--app", "library", *arguments)


def query(sql):
    with sqlite3.connect("books.sqlite3") as connection:
        return connection.execute(sql).fetchall()


def columns():
    return [row[1] for row in query("PRAGMA table_info(book)")]


def write(field=""):
    Path("library.py").write_text(APPLICATION.format(folder=os.getcwd()) + field)


write()
python("-c", CREATE_ALL)
write(FIELD)
python("-c", CREATE_ALL)
without_migrate = {"column-added": "year" in columns()}

Path("books.sqlite3").unlink()
write()
flask("db", "init")
flask("db", "migrate")
flask("db", "upgrade")
query("INSERT INTO book (title) VALUES ('Emma')")

write(FIELD)
flask("db", "migrate", "--rev-id", "second")
flask("db", "upgrade")
written = sorted(Path("migrations/versions").glob("second*.py"))
after, rows = columns(), query("SELECT title FROM book")
flask("db", "downgrade")

report({
    "included": False,
    "without-migrate": without_migrate,
    "commands": 2,
    "found": len(written) == 1 and "add_column" in written[0].read_text(),
    "column-added": "year" in after,
    "row-kept": rows == [("Emma",)],
    "undone": "year" not in columns(),
})
