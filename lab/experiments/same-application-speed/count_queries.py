"""Prints how many queries the application named on the command line takes for a list of notes, called in this process."""

import os
import sqlite3.dbapi2
import sys

sys.path.append(os.environ["LAB"])
statements = []
connect = sqlite3.dbapi2.connect


def traced(*arguments, **options):
    connection = connect(*arguments, **options)
    connection.set_trace_callback(statements.append)
    return connection


sqlite3.dbapi2.connect = traced  # both applications connect by this name

from gunicorn.util import import_app
from harness.client import client_for
from readers import reader

person = reader("counted", client_for(import_app(sys.argv[1])))
statements.clear()
assert "Note 19" in person.get("/").text
print(sum(1 for statement in statements if statement.startswith("SELECT") and "FROM" in statement))
