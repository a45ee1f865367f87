"""Prints the queries and new connections of one list of notes; takes the application and a name for its reader."""

import json
import os
import sqlite3.dbapi2
import sys

sys.path.append(os.environ["LAB"])
statements, connections = [], []
connect = sqlite3.dbapi2.connect


def traced(*arguments, **options):
    connection = connect(*arguments, **options)
    connection.set_trace_callback(statements.append)
    connections.append(connection)
    return connection


sqlite3.dbapi2.connect = traced  # both applications connect by this name

from gunicorn.util import import_app
from harness.client import client_for
from readers import reader

person = reader(sys.argv[2], client_for(import_app(sys.argv[1])))
person.get("/")
statements.clear()
connections.clear()
assert "Note 19" in person.get("/").text
queries = sum(1 for statement in statements if statement.startswith("SELECT") and "FROM" in statement)
print(json.dumps({"queries": queries, "connections": len(connections)}))
