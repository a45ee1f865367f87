"""A model of a Django app gains a field."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from harness.fresh_django import start_project
from harness.reporting import report

MODEL = """
from django.db import models

class Book(models.Model):
    title = models.CharField(max_length=200)
"""
FIELD = "    year = models.IntegerField(null=True)\n"


def manage(*arguments):
    subprocess.run([sys.executable, "manage.py", *arguments], check=True, stdout=sys.stderr, env=os.environ)


def query(sql):
    with sqlite3.connect("db.sqlite3") as connection:
        return connection.execute(sql).fetchall()


def columns():
    return [row[1] for row in query("PRAGMA table_info(library_book)")]


start_project()
manage("startapp", "library")
with open("fresh/settings.py", "a") as settings:
    settings.write("INSTALLED_APPS.append('library')\n")
Path("library/models.py").write_text(MODEL)
manage("makemigrations")
manage("migrate")
query("INSERT INTO library_book (title) VALUES ('Emma')")

Path("library/models.py").write_text(MODEL + FIELD)
manage("makemigrations")
manage("migrate")
written = sorted(Path("library/migrations").glob("0002*.py"))
after, rows = columns(), query("SELECT title FROM library_book")
manage("migrate", "library", "0001")

report({
    "included": True,
    "commands": 2,
    "found": len(written) == 1 and "AddField" in written[0].read_text(),
    "column-added": "year" in after,
    "row-kept": rows == [("Emma",)],
    "undone": "year" not in columns(),
})
